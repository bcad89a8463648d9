import { type Html, html } from '../../../platform/html.ts';
import type { SignInMessages } from './messages/translator.ts';
import { type OrganizationRow, standing } from './organizations.ts';
import { paths } from './paths.ts';
import { roleNames } from './roles.ts';

/** Where somebody belongs, as what, and whether it is open to this browser now. */
export function ownOrganizations(t: SignInMessages, rows: readonly OrganizationRow[]): Html {
  return html`<section class="section"><h2>${t('account.organizations')}</h2>${
    rows.length === 0
      ? html`<p class="muted">${t('account.noOrganizations')}</p>`
      : html`<ul class="rows">${rows.map((row) => organization(t, row))}</ul>`
  }</section>`;
}

function organization(t: SignInMessages, row: OrganizationRow): Html {
  const { id, name, role } = row;
  return html`<li><div class="what"><strong><bdi>${name}</bdi></strong><span class="muted small">${t(
    'organizations.standing',
    {
      role: t(roleNames[role]),
      state: standing(t, row),
    },
  )}</span></div><a class="button plain inline" href="${paths.organizations}/${id}" aria-label="${t(
    'account.openNamed',
    {
      organization: name,
    },
  )}">${t('account.open')}</a></li>`;
}
