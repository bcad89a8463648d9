import type { Schemas } from '@gatehouse/sdk';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/operator.ts';
import { namesOf } from '../../lib/methods.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { PageHead, Setting } from '../../ui/setting.tsx';
import { SignInRow } from '../../ui/sign-in-row.tsx';
import { Answer } from '../../ui/states.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { nameWays, refusalOf } from './person-organizations.tsx';

type Explanation = Schemas['Explanation'];
type Finding = Schemas['Finding'];

/** The question that most calls begin with, answered for any address. */
export function Explain() {
  const { email } = useSearch({ from: '/operator/explain' });
  return (
    <>
      <PageHead title={t('why.title')} text={t('why.text')} />
      <Ask key={email} email={email ?? ''} />
      {email && <Answered email={email} />}
    </>
  );
}

function Ask({ email }: { email: string }) {
  const [typed, setTyped] = useState(email);
  const navigate = useNavigate({ from: '/operator/explain' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ search: { email: typed.trim() } });
  };
  return (
    <form onSubmit={submit} className="my-5 flex flex-wrap items-end gap-3">
      <div className="min-w-48 max-w-md flex-1">
        <Field
          label={t('why.email')}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <Button type="submit" look="primary">
        {t('why.action')}
      </Button>
    </form>
  );
}

function Answered({ email }: { email: string }) {
  const query = useQuery({
    queryKey: ['operator', 'explain', email],
    queryFn: async () => bodyOf(await client.GET('/operator/users:explain', { params: { query: { email } } })),
  });
  return (
    <Answer query={query}>
      {(explanation) => (
        <>
          <Setting title={t('why.path')}>
            <ol>
              {explanation.path.map((finding) => (
                <Step
                  key={`${finding.finding} ${finding.organizationId}`}
                  finding={finding}
                  explanation={explanation}
                />
              ))}
            </ol>
            {explanation.person && (
              <p className="mt-4">
                <Link
                  to="/operator/people/$userId"
                  params={{ userId: explanation.person.id }}
                  className="text-accent hover:underline"
                >
                  {t('why.person')}
                </Link>
              </p>
            )}
          </Setting>
          <Setting title={t('why.attempts')}>
            {explanation.signIns.length === 0 && <p className="text-muted">{t('why.attemptsNone')}</p>}
            <ul>
              {explanation.signIns.map((signIn) => (
                <SignInRow key={signIn.id} signIn={signIn} />
              ))}
            </ul>
          </Setting>
        </>
      )}
    </Answer>
  );
}

const tones: Readonly<Record<Finding['effect'], Tone>> = { passes: 'good', needs: 'waiting', stops: 'bad' };

function Step({ finding, explanation }: { finding: Finding; explanation: Explanation }) {
  const { organizationId, effect } = finding;
  const organization = explanation.person?.organizations.find(({ id }) => id === organizationId);
  const closed = finding.finding === 'organization_closed' && organization;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-t border-line py-2.5 first:border-t-0">
      <div className="max-w-xl min-w-0">
        <p className="break-words">{wordsOf(finding, explanation)}</p>
        {closed && <p className="text-muted">{refusalOf(closed.refusal)}</p>}
        {organizationId && (
          <Link
            to="/operator/organizations/$organizationId"
            params={{ organizationId }}
            className="text-accent hover:underline"
          >
            {t('org.open')}
          </Link>
        )}
      </div>
      <Status tone={tones[effect]}>{t(`why.${effect}`)}</Status>
    </li>
  );
}

function wordsOf({ finding, organizationId }: Finding, { route, domain, person, invitations }: Explanation): string {
  const belongs = person?.organizations.find(({ id }) => id === organizationId);
  const invited = invitations.find((invitation) => invitation.organizationId === organizationId);
  return t(`finding.${finding}`, {
    methods: route.kind === 'methods' ? namesOf(route.methods) : '',
    connection: domain?.connectionName ?? '',
    organization: belongs?.name ?? invited?.organizationName ?? '',
    ways: nameWays(belongs?.possibleWays ?? []),
  });
}
