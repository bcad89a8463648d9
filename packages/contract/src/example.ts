/** An example made from a schema, the same every time, so that the reference shows what a body looks like. */

export type Json = { readonly [name: string]: unknown };

const byName: Readonly<Record<string, unknown>> = {
  name: 'Acme',
  slug: 'acme',
  email: 'ana@acme.example',
  ownerEmail: 'ana@acme.example',
  recipient: 'ana@acme.example',
  domain: 'acme.example',
  ip: '198.51.100.7',
  reference: '7K4Q-92MX',
  q: 'acme',
  reason: 'Asked for by the Owner on the telephone.',
  note: 'We move to single sign-on on Monday.',
  password: 'correct horse battery staple',
  userAgent: 'Mozilla/5.0',
  metadataXml: undefined,
  sloByHand: undefined,
  overrideReason: undefined,
};

export function exampleOf(schema: Json, components: Readonly<Record<string, Json>>, name = ''): unknown {
  const referenced =
    typeof schema['$ref'] === 'string' ? components[schema['$ref'].split('/').at(-1) ?? ''] : undefined;
  if (referenced) return exampleOf(referenced, components, name);
  if ('const' in schema) return name in byName ? byName[name] : schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const [first] = [schema['anyOf'], schema['oneOf'], schema['allOf']].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  if (isJson(first)) return exampleOf(first, components, name);
  return exampleOfType(schema, components, name);
}

function exampleOfType(schema: Json, components: Readonly<Record<string, Json>>, name: string): unknown {
  const type = Array.isArray(schema['type']) ? schema['type'][0] : schema['type'];
  if (type === 'object') return exampleOfObject(schema, components);
  if (type === 'array') return isJson(schema['items']) ? [exampleOf(schema['items'], components, name)] : [];
  if (type === 'boolean') return schema['default'] ?? false;
  if (type === 'integer' || type === 'number') return schema['default'] ?? 1;
  return type === 'string' ? exampleOfText(schema, name) : null;
}

function exampleOfObject(schema: Json, components: Readonly<Record<string, Json>>): Json {
  const properties = isJson(schema['properties']) ? schema['properties'] : {};
  const entries = Object.entries(properties).map(([key, value]) => [
    key,
    isJson(value) ? exampleOf(value, components, key) : null,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function exampleOfText(schema: Json, name: string): unknown {
  if (name in byName) return byName[name];
  const prefix = /^\^\((\w{3}_)\)/.exec(String(schema['pattern'] ?? ''))?.[1];
  if (prefix) return `${prefix}01jd5w8k2n9q4r7t0v3x6y1z5b`;
  if (schema['format'] === 'date-time') return '2026-11-24T06:42:00.000Z';
  if (schema['format'] === 'uri') return 'https://id.acme.example/';
  return schema['pattern'] ? 'openid' : 'text';
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
