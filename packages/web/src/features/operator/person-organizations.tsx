import type { Schemas } from '@gatehouse/sdk';
import { Link } from '@tanstack/react-router';
import { t } from '../../lib/messages/operator.ts';
import { Setting } from '../../ui/setting.tsx';
import { Status } from '../../ui/status.tsx';

type PersonOrganization = Schemas['PersonOrganization'];

/** Whether each is open to them now, as the door itself would find. */
export function PersonOrganizations({ organizations }: { organizations: readonly PersonOrganization[] }) {
  return (
    <Setting title={t('person.organizations')}>
      {organizations.length === 0 && <p className="text-muted">{t('person.organizationsNone')}</p>}
      <ul>
        {organizations.map((organization) => (
          <Row key={organization.id} organization={organization} />
        ))}
      </ul>
    </Setting>
  );
}

function Row({ organization }: { organization: PersonOrganization }) {
  const { id, name, role, open, possibleWays } = organization;
  const inAnEmergency = possibleWays.every((way) => way === 'bypass');
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line py-2.5 first:border-t-0">
      <div className="min-w-0">
        <p>
          <Link
            to="/operator/organizations/$organizationId"
            params={{ organizationId: id }}
            className="break-words font-medium text-accent hover:underline"
          >
            <bdi>{name}</bdi>
          </Link>
          {role && <span className="ms-2 text-muted">{t(`role.${role}`)}</span>}
        </p>
        <p className="text-muted">{open ? waysOf(organization) : refusalOf(organization.refusal)}</p>
      </div>
      {open && inAnEmergency ? (
        <Status tone="waiting">{t('person.bypassOnly')}</Status>
      ) : (
        <Status tone={open ? 'good' : 'bad'}>{t(open ? 'person.open' : 'person.closed')}</Status>
      )}
    </li>
  );
}

export const nameWays = (ways: PersonOrganization['possibleWays']) => ways.map((way) => t(`method.${way}`)).join(', ');

function waysOf({ possibleWays, provenWays }: PersonOrganization): string {
  const opens = t('person.opensBy', { ways: nameWays(possibleWays) });
  return provenWays.length === 0 ? opens : `${opens} · ${t('person.shown', { ways: nameWays(provenWays) })}`;
}

const refusals = ['removed', 'deactivated', 'method_not_allowed', 'not_a_member'] as const;

export function refusalOf(code: string | null): string {
  const known = refusals.find((one) => one === code);
  return known ? t(`refusal.${known}`) : t('refusal.other', { code: code ?? '' });
}
