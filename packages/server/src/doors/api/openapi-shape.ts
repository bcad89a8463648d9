/**
 * The few parts of an OpenAPI 3.1 document the reference page reads. The document is ours, but it is data: it is
 * narrowed here, once, and whatever has another shape is left out rather than guessed.
 */
export type Json = { readonly [name: string]: unknown };

export type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly body: Json | undefined;
  readonly bodyExample: unknown;
  readonly responses: readonly Response[];
};

export type Parameter = {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: Json | undefined;
};

export type Response = {
  readonly status: string;
  readonly description: string;
  readonly mediaType: string;
  readonly schema: Json | undefined;
  readonly example: unknown;
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head'];

export function operationsOf(document: Json): Operation[] {
  return entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = objectOf(objectOf(item)?.[method]);
      return operation === undefined ? [] : [operationOf(document, method, path, objectOf(item) ?? {}, operation)];
    }),
  );
}

export function schemasOf(document: Json): (readonly [name: string, schema: Json])[] {
  return entries(objectOf(document.components)?.schemas).flatMap(([name, schema]) => {
    const value = objectOf(schema);
    return value === undefined ? [] : [[name, value] as const];
  });
}

function operationOf(document: Json, method: string, path: string, item: Json, operation: Json): Operation {
  const body = firstContent(resolved(document, operation.requestBody));
  return {
    id: textOf(operation.operationId) || `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    tag: textOf(listOf(operation.tags)[0]) || 'other',
    summary: textOf(operation.summary),
    description: textOf(operation.description),
    parameters: [...listOf(item.parameters), ...listOf(operation.parameters)].map((raw) =>
      parameterOf(resolved(document, raw)),
    ),
    body: objectOf(body?.media.schema),
    bodyExample: exampleOf(body?.media),
    responses: entries(operation.responses).map(([status, raw]) => responseOf(status, resolved(document, raw))),
  };
}

function parameterOf(raw: Json): Parameter {
  return {
    name: textOf(raw.name),
    place: textOf(raw.in),
    required: raw.required === true,
    description: textOf(raw.description) || textOf(objectOf(raw.schema)?.description),
    schema: objectOf(raw.schema),
  };
}

function responseOf(status: string, raw: Json): Response {
  const content = firstContent(raw);
  return {
    status,
    description: textOf(raw.description),
    mediaType: content?.type ?? '',
    schema: objectOf(content?.media.schema),
    example: exampleOf(content?.media),
  };
}

function firstContent(raw: Json): { type: string; media: Json } | undefined {
  const [first] = entries(raw.content);
  return first === undefined ? undefined : { type: first[0], media: objectOf(first[1]) ?? {} };
}

function exampleOf(media: Json | undefined): unknown {
  if (media === undefined) return undefined;
  const [named] = entries(media.examples);
  return media.example ?? objectOf(named?.[1])?.value ?? listOf(objectOf(media.schema)?.examples)[0];
}

/** Follows one local reference (`#/components/parameters/Limit`). */
function resolved(document: Json, raw: unknown): Json {
  const value = objectOf(raw) ?? {};
  const reference = textOf(value.$ref);
  if (!reference.startsWith('#/')) return value;
  let target: unknown = document;
  for (const name of reference.slice(2).split('/'))
    target = objectOf(target)?.[name.replaceAll('~1', '/').replaceAll('~0', '~')];
  return objectOf(target) ?? {};
}

export function objectOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function entries(value: unknown): [string, unknown][] {
  return Object.entries(objectOf(value) ?? {});
}
