import type { Schemas } from '@gatehouse/sdk';
import { t } from '../lib/messages/impact.ts';
import { Status, type Tone } from './status.tsx';

type MemberImpact = Schemas['AuthenticationImpact']['data'][number];

const tones: Readonly<Record<MemberImpact['impact'], Tone>> = {
  loses_access: 'bad',
  must_change_method: 'waiting',
  must_add_second_factor: 'waiting',
  gains_access: 'good',
  keeps_access: 'good',
  has_no_access: 'neutral',
};
const order = Object.keys(tones);

const head = 'py-2 pe-4 text-start font-medium text-muted';
const cell = 'border-t border-line py-2 pe-4 align-top';

/** The bypass link alone is for an emergency, and reads so. */
function waysIn(ways: MemberImpact['waysAfter']): string {
  if (ways.length === 0) return t('impact.noWay');
  if (ways.every((way) => way === 'bypass')) return t('impact.bypassOnly');
  return ways.map((way) => t(`method.${way}`)).join(', ');
}

/** Where it changes, or counts: that Owners get in matters to everybody. */
function roleOf({ role: now, roleAfter, roleOpen }: MemberImpact): string | null {
  const role = t(`role.${now}`);
  if (roleOpen) return t('impact.roleOpen', { role });
  if (roleAfter !== null && roleAfter !== now) return t('impact.role', { role, after: t(`role.${roleAfter}`) });
  return now === 'ORGANIZATION_OWNER' ? role : null;
}

/** Whom it concerns, by name; of those that are loaded, the worst first. */
export function ImpactTable({ rows }: { rows: readonly MemberImpact[] }) {
  const sorted = rows.toSorted((left, right) => order.indexOf(left.impact) - order.indexOf(right.impact));
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('impact.member')}
          </th>
          <th scope="col" className={head}>
            {t('impact.effect')}
          </th>
          <th scope="col" className={`${head} hidden sm:table-cell`}>
            {t('impact.ways')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => {
          const { userId, name, email, impact, waysAfter } = row;
          const role = roleOf(row);
          return (
            <tr key={userId}>
              <td className={cell}>
                <bdi className="block font-medium">{name || email}</bdi>
                <span className="wrap-anywhere text-muted">{name ? email : ''}</span>
                {role && <span className="block text-muted">{role}</span>}
              </td>
              <td className={cell}>
                <Status tone={tones[impact]} wraps>
                  {t(`impact.kind.${impact}`)}
                </Status>
              </td>
              <td className={`${cell} hidden sm:table-cell`}>{waysIn(waysAfter)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
