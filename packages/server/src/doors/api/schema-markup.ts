import { type Fragment, type Html, html } from '../../platform/html.ts';
import { entries, type Json, listOf, objectOf, textOf } from './openapi-shape.ts';

/** Deeper nesting is in the named schemas, one link away. */
const DEPTH = 4;

/** "array of Member", "string (email)", "owner | member": a schema in one line. */
export function typeOf(schema: Json | undefined): Html {
  if (schema === undefined) return html`any`;
  const reference = /^#\/components\/schemas\/(.+)$/.exec(textOf(schema.$ref))?.[1];
  if (reference !== undefined) return html`<a href="#schema-${reference}">${reference}</a>`;
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  const options = listOf(schema.enum);
  if (options.length > 0) return joined(options.map((option) => html`<code>${JSON.stringify(option)}</code>`));
  const variants = [...listOf(schema.anyOf), ...listOf(schema.oneOf), ...listOf(schema.allOf)];
  if (variants.length > 0) return joined(variants.map((variant) => typeOf(objectOf(variant))));
  if (schema.type === 'array') return html`array of ${typeOf(objectOf(schema.items))}`;
  return html`${plainType(schema)}${limits(schema)}`;
}

function plainType(schema: Json): string {
  const types = Array.isArray(schema.type) ? schema.type.map(textOf).join(' | ') : textOf(schema.type);
  if (types !== '') return types;
  return schema.properties === undefined ? 'any' : 'object';
}

function joined(parts: readonly Html[]): Html {
  return html`${parts.map((part, index) => html`${index > 0 && ' | '}${part}`)}`;
}

const LIMITS = [
  ['format', ''],
  ['minLength', 'at least '],
  ['maxLength', 'at most '],
  ['minimum', 'from '],
  ['maximum', 'to '],
  ['default', 'default '],
] as const;

function limits(schema: Json): string {
  const known = LIMITS.flatMap(([name, word]) => {
    const value = schema[name];
    // Zod writes the largest safe integer where no limit was meant.
    if (!['string', 'number', 'boolean'].includes(typeof value) || Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER)
      return [];
    return [`${word}${String(value)}`];
  });
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

/** The properties of an object, nested objects indented beneath theirs. */
export function propertiesOf(schema: Json | undefined, depth = 0): Html | undefined {
  if (schema === undefined || depth > DEPTH) return undefined;
  if (schema.type === 'array') return propertiesOf(objectOf(schema.items), depth);
  const rows = entries(schema.properties);
  if (rows.length === 0) return undefined;
  const required = new Set(listOf(schema.required));
  return html`<ul class="props">${rows.map(([name, raw]) => {
    const property = objectOf(raw);
    return html`<li><code class="name">${name}</code>${required.has(name) && html`<span class="must">required</span>`} <span class="type">${typeOf(property)}</span>${description(
      property,
    )}${property?.$ref === undefined && propertiesOf(property, depth + 1)}</li>`;
  })}</ul>`;
}

/** Descriptions are written as CommonMark (OpenAPI 3.1 §4.8); ours use nothing of it but code spans. */
export function prose(text: string): Fragment {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function description(schema: Json | undefined): Fragment {
  const text = textOf(schema?.description);
  return text !== '' && html`<p>${prose(text)}</p>`;
}
