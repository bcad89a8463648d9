import { createHash } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import pg from 'pg';
import { SignedXml } from 'xml-crypto';
import { provider } from '../packages/server/test/saml-forge.ts';
import { organizationId } from './people.ts';

/** The floor of a sign-in by SAML: xml-crypto, and all that has to be remembered in one prepared statement. No policy. */

const REMEMBERED = `
  with used as (insert into used_assertions (connection_id, assertion_id, expires_at)
      values ($1, $2, now() + interval '10 minutes')),
    session as (insert into sessions (id, token_hash, user_id, authentications, created_at, last_seen_at, expires_at)
      values ('ses_' || $3, $4, $5, '[{"method":"sso"}]', now(), now(), now() + interval '30 days')),
    attempt as (insert into sign_ins (id, reference, organization_id, user_id, email, method, connection_id, outcome,
        steps, created_at)
      values ('sgn_' || $3, $3, $6, $5, $7, 'sso', $1, 'succeeded', '[]', now())),
    event as (insert into audit_events (id, organization_id, name, actor, reference, created_at)
      values ('evt_' || $3, $6, 'sign_in.succeeded', '{"kind":"member"}', $3, now()))`;
const RETURNING = `${REMEMBERED},
    seen as (update identities set last_used_at = now() where provider = $1 and subject = $8)
  select`;
const FIRST = `${REMEMBERED},
    account as (insert into users (id, name, primary_email, created_at, updated_at, last_method)
      values ($5, $8, $7, now(), now(), 'sso')),
    address as (insert into user_emails (email, user_id, verified_at, created_at) values ($7, $5, now(), now())),
    identity as (insert into identities (id, user_id, provider, subject, created_at)
      values ('idn_' || $3, $5, $1, $8, now())),
    member as (insert into memberships (organization_id, user_id, role, search_text, created_at)
      values ($6, $5, 'ORGANIZATION_MEMBER', $7, now())),
    granted as (insert into grants (organization_id, user_id, source, role, created_at)
      values ($6, $5, 'jit', 'ORGANIZATION_MEMBER', now()))
  select`;

export async function openSamlFloor(url: string, connectionId: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let last = 0;
  let people = 0;
  const signIn = async (statement: 'FIRST' | 'RETURNING', all: readonly string[]) => {
    for (const [number, xml] of all.entries()) {
      verifyOnly(xml);
      const id = String(++last).padStart(26, '0');
      const who = statement === 'FIRST' ? ++people : number + 1;
      const person = `floor.${who}`;
      const user = `usr_${`f${who}`.padStart(26, '0')}`;
      const hash = createHash('sha256').update(id).digest();
      const values = [connectionId, id, id, hash, user, organizationId(1), `${person}@customer.example`, person];
      await client.query({ name: statement, text: statement === 'FIRST' ? FIRST : RETURNING, values });
    }
  };
  return { signIn, close: () => client.end() };
}

/** The signature, and nothing else. */
export function verifyOnly(xml: string): void {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const signature = document.getElementsByTagNameNS('http://www.w3.org/2000/09/xmldsig#', 'Signature')[0];
  if (!signature) throw new Error('no signature');
  const verifier = new SignedXml({ publicCert: provider.certificate });
  verifier.loadSignature(signature.toString());
  if (!verifier.checkSignature(xml)) throw new Error('the signature does not verify');
}
