import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { referencePage, referenceStyleHash } from './reference-page.ts';

const document = {
  openapi: '3.1.0',
  info: { title: 'Gatehouse', version: '1.0.0', description: 'Organizations, members and single sign-on.' },
  paths: {
    '/organizations/{organizationId}/invites': {
      parameters: [{ $ref: '#/components/parameters/OrganizationId' }],
      post: {
        operationId: 'createInvites',
        tags: ['Invitations'],
        summary: 'Invite one or many',
        description: 'Mails leave after the answer. <script>alert(1)</script>',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['emails'],
                properties: {
                  emails: { type: 'array', items: { type: 'string', format: 'email' }, description: 'At most 200.' },
                  role: { enum: ['ORGANIZATION_OWNER', 'ORGANIZATION_MEMBER'] },
                  options: { type: 'object', properties: { quiet: { type: 'boolean', default: false } } },
                },
              },
              example: { emails: ['ana@acme.example'] },
            },
          },
        },
        responses: {
          201: {
            description: 'Created',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Invite' } } },
          },
          403: {
            description: 'forbidden',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
      },
    },
  },
  components: {
    parameters: { OrganizationId: { name: 'organizationId', in: 'path', required: true, schema: { type: 'string' } } },
    schemas: {
      Invite: {
        type: 'object',
        properties: { id: { type: 'string' }, next: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
      },
      Problem: {
        type: 'object',
        properties: { code: { type: 'string' }, self: { $ref: '#/components/schemas/Problem' } },
      },
    },
  },
};
const page = referencePage(document);

test('each operation stands behind its own disclosure with parameters, body, responses and example', () => {
  expect(page).toContain('<details id="createInvites">');
  expect(page).toContain('/organizations/{organizationId}/invites');
  expect(page).toContain('<code class="name">organizationId</code><span class="must">required</span>');
  expect(page).toContain('<code class="name">quiet</code>');
  expect(page).toContain('ana@acme.example');
  expect(page).toContain('<a href="#schema-Invite">Invite</a>');
});

test('every link on the page leads to something on it', () => {
  for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
});

test('words of the document are inert, and the page runs and asks for nothing', () => {
  expect(page).not.toMatch(/<script|\sstyle="|https?:\/\//);
});

test('the style hash is that of the style in the page', () => {
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
  expect(referenceStyleHash).toBe(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});

test('a document of another shape gives a page rather than an error', () => {
  expect(referencePage({})).toContain('<main>');
  expect(referencePage({ paths: { '/x': { get: {} } }, components: 7 })).toContain('GET');
});
