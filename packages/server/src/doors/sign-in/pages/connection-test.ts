import type { GroupRulesResult } from '@gatehouse/contract/endpoints/group-rules';
import type { ProblemCode } from '@gatehouse/contract/problems';
import { type Html, html } from '../../../platform/html.ts';
import { type PageContext, page } from './layout.ts';
import type { SignInMessages } from './messages/translator.ts';
import { copyButton, referenceLine } from './notices.ts';
import { type Role, roleNames } from './roles.ts';

export type TestCheck = { readonly name: string; readonly passed: boolean; readonly detail?: string | undefined };

/** The pop-up after a test of a connection: what came, and what would have happened. Nobody was signed in. */
export type ConnectionTestView = {
  readonly connection: string;
  readonly reference: string;
  readonly checks: readonly TestCheck[];
  /** As the identity provider sent them; shown as text whatever they contain (requirement 19). */
  readonly claims: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly result: TestResult;
  /** What the connection's group rules made of the claims; null where there are none. */
  readonly groupRules: GroupRulesResult | null;
};

export type TestResult =
  | {
      readonly kind: 'passed';
      readonly email: string;
      readonly outcome: 'sign_in' | 'link' | 'join' | 'invited' | 'prove_mailbox';
      readonly role: Role;
    }
  /** The round trip worked, and the rules would still not let this person in; the address is null where none came. */
  | ({ readonly kind: 'refused'; readonly email: string | null } & Refused)
  | ({ readonly kind: 'failed' } & Refused);

type Refused = {
  readonly code: ProblemCode;
  readonly expected?: string | undefined;
  readonly received?: string | undefined;
  /** Where to change it, in the provider's own words. */
  readonly hint?: string | undefined;
};

const outcomeKeys = {
  sign_in: 'test.outcome.signIn',
  link: 'test.outcome.link',
  join: 'test.outcome.join',
  invited: 'test.outcome.invited',
  prove_mailbox: 'test.outcome.proveMailbox',
} as const;

export function connectionTestPage(context: PageContext, view: ConnectionTestView): string {
  const { t } = context;
  return page(context, {
    wide: true,
    title: view.result.kind === 'passed' ? t('test.passedTitle') : t('test.failedTitle'),
    lead: t.rich('test.text', { connection: view.connection }),
    body: html`${result(t, view.result)}${checks(t, view.checks)}${groupRules(t, view.groupRules)}${claims(t, view)}${referenceLine(t, view.reference)}`,
    foot: t('test.close'),
  });
}

function result(t: SignInMessages, outcome: TestResult): Html {
  switch (outcome.kind) {
    case 'passed':
      return html`<div class="notice" role="status"><h2>${t('test.wouldHappen')}</h2><p>${t.rich(
        outcomeKeys[outcome.outcome],
        {
          email: outcome.email,
          role: t(roleNames[outcome.role]),
        },
      )}</p></div>`;
    case 'refused':
      return html`${refusal(t, outcome)}${evidence(t, outcome)}`;
    case 'failed': {
      const { title, why } = t.problem(outcome.code);
      return html`<div class="notice bad" role="alert" id="problem" tabindex="-1"><h2>${title}</h2><p>${why}</p></div>${evidence(t, outcome)}`;
    }
  }
}

function refusal(t: SignInMessages, { email, code }: Extract<TestResult, { kind: 'refused' }>): Html {
  const { title, why } = t.problem(code);
  const said = email === null ? `${title}.` : t.rich('test.refusedText', { email, title });
  return html`<div class="notice warn" role="status"><h2>${t('test.wouldRefuse')}</h2><p>${said} ${why}</p></div>`;
}

function evidence(t: SignInMessages, { code, expected, received, hint }: Refused): Html {
  return html`<dl class="facts">${
    expected !== undefined &&
    html`<dt>${t('test.expected')}</dt><dd><code>${expected}</code> ${copyButton(t, expected)}</dd>`
  }${received !== undefined && html`<dt>${t('test.received')}</dt><dd><code>${received}</code></dd>`}<dt>${t('test.whereToChange')}</dt><dd>${
    hint ?? t.problem(code).next
  }</dd><dt>${t('test.code')}</dt><dd><code>${code}</code></dd></dl>`;
}

function checks(t: SignInMessages, list: readonly TestCheck[]): Html | undefined {
  if (list.length === 0) return undefined;
  return html`<section class="section"><h2>${t('test.checks')}</h2><ul class="rows">${list.map(
    ({ name, passed, detail }) =>
      html`<li><div class="what"><span>${name}</span>${detail && html`<span class="muted small wrap">${detail}</span>`}</div><span class="state ${
        passed ? 'ok' : 'no'
      }">${passed ? t('test.checkPassed') : t('test.checkFailed')}</span></li>`,
  )}</ul></section>`;
}

const absentKeys = {
  not_sent: 'test.groupNotSent',
  elsewhere: 'test.groupElsewhere',
  too_many: 'test.groupTooMany',
} as const;

function groupRules(t: SignInMessages, ruled: GroupRulesResult | null): Html | undefined {
  if (!ruled) return undefined;
  const { matched, absent } = ruled;
  return html`<section class="section"><h2>${t('test.groupRules')}</h2><ul class="rows">${matched.map(
    ({ attribute, value, target }) =>
      html`<li><div class="what"><span class="wrap"><bdi>${value}</bdi></span><span class="muted small wrap">${attribute}</span></div><span class="state ok">${t(
        roleNames[target.role],
      )}</span></li>`,
  )}${absent.map(
    ({ attribute, why }) => html`<li><span class="wrap">${t.rich(absentKeys[why], { attribute })}</span></li>`,
  )}</ul>${matched.length + absent.length === 0 && html`<p class="muted">${t('test.noGroupRule')}</p>`}</section>`;
}

function claims(t: SignInMessages, view: ConnectionTestView): Html {
  if (view.claims.length === 0) {
    return html`<section class="section"><h2>${t('test.claims')}</h2><p class="muted">${t('test.noClaims')}</p></section>`;
  }
  return html`<section class="section"><h2 id="claims">${t('test.claims')}</h2><div class="scroll" role="region" aria-labelledby="claims" tabindex="0"><table><thead><tr><th scope="col">${t(
    'test.claimName',
  )}</th><th scope="col">${t('test.claimValue')}</th></tr></thead><tbody>${view.claims.map(
    ({ name, values }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${values.map((value) => html`<div class="mono"><bdi>${value}</bdi></div>`)}</td></tr>`,
  )}</tbody></table></div></section>`;
}
