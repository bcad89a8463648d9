/** A small OpenAPI document with one of everything the reference page shows. */
export const referenceDocument = {
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
