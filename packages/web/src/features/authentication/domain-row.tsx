import { GatehouseProblem } from '@gatehouse/sdk';
import { Suspense, useState } from 'react';
import { day } from '../../lib/format.ts';
import { t } from '../../lib/messages/authentication.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { MapDomain, RemoveDomain } from './dialogs.ts';
import { type ManagedDomain, useCheck, useRoutes } from './domain-queries.ts';
import { DomainRecord } from './domain-record.tsx';

type Standing = 'unverified' | 'verified' | 'failing' | 'lapsed' | 'claimed';

const tones: Readonly<Record<Standing, Tone>> = {
  unverified: 'waiting',
  verified: 'good',
  failing: 'waiting',
  lapsed: 'bad',
  claimed: 'bad',
};

type Props = { domain: ManagedDomain; mayChange: boolean; isOpen: boolean; onToggle(): void };

export function DomainRow({ domain, mayChange, isOpen, onToggle }: Props) {
  const [asking, setAsking] = useState<'map' | 'remove' | null>(null);
  const check = useCheck(domain.id, { watching: isOpen && domain.status === 'unverified' });
  const [wasUnverified] = useState(domain.status === 'unverified');
  const isClaimed = check.error instanceof GatehouseProblem && check.error.code === 'domain_claimed';
  const standing = isClaimed ? 'claimed' : standingOf(domain);
  const close = () => setAsking(null);
  const about = (words: string) => `${words}: ${domain.domain}`;
  return (
    <li className="border-t border-line py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-3 font-medium">
            <bdi className="wrap-anywhere">{domain.domain}</bdi>
            <Status tone={tones[standing]}>{t(`domains.status.${standing}`)}</Status>
          </p>
          <Facts domain={domain} />
        </div>
        <div className="flex flex-wrap gap-1">
          <Button
            look="quiet"
            aria-expanded={isOpen}
            aria-label={about(t(isOpen ? 'domains.hide' : 'domains.show'))}
            onClick={onToggle}
          >
            {t(isOpen ? 'domains.hide' : 'domains.show')}
          </Button>
          {mayChange && (
            <>
              <Button look="quiet" aria-label={about(t('domains.map'))} onClick={() => setAsking('map')}>
                {t('domains.map')}
              </Button>
              <Button look="quiet" aria-label={about(t('domains.remove'))} onClick={() => setAsking('remove')}>
                {t('domains.remove')}
              </Button>
            </>
          )}
        </div>
      </div>
      <p role="status" className="text-success">
        {wasUnverified && domain.status === 'verified' ? t('domains.proven', { domain: domain.domain }) : ''}
      </p>
      <Trouble standing={standing} />
      {check.error && !isClaimed && <ProblemNotice error={check.error} />}
      {isOpen && <DomainRecord domain={domain} isChecking={check.isFetching} onCheck={() => void check.refetch()} />}
      <Suspense>
        {asking === 'map' && <MapDomain domain={domain} onClose={close} />}
        {asking === 'remove' && <RemoveDomain domain={domain} onClose={close} />}
      </Suspense>
    </li>
  );
}

function standingOf({ status, missedChecks }: ManagedDomain): Standing {
  return status === 'verified' && missedChecks > 0 ? 'failing' : status;
}

function Facts({ domain: { status, verifiedAt, verifiedBy, connectionId } }: { domain: ManagedDomain }) {
  const routes = useRoutes().data;
  if (status === 'unverified') return null;
  const connection = routes?.find(({ id }) => id === connectionId)?.name;
  const facts = [
    verifiedAt && t('domains.since', { day: day(verifiedAt) }),
    verifiedBy === 'operator' && t('domains.byOperator'),
    routes && (connection ? t('domains.routes', { connection }) : t('domains.unrouted')),
  ];
  return <p className="text-muted">{facts.filter(Boolean).join(' · ')}</p>;
}

function Trouble({ standing }: { standing: Standing }) {
  if (standing === 'claimed') return <Notice kind="danger" title={t('domains.claimed')} />;
  if (standing === 'lapsed') {
    return (
      <Notice kind="danger" title={t('domains.lapsed')}>
        {t('domains.lapsedText')}
      </Notice>
    );
  }
  if (standing !== 'failing') return null;
  return (
    <Notice kind="warning" title={t('domains.failing')}>
      {t('domains.failingText')}
    </Notice>
  );
}
