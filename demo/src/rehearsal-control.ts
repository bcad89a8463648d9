import type { Dialect } from './dialects/dialect.ts';
import { dialects } from './dialects/dialects.ts';
import { issuerPath, type OidcRehearsalClient } from './rehearsal-oidc.ts';
import { escapeHtml, page } from './rehearsal-pages.ts';
import { type FailureSwitches, faults, parseFault, type RehearsalPerson, type Signed } from './rehearsal-people.ts';
import type { Application, RehearsalSaml } from './rehearsal-saml.ts';

/** Where the provider is told what to do: a form, a button, no script. */

export const CONTROL_PATH = '/control';

type Controls = {
  url: string;
  people: readonly RehearsalPerson[];
  switches: FailureSwitches;
  saml: Pick<RehearsalSaml, 'applications'>;
  /** Known to every dialect from the start. */
  clients: readonly OidcRehearsalClient[];
};

const PLACEMENTS: Readonly<Record<Signed, string>> = {
  assertion: 'The assertion',
  response: 'The response',
  both: 'Both',
};

export function takeOrders(
  switches: FailureSwitches,
  people: readonly RehearsalPerson[],
  form: Readonly<Record<string, string>>,
): void {
  switches.fault = parseFault(form.fault) ?? 'none';
  switches.down = false;
  switches.person = people.find(({ id }) => id === form.person)?.id ?? null;
  switches.signs = Object.keys(PLACEMENTS).find((name): name is Signed => name === form.signs) ?? null;
}

export function controlPage({ url, people, switches, saml, clients }: Controls): string {
  const persons = people.map(({ id, email }): [string, string] => [id, email]);
  const fault = switches.down ? 'down' : switches.fault;
  return page(
    'Controls',
    `<h1>An identity provider to practise with</h1>
<p>What is chosen here holds for every sign-in from now on${fault === 'none' ? '' : `, and now it is: <strong>${escapeHtml(faults[fault])}</strong>`}.</p>
<form method="post" action="${CONTROL_PATH}">
${select('fault', 'What goes wrong', Object.entries(faults), fault)}
${select('person', 'Who signs in', [['', 'Whoever is chosen on the page'], ...persons], switches.person ?? '')}
${select('signs', 'What is signed', [['', 'What is usual'], ...Object.entries(PLACEMENTS)], switches.signs ?? '')}
<button>Apply</button></form>
<h2>From the portal</h2>
${portal(saml.applications(), persons)}
<h2>As whom it speaks</h2>
<p>Every provider has addresses of its own here. Take those of the one you rehearse.</p>
${Object.values<Dialect>(dialects)
  .map((dialect) => addressesOf(url, dialect))
  .join('\n')}
${clients.map(clientOf).join('')}`,
  );
}

function select(name: string, label: string, options: readonly (readonly [string, string])[], chosen: string): string {
  const all = options.map(
    ([value, text]) =>
      `<option value="${escapeHtml(value)}"${value === chosen ? ' selected' : ''}>${escapeHtml(text)}</option>`,
  );
  return `<label class="field">${escapeHtml(label)}<select name="${name}">${all.join('')}</select></label>`;
}

/** What real providers have a page of tiles for: to come in at an application, or to be signed out of it, from here. */
function portal(applications: readonly Application[], persons: readonly [string, string][]): string {
  if (applications.length === 0) return '<p>An application stands here after its first sign-in by SAML.</p>';
  return applications.map((application) => tile(application, persons)).join('');
}

function tile({ provider, dialect }: Application, persons: readonly [string, string][]): string {
  const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
  const about = hidden('provider', dialect.id) + hidden('application', provider.entityId);
  return `<p><code>${escapeHtml(provider.entityId)}</code>, as ${escapeHtml(dialect.name)}</p>
<form action="/saml/start">${about}<button>Sign in there</button></form>
<form action="/saml/logout">${about}${select('person', 'Who signs out here', persons, '')}<button>Sign out there too</button></form>`;
}

function clientOf(client: OidcRehearsalClient): string {
  if (!('clientSecret' in client)) return '';
  const { clientId, clientSecret } = client;
  return `<p class="client">OpenID client of all of them: <code>${escapeHtml(clientId)}</code>, secret <code>${escapeHtml(clientSecret)}</code></p>`;
}

function addressesOf(url: string, dialect: Dialect): string {
  const { saml } = dialect;
  const rows = [
    ['SAML metadata', url + saml.metadataPath],
    ['SAML entity ID', saml.entityId(url)],
    ['SAML sign-on URL', url + saml.ssoPath],
    ['OpenID issuer', url + issuerPath(dialect)],
  ] as const;
  const list = rows.map(([name, value]) => `<dt>${name}</dt><dd><code>${escapeHtml(value)}</code></dd>`);
  return `<details><summary>${escapeHtml(dialect.name)}</summary><dl>${list.join('')}</dl></details>`;
}
