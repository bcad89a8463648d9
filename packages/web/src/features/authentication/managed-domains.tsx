import { useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Setting } from '../../ui/setting.tsx';
import { AddDomain } from './add-domain.tsx';
import { useDomains, useSelfService } from './domain-queries.ts';
import { DomainRow } from './domain-row.tsx';

/** The domains by which people find their way to single sign-on. A new one opens with what to do for its proof. */
export function ManagedDomains() {
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const domains = useDomains();
  const selfService = useSelfService()?.domains ?? true;
  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  const added = (id: string | null) => {
    setAdding(false);
    if (id === null) setAsked(true);
    else setOpened(new Set([...opened, id]));
  };
  const add = (
    <ChangeButton onClick={() => setAdding(true)}>{t(selfService ? 'domains.add' : 'ask.action')}</ChangeButton>
  );
  const isEmpty = domains.data?.pages[0]?.data.length === 0;
  return (
    <Setting id="managed-domains" title={t('domains.title')} text={t('domains.text')} aside={isEmpty ? null : add}>
      <p role="status">{asked ? t('ask.sent') : ''}</p>
      <Pages
        query={domains}
        empty={
          <Empty title={t('domains.none')} action={add}>
            {t('domains.noneText')}
          </Empty>
        }
      >
        {(rows) => (
          <ul>
            {rows.map((domain) => (
              <DomainRow
                key={domain.id}
                domain={domain}
                mayChange={selfService}
                isOpen={opened.has(domain.id)}
                onToggle={() => toggle(domain.id)}
              />
            ))}
          </ul>
        )}
      </Pages>
      {adding && <AddDomain byRequest={!selfService} onClose={() => setAdding(false)} onAdded={added} />}
    </Setting>
  );
}
