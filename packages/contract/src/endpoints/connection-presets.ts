import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Nothing } from '../schemas.ts';
import { connectionPresets } from '../vocabulary.ts';

const Given = z.union([
  z.strictObject({
    field: z.string(),
    value: z.enum([
      'acsUrl',
      'entityId',
      'metadataUrl',
      'redirectUri',
      'sloUrl',
      'postLogoutRedirectUri',
      'backchannelLogoutUri',
    ]),
  }),
  z.strictObject({ field: z.string(), fixed: z.string() }),
]);

const Taken = z.strictObject({
  value: z.enum([
    'metadataUrl',
    'metadataXml',
    'idpEntityId',
    'ssoUrl',
    'certificates',
    'issuer',
    'clientId',
    'clientSecret',
  ]),
  place: z.string(),
});

const ProtocolPreset = z
  .strictObject({
    place: z.array(z.string()).describe('The way through the provider’s own pages to a new application.'),
    give: z
      .array(Given)
      .describe('What is entered there: one of our values, or a fixed one, under the name it has there.'),
    attributes: z
      .array(z.strictObject({ name: z.string(), source: z.string() }))
      .describe('What has to be set up to be sent; empty where it is sent anyway.'),
    sends: z.record(z.string(), z.string()).describe('Under which names the provider sends what we read, by itself.'),
    groups: z
      .strictObject({ attribute: z.string(), value: z.string(), place: z.string() })
      .nullable()
      .describe('Under which name groups come, what a value is, and where sending them is switched on.'),
    take: z.array(Taken).describe('What comes back from there; the first is enough where it can be had.'),
    assign: z.string().describe('Where people are let in, over there.'),
    notes: z.array(z.string()),
    logout: z.array(Given).describe('What is entered there to sign people out on both sides; empty where it cannot.'),
    reauthentication: z
      .enum(['by_prompt', 'by_account_choice'])
      .optional()
      .describe('What it takes to have people prove themselves anew there; left out where the standard way works.'),
    mend: z.record(z.string(), z.string()).describe('By problem code: what to change at the provider.'),
  })
  .meta({ id: 'ConnectionPresetProtocol' });

export const ConnectionPresetView = z
  .strictObject({
    id: z.enum(connectionPresets),
    name: z.string(),
    administrator: z.string(),
    saml: ProtocolPreset,
    oidc: ProtocolPreset,
  })
  .meta({ id: 'ConnectionPreset' });

export const listConnectionPresets = endpoint({
  operationId: 'listConnectionPresets',
  method: 'GET',
  path: '/connection-presets',
  tag: 'Connections',
  summary: 'What each identity provider calls things, and where they are found there',
  permission: 'account:manage',
  params: Nothing,
  query: Nothing,
  body: null,
  result: z.strictObject({ data: z.array(ConnectionPresetView) }),
  status: 200,
  problems: [],
});
