import { parseArgs } from 'node:util';
import type { Dialect } from './dialects/dialect.ts';
import { dialects, parseDialect } from './dialects/dialects.ts';
import { REHEARSAL_CLIENT, rehearsalPeople } from './people.ts';
import { CONTROL_PATH } from './rehearsal-control.ts';
import { startRehearsalIdp } from './rehearsal-idp.ts';
import { faults, parseFault } from './rehearsal-people.ts';

/** `npm run rehearse -- --provider entra --fault expired`: an identity provider alone, for a Gatehouse that runs elsewhere. */

const USAGE = `npm run rehearse -- [options]: an identity provider to practise with

  --provider   ${Object.keys(dialects).join(', ')} (plain)
  --fault      what goes wrong (none):
${Object.entries(faults)
  .map(([fault, text]) => `                 ${fault.padEnd(20)} ${text}`)
  .join('\n')}
  --person     the address of somebody who signs in without being asked
  --port       where it listens, on 127.0.0.1 only (3101)
  --gatehouse  whose redirect URI its OpenID client has (http://localhost:3000)

docs/guides/rehearsal.md says how to connect it.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      provider: { type: 'string', default: 'plain' },
      fault: { type: 'string', default: 'none' },
      port: { type: 'string', default: '3101' },
      person: { type: 'string' },
      gatehouse: { type: 'string', default: 'http://localhost:3000' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const dialect = parseDialect(values.provider);
  if (!dialect) throw new Error(unknown('provider', values.provider, Object.keys(dialects)));
  const fault = parseFault(values.fault);
  if (!fault) throw new Error(unknown('fault', values.fault, Object.keys(faults)));
  const people = rehearsalPeople();
  const person = people.find(({ id, email }) => [id, email].includes(values.person ?? ''))?.id ?? null;
  if (values.person && !person)
    throw new Error(
      unknown(
        'person',
        values.person,
        people.map(({ email }) => email),
      ),
    );
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a port, not ${values.port}`);

  const redirectUri = new URL('/sso/oidc/callback', values.gatehouse).href;
  const oidcClients = [{ ...REHEARSAL_CLIENT, redirectUris: [redirectUri] }];
  const idp = await startRehearsalIdp({ port, people, oidcClients });
  Object.assign(idp.switches, { fault, person });
  print(idp.url, dialect, idp.as(dialect.id), redirectUri, faults[fault]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void idp.close());
}

function print(
  url: string,
  { name }: Dialect,
  { saml, issuer }: ReturnType<Awaited<ReturnType<typeof startRehearsalIdp>>['as']>,
  redirectUri: string,
  fault: string,
): void {
  console.log(`
  ${name}, rehearsed   ${fault}
  Controls            ${url}${CONTROL_PATH}

  SAML metadata       ${saml.metadataUrl}
  SAML entity ID      ${saml.entityId}
  SAML sign-on URL    ${saml.ssoUrl}

  OpenID issuer       ${issuer}
  Client              ${REHEARSAL_CLIENT.clientId}, secret ${REHEARSAL_CLIENT.clientSecret}
  Redirect URI        ${redirectUri}   (--gatehouse says whose)

  Gatehouse has to run with GATEHOUSE_OUTBOUND_ALLOW=127.0.0.1 to reach it.
`);
}

function unknown(what: string, given: string, known: readonly string[]): string {
  return `There is no ${what} "${given}"; there are ${known.join(', ')}.`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
