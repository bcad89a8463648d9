import { second } from '../../lib/format.ts';
import { t } from '../../lib/messages/authentication.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ManagedDomain } from './domain-queries.ts';

type Props = { domain: ManagedDomain; isChecking: boolean; onCheck(): void };

/** The record that proves the domain, and beneath it what DNS says to it just now. */
export function DomainRecord({ domain, isChecking, onCheck }: Props) {
  const { record, lastCheck, status } = domain;
  const rows = [
    { label: t('domains.recordName'), value: record.name, hint: true },
    { label: t('domains.recordValue'), value: record.value, hint: false },
  ];
  return (
    <div className="mt-3 grid grid-cols-1 gap-3 rounded-md border border-line p-4">
      <p className="text-muted">{t('domains.recordText')}</p>
      <dl className="grid grid-cols-1 gap-2">
        <div className="grid grid-cols-1 items-center gap-x-4 sm:grid-cols-[5rem_minmax(0,1fr)]">
          <dt className="text-muted">{t('domains.recordType')}</dt>
          <dd>
            <code className="font-mono text-[13px]">{record.type}</code>
          </dd>
        </div>
        {rows.map(({ label, value, hint }) => (
          <div key={label} className="grid grid-cols-1 items-center gap-x-4 sm:grid-cols-[5rem_minmax(0,1fr)]">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0">
              <CopyValue value={value} label={label} />
              {hint && <p className="text-muted">{t('domains.recordNameHint', { domain: domain.domain })}</p>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3">
        <p className="text-muted">
          {status === 'unverified' && `${t('domains.watching')} `}
          {lastCheck && t('domains.lastLook', { time: second(lastCheck.at) })}
        </p>
        {status !== 'unverified' && (
          <ChangeButton busy={isChecking} onClick={onCheck}>
            {t('domains.check')}
          </ChangeButton>
        )}
      </div>
      {lastCheck && <DnsAnswer domain={domain} check={lastCheck} />}
    </div>
  );
}

type Check = NonNullable<ManagedDomain['lastCheck']>;

/** Announced when it changes, not each time it is looked up. */
function DnsAnswer({ domain, check: { answer, found, mistake } }: { domain: ManagedDomain; check: Check }) {
  return (
    <div className="grid grid-cols-1 gap-3">
      <div role="status">
        {found && <p className="text-success">{t('domains.answer.found')}</p>}
        {!found && answer.kind === 'unreachable' && <p>{t('domains.answer.unreachable')}</p>}
        {!found && answer.kind === 'none' && (
          <>
            <p>{t('domains.answer.none')}</p>
            {mistake === null && <p className="text-muted">{t('domains.answer.noneText')}</p>}
          </>
        )}
        {!found && answer.kind === 'records' && (
          <>
            <p>{t('domains.answer.records', { count: answer.values.length })}</p>
            <ul className="mt-1 grid gap-1">
              {answer.values.map((value) => (
                <li key={value}>
                  <code className="wrap-anywhere font-mono text-[13px]">{value}</code>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {!found && mistake && (
        <Notice kind="warning" title={t(`domains.mistake.${mistake}`)}>
          {howToMend(domain, mistake)}
        </Notice>
      )}
    </div>
  );
}

function howToMend({ domain, record }: ManagedDomain, mistake: NonNullable<Check['mistake']>): string {
  const name = record.name.slice(0, record.name.indexOf('.'));
  switch (mistake) {
    case 'zone_twice':
      return t('domains.mistake.zone_twiceText', { found: `${record.name}.${domain}`, name });
    case 'at_domain':
      return t('domains.mistake.at_domainText', { domain, name: record.name });
    case 'quoted':
    case 'old_value':
    case 'incomplete':
      return t(`domains.mistake.${mistake}Text`);
    default:
      return mistake satisfies never;
  }
}
