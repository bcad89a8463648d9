import type { Schemas } from '@gatehouse/sdk';
import { Link } from '@tanstack/react-router';
import { fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { namesOf } from '../../lib/methods.ts';
import { Button } from '../../ui/button.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { Fact, Facts } from './facts.tsx';
import { type Organization, useOperatorAuthentication, useOwners } from './operator-queries.ts';
import { SignInHealth } from './sign-in-health.tsx';

/** Who holds it and how one gets in: what most calls are about. */
export function OrganizationFacts({
  organization,
  onChangePlan,
}: {
  organization: Organization;
  onChangePlan(): void;
}) {
  const owners = useOwners(organization.id);
  const authentication = useOperatorAuthentication(organization.id);
  return (
    <Setting title={t('org.facts')}>
      <Facts>
        <SignInHealth organizationId={organization.id} />
        <Answer query={owners}>{({ data }) => <Owners owners={data} />}</Answer>
        <Answer query={authentication}>{(settings) => <Ways settings={settings} />}</Answer>
        <Fact
          name={t('org.plan')}
          action={
            <Button look="quiet" onClick={onChangePlan}>
              {t('plan.change')}
            </Button>
          }
        >
          {t(`plan.${organization.plan}`)}
        </Fact>
      </Facts>
    </Setting>
  );
}

const good = { tone: 'good', words: t('system.good') } as const;
const look = { tone: 'waiting', words: t('system.attention') } as const;

/** One Owner is one forgotten password away from nobody. */
function Owners({ owners }: { owners: readonly Schemas['Member'][] }) {
  return (
    <Fact name={t('org.owners')} status={owners.length > 1 ? good : look}>
      {owners.length === 0 && t('org.noOwner')}
      <ul>
        {owners.map(({ userId, name, email }) => (
          <li key={userId}>
            <Link to="/operator/people/$userId" params={{ userId }} className="text-accent hover:underline">
              <bdi>{name || email}</bdi>
            </Link>
            {name && <span className="ms-2 wrap-anywhere text-muted">{email}</span>}
          </li>
        ))}
      </ul>
      {owners.length === 1 && <p className="text-muted">{t('org.oneOwner')}</p>}
    </Fact>
  );
}

function Ways({ settings: { allowedMethods, bypassLink } }: { settings: Schemas['AuthenticationSettings'] }) {
  return (
    <>
      <Fact name={t('org.methods')}>{allowedMethods === null ? t('org.unrestricted') : namesOf(allowedMethods)}</Fact>
      <Fact name={t('org.bypass')} {...(bypassLink ? { status: good } : allowedMethods && { status: look })}>
        {bypassOf(bypassLink)}
      </Fact>
    </>
  );
}

function bypassOf(link: Schemas['AuthenticationSettings']['bypassLink']): string {
  if (link === null) return t('org.bypassNone');
  if (link.lastUsedAt === null) return t('org.bypassNever');
  return t('org.bypassUsed', { when: fromNow(link.lastUsedAt) });
}
