import { t } from '../../lib/messages/group-rules.ts';
import type { Connection } from './connection-queries.ts';

type Ruled = NonNullable<NonNullable<Connection['lastTest']>['groupRules']>;

/** What the group rules made of a test's claims. */
export function TestGroupRules({ matched, absent, role }: Ruled) {
  return (
    <section className="grid gap-1">
      <h3 className="font-medium">{t('ruled.title')}</h3>
      <ul className="grid gap-1 text-muted wrap-anywhere">
        {matched.map(({ attribute, value, target }) => (
          <li key={`${attribute} ${value}`}>
            {t('ruled.matched', { attribute, value, role: t(`role.${target.role}`) })}
          </li>
        ))}
        {absent.map(({ attribute, why }) => (
          <li key={attribute}>{t(`ruled.${why}`, { attribute })}</li>
        ))}
        {matched.length + absent.length === 0 && <li>{t('ruled.none')}</li>}
      </ul>
      {role && <p>{t('ruled.role', { role: t(`role.${role}`) })}</p>}
    </section>
  );
}
