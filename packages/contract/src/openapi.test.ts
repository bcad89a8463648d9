import { expect, test } from 'vitest';
import { endpoints } from './endpoints.ts';
import { isJson } from './example.ts';
import { openApiDocument } from './openapi.ts';
import { operatorPermissions } from './permissions.ts';

const document = openApiDocument();

test('every operation has an identifier and an address of its own', () => {
  const ids = endpoints.map(({ operationId }) => operationId);
  const addresses = endpoints.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('every reference in the document leads somewhere', () => {
  const schemas =
    isJson(document['components']) && isJson(document['components']['schemas'])
      ? document['components']['schemas']
      : {};
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
  for (const [, name] of references) expect(schemas).toHaveProperty(name ?? '');
});

test('what the document gives as an example of a body is accepted', () => {
  const paths = isJson(document['paths']) ? document['paths'] : {};
  for (const { method, path, body, operationId } of endpoints) {
    if (body === null) continue;
    const item = paths[path];
    const operation = isJson(item) ? item[method.toLowerCase()] : undefined;
    const text = JSON.stringify(operation);
    const example: unknown = JSON.parse(text).requestBody.content['application/json'].example;
    expect(body.safeParse(example).error, operationId).toBeUndefined();
  }
});

test('an operator finds a twin of exactly what the permission table gives them, and never the bypass link', () => {
  const inside = endpoints.filter(({ path }) => path.startsWith('/organizations/{organizationId}'));
  for (const { path, method, permission } of inside) {
    const twin = endpoints.some((other) => other.method === method && other.path === `/operator${path}`);
    expect(twin, `${method} ${path}`).toBe(operatorPermissions.includes(permission));
  }
  expect(endpoints.some(({ path }) => path.startsWith('/operator') && path.includes('bypass'))).toBe(false);
});

test('what asks for a fresh proof says so', () => {
  for (const { freshProof, problems, operationId } of endpoints) {
    expect(problems.includes('proof_required'), operationId).toBe(freshProof === true);
  }
});
