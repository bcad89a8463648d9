import type { Schemas } from '@gatehouse/sdk';
import { t } from '../lib/messages/impact.ts';

/** How many keep access, must do something or lose it, and where there are any also the rest; Owners beneath. */
export function ImpactSummary({ impact }: { impact: Schemas['AuthenticationImpact'] }) {
  const { counts, owners, pendingInvitations, roles } = impact;
  const figures = [
    { words: t('impact.keeps'), count: counts.keepsAccess, look: '', always: true },
    { words: t('impact.gains'), count: counts.gainsAccess, look: '' },
    { words: t('impact.mustAddFactor'), count: counts.mustAddSecondFactor, look: 'text-warning' },
    { words: t('impact.must'), count: counts.mustChangeMethod, look: 'text-warning', always: true },
    { words: t('impact.loses'), count: counts.losesAccess, look: 'text-danger', always: true },
    { words: t('impact.none'), count: counts.hasNoAccess, look: '' },
  ].filter(({ count, always }) => always || count > 0);
  return (
    <div className="grid grid-cols-1 gap-3">
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] gap-3">
        {figures.map(({ words, count, look }) => (
          <div key={words} className="flex flex-col-reverse justify-end rounded-md bg-sunken p-3">
            <dt className="text-muted">{words}</dt>
            <dd className={`text-[22px] font-semibold figures ${count > 0 ? look : ''}`}>{count}</dd>
          </div>
        ))}
      </dl>
      <ul className="grid gap-1 text-muted">
        <li>{t('impact.owners', { canGetIn: owners.canGetIn, count: owners.total })}</li>
        {pendingInvitations > 0 && <li>{t('impact.invitations', { count: pendingInvitations })}</li>}
        {roles.changed > 0 && <li>{t('impact.rolesChanged', { count: roles.changed })}</li>}
        {roles.open > 0 && <li>{t('impact.rolesOpen', { count: roles.open })}</li>}
        <li>{t('impact.sessions')}</li>
      </ul>
    </div>
  );
}
