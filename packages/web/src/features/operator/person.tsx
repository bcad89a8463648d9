import type { Schemas } from '@gatehouse/sdk';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { bodyOf, client } from '../../lib/client.ts';
import { day, exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { CopyValue } from '../../ui/copy-value.tsx';
import { PageHead, Setting } from '../../ui/setting.tsx';
import { SignInRow } from '../../ui/sign-in-row.tsx';
import { Answer } from '../../ui/states.tsx';
import { Fact, Facts } from './facts.tsx';
import { PersonOrganizations } from './person-organizations.tsx';
import { SecondFactors } from './reset-second-factors.tsx';
import { SignInLimits } from './sign-in-limits.tsx';

type Person = Schemas['Person'];

/** One person: the account, and which organizations are open to them now, and why the others are not. */
export function PersonPage() {
  const { userId } = useParams({ from: '/operator/people/$userId' });
  const query = useQuery({
    queryKey: ['operator', 'people', userId],
    queryFn: async () => bodyOf(await client.GET('/operator/users/{userId}', { params: { path: { userId } } })),
  });
  return <Answer query={query}>{(person) => <Loaded person={person} />}</Answer>;
}

function Loaded({ person }: { person: Person }) {
  const { name, email, signIns } = person;
  return (
    <>
      <PageHead
        title={name || email}
        text={name ? email : undefined}
        action={
          <Link
            to="/operator/explain"
            search={{ email }}
            className="inline-flex min-h-9 items-center rounded-md bg-accent px-3 font-medium text-on-accent hover:bg-accent-hover"
          >
            {t('person.why')}
          </Link>
        }
      />
      <Account person={person} />
      <PersonOrganizations organizations={person.organizations} />
      <Invitations invitations={person.invitations} />
      <Setting title={t('person.signIns')}>
        {signIns.length === 0 && <p className="text-muted">{t('person.signInsNone')}</p>}
        <ul>
          {signIns.map((signIn) => (
            <SignInRow key={signIn.id} signIn={signIn} />
          ))}
        </ul>
      </Setting>
    </>
  );
}

function Account({ person }: { person: Person }) {
  const { id, emails, status, isOperator, hasPassword, linkedSignIns, createdAt } = person;
  const active = status === 'active';
  return (
    <Setting title={t('person.account')}>
      <Facts>
        <Fact
          name={t('person.status')}
          status={{ tone: active ? 'good' : 'bad', words: t(active ? 'person.active' : 'person.deactivated') }}
        >
          {isOperator && t('person.operator')}
        </Fact>
        <Fact name={t('person.addresses')}>
          <ul>
            {emails.map(({ email, primary, verified }) => (
              <li key={email} className="wrap-anywhere">
                {email}
                <span className="ms-2 text-muted">
                  {[primary && t('person.primary'), !verified && t('person.unproven')].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={t('person.password')}>{t(hasPassword ? 'person.hasPassword' : 'person.noPassword')}</Fact>
        <Fact name={t('person.limits')}>
          <SignInLimits person={person} />
        </Fact>
        <Fact name={t('person.factors')}>
          <SecondFactors person={person} />
        </Fact>
        <Fact name={t('person.linked')}>
          {linkedSignIns.length === 0 && t('person.linkedNone')}
          <ul>
            {linkedSignIns.map(({ provider, email, lastUsedAt }) => (
              <li key={provider} className="break-words">
                {[provider, email, lastUsedAt && t('person.lastUsed', { when: fromNow(lastUsedAt) })]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={t('person.id')}>
          <CopyValue value={id} label={t('person.id')} />
        </Fact>
        <Fact name={t('person.since')}>
          <span title={exactly(createdAt)}>{day(createdAt)}</span>
        </Fact>
      </Facts>
    </Setting>
  );
}

function Invitations({ invitations }: Pick<Person, 'invitations'>) {
  if (invitations.length === 0) return null;
  return (
    <Setting title={t('person.invitations')}>
      <ul>
        {invitations.map(({ id, organizationId, organizationName, role, expiresAt }) => (
          <li key={id} className="border-t border-line py-2.5 first:border-t-0">
            <Link
              to="/operator/organizations/$organizationId"
              params={{ organizationId }}
              className="font-medium text-accent hover:underline"
            >
              <bdi>{organizationName}</bdi>
            </Link>{' '}
            <span className="text-muted">
              {t('person.invitedAs', { role: t(`role.${role}`), day: day(expiresAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Setting>
  );
}
