import type { Schemas } from '@gatehouse/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { exactly, minute } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { Status } from '../../ui/status.tsx';
import { CreateOrganization } from './create-organization.tsx';
import { FirstRun } from './first-run.tsx';

/** Finds what somebody calls about. What is looked for stands in the address. */
export function Search() {
  const { q } = useSearch({ from: '/operator/' });
  const [creating, setCreating] = useState(false);
  return (
    <>
      <PageHead
        title={t('find.title')}
        text={t('find.text')}
        action={<Button onClick={() => setCreating(true)}>{t('find.create')}</Button>}
      />
      {q === undefined ? (
        <>
          <FirstRun onCreate={() => setCreating(true)} />
          <Newest />
        </>
      ) : (
        <Results q={q} />
      )}
      {creating && <CreateOrganization onClose={() => setCreating(false)} />}
    </>
  );
}

/** Where the day's work often is. */
function Newest() {
  const { data } = useQuery({
    queryKey: ['operator', 'newest'],
    queryFn: async () => bodyOf(await client.GET('/operator/organizations', { params: { query: { limit: 10 } } })),
  });
  const newest = (data?.data ?? []).map(({ id, name, slug, plan, memberCount }): Result => {
    return { kind: 'organization', id, name, slug, plan, memberCount };
  });
  return <Group title={t('find.newest')} results={newest} kind="organization" />;
}

type Result = Schemas['SearchResult'];
type Kind = Result['kind'];

function Results({ q }: { q: string }) {
  const query = useQuery({
    queryKey: ['operator', 'search', q],
    queryFn: async () => bodyOf(await client.GET('/operator/search', { params: { query: { q } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <Answer query={query}>
      {({ data }) => (
        <div aria-busy={query.isPlaceholderData} className="mt-4">
          <p role="status" className="sr-only">
            {t('find.title')} {data.length}
          </p>
          <Group title={t('find.signIns')} results={data} kind="sign_in" />
          <Group title={t('find.people')} results={data} kind="person" />
          <Group title={t('find.organizations')} results={data} kind="organization" />
          <Group title={t('find.domains')} results={data} kind="domain" />
          {data.length === 0 && (
            <Empty title={t('find.none', { q })}>{q.includes('@') ? undefined : t('find.noneText')}</Empty>
          )}
          {/^\S+@\S+\.\S+$/.test(q) && (
            <p className="mt-5">
              <Link to="/operator/explain" search={{ email: q }} className="text-accent hover:underline">
                {t('find.explain', { email: q })}
              </Link>
            </p>
          )}
        </div>
      )}
    </Answer>
  );
}

function Group({ title, results, kind }: { title: string; results: readonly Result[]; kind: Kind }) {
  const found = results.filter((result) => result.kind === kind);
  if (found.length === 0) return null;
  return (
    <section className="mt-5">
      <h2 className="mb-1">{title}</h2>
      <ul>
        {found.map((result) => (
          <li key={keyOf(result)} className="border-t border-line">
            <Row result={result} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf(result: Result): string {
  switch (result.kind) {
    case 'organization':
      return result.id;
    case 'domain':
      return `${result.domain} ${result.organizationId}`;
    case 'person':
      return `${result.userId} ${result.email}`;
    case 'sign_in':
      return result.reference;
    default:
      return result satisfies never;
  }
}

const rowLook = 'flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-md px-2 py-2.5 hover:bg-sunken';

function Row({ result }: { result: Result }) {
  switch (result.kind) {
    case 'organization':
      return (
        <Link to="/operator/organizations/$organizationId" params={{ organizationId: result.id }} className={rowLook}>
          <Named name={result.name}>{result.slug}</Named>
          <span className="text-muted">
            {t(`plan.${result.plan}`)} · {t('find.members', { count: result.memberCount })}
          </span>
        </Link>
      );
    case 'domain':
      return (
        <Link
          to="/operator/organizations/$organizationId"
          params={{ organizationId: result.organizationId }}
          className={rowLook}
        >
          <Named name={result.domain}>{result.organizationName}</Named>
          <Status tone={result.verified ? 'good' : 'waiting'}>
            {t(result.verified ? 'find.verified' : 'find.unverified')}
          </Status>
        </Link>
      );
    case 'person':
      return (
        <Link to="/operator/people/$userId" params={{ userId: result.userId }} className={rowLook}>
          <Named name={result.name || result.email}>{result.name ? result.email : ''}</Named>
        </Link>
      );
    case 'sign_in':
      return (
        <Link to="/operator/sign-ins" search={{ reference: result.reference }} className={rowLook}>
          <Named name={result.email ?? t('signIns.unknownPerson')}>
            <code className="font-mono text-[13px]">{result.reference}</code>
          </Named>
          <span className="text-muted" title={exactly(result.createdAt)}>
            {t(`signIns.${result.outcome}`)} · {minute(result.createdAt)}
          </span>
        </Link>
      );
    default:
      return result satisfies never;
  }
}

function Named({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className="min-w-0">
      <bdi className="block font-medium break-words">{name}</bdi>
      <bdi className="block wrap-anywhere text-muted">{children}</bdi>
    </span>
  );
}
