import { useQuery } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { useKeepGuestSetup } from '../../lib/guest-setup.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import type { ManagedDomain } from './domain-queries.ts';
import { DomainRecord } from './domain-record.tsx';

const OFTEN_MS = 5000;

/** The record, looked for again and again until it is there. */
export function GuestDomain({ domain }: { domain: ManagedDomain }) {
  const keep = useKeepGuestSetup();
  const isMissing = domain.status === 'unverified';
  const check = useQuery({
    queryKey: ['guest-check'],
    queryFn: async () => {
      const setup = bodyOf(await client.POST('/setup-link/verify'));
      keep(setup);
      return setup;
    },
    enabled: isMissing,
    refetchInterval: isMissing ? OFTEN_MS : false,
    retry: false,
    gcTime: 0,
  });
  return (
    <>
      {check.error && <ProblemNotice error={check.error} />}
      <DomainRecord domain={domain} isChecking={check.isFetching} onCheck={() => void check.refetch()} />
    </>
  );
}
