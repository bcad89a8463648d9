import type { Schemas } from '@gatehouse/sdk';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { bodyOf, client } from '../../lib/client.ts';
import { exactly, minute } from '../../lib/format.ts';
import { t } from '../../lib/messages/activity.ts';
import { useCan, useOrganizationId } from '../../lib/organization.ts';
import { inputLook } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pages } from '../../ui/pages.tsx';
import { PageHead } from '../../ui/setting.tsx';
import { Empty } from '../../ui/states.tsx';
import { Status, type Tone } from '../../ui/status.tsx';

type SignIn = Schemas['SignIn'];

const outcomes = ['succeeded', 'denied', 'proof_required'] as const;
const tones: Readonly<Record<SignIn['outcome'], Tone>> = {
  succeeded: 'good',
  denied: 'bad',
  proof_required: 'waiting',
};
const from = '/organizations/$organizationId/activity/sign-ins';

export function SignIns() {
  const mayRead = useCan('audit:read');
  return (
    <>
      <PageHead title={t('signIns.title')} text={t('signIns.text')} />
      {mayRead ? <Log /> : <Notice title={t('activity.ownersOnly')} />}
    </>
  );
}

function useSignIns() {
  const organizationId = useOrganizationId();
  const { reference, outcome } = useSearch({ from });
  const wanted = outcomes.find((one) => one === outcome);
  return useInfiniteQuery({
    queryKey: ['sign-ins', organizationId, reference ?? '', wanted ?? ''],
    queryFn: async ({ pageParam }) => {
      const query = {
        limit: 50,
        ...(reference ? { reference } : {}),
        ...(wanted ? { outcome: wanted } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      const params = { path: { organizationId }, query };
      return bodyOf(await client.GET('/organizations/{organizationId}/sign-ins', { params }));
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

function Log() {
  const query = useSignIns();
  return (
    <>
      <Filters />
      <Pages query={query} empty={<Empty title={t('signIns.none')}>{t('signIns.noneText')}</Empty>}>
        {(rows) => (
          <ul>
            {rows.map((signIn) => (
              <Attempt key={signIn.id} signIn={signIn} />
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
}

function Filters() {
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  return (
    <search className="my-5 flex flex-wrap gap-3">
      <input
        type="search"
        aria-label={t('signIns.reference')}
        placeholder={t('signIns.reference')}
        title={t('signIns.referenceHint')}
        defaultValue={search.reference ?? ''}
        maxLength={20}
        onChange={(event) =>
          void navigate({ search: (old) => ({ ...old, reference: event.target.value.trim() }), replace: true })
        }
        className={`${inputLook} font-mono`}
      />
      <select
        aria-label={t('signIns.outcome')}
        value={search.outcome ?? ''}
        onChange={(event) =>
          void navigate({ search: (old) => ({ ...old, outcome: event.target.value }), replace: true })
        }
        className={inputLook}
      >
        <option value="">{t('signIns.any')}</option>
        {outcomes.map((outcome) => (
          <option key={outcome} value={outcome}>
            {t(`signIns.${outcome}`)}
          </option>
        ))}
      </select>
    </search>
  );
}

function Attempt({ signIn }: { signIn: SignIn }) {
  return (
    <li className="border-t border-line py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <p className="break-all font-medium">{signIn.email ?? t('signIns.unknownPerson')}</p>
          <p className="text-muted" title={exactly(signIn.createdAt)}>
            {[minute(signIn.createdAt), methodOf(signIn), signIn.bypass && t('signIns.bypass'), signIn.ip]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div className="flex items-center gap-4">
          <code className="font-mono text-[13px] text-muted">{signIn.reference}</code>
          <Status tone={tones[signIn.outcome]}>{t(`signIns.${signIn.outcome}`)}</Status>
        </div>
      </div>
      <details className="mt-1">
        <summary className="cursor-pointer text-accent">{t('signIns.steps')}</summary>
        <Steps signIn={signIn} />
      </details>
    </li>
  );
}

const methods = ['password', 'google', 'github', 'sso'] as const;

function methodOf({ method }: SignIn): string | null {
  const known = methods.find((one) => one === method);
  return known ? t(`method.${known}`) : null;
}

/** The decision itself, rule by rule. */
function Steps({ signIn }: { signIn: SignIn }) {
  const { evidence } = signIn;
  return (
    <div className="mt-2 grid gap-2 rounded-md bg-sunken p-3 font-mono text-[13px]">
      {signIn.reason && <p>{signIn.reason}</p>}
      <ol className="grid gap-1">
        {signIn.steps.map((step) => (
          <li key={step.rule} className="break-all">
            {`${step.rule}: ${step.outcome === 'stopped' ? t('signIns.stopped') : t('signIns.passed')}`}
            {step.found && ` (${step.found})`}
          </li>
        ))}
      </ol>
      {evidence && (
        <dl className="grid gap-1 break-all">
          {evidence.expected && <Evidence label={t('evidence.expected')} value={evidence.expected} />}
          {evidence.received && <Evidence label={t('evidence.received')} value={evidence.received} />}
          {evidence.hint && <Evidence label={t('evidence.fix')} value={evidence.hint} />}
        </dl>
      )}
    </div>
  );
}

function Evidence({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="inline text-muted">{label}: </dt>
      <dd className="inline">{value}</dd>
    </div>
  );
}
