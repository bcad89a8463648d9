import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { actingPath } from '../../lib/acting.ts';
import { day } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { useMyActing } from '../../lib/my-acting.ts';
import { Button } from '../../ui/button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { PageHead } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { ActDialog } from './act-dialog.tsx';
import { ActingNow } from './acting-now.tsx';
import { ChangePlan } from './change-plan.tsx';
import { type ManagedDomain, type Organization, useOperatorOrganization } from './operator-queries.ts';
import { OrganizationDomains } from './organization-domains.tsx';
import { OrganizationFacts } from './organization-facts.tsx';
import { Failures, OpenRequests, TimeLine } from './organization-records.tsx';
import { ProveDomain } from './prove-domain.tsx';

/** One organization, as much of it as support needs in one look. */
export function OrganizationPage() {
  const { organizationId } = useParams({ from: '/operator/organizations/$organizationId' });
  return (
    <Answer query={useOperatorOrganization(organizationId)}>
      {(organization) => <Loaded key={organization.id} organization={organization} />}
    </Answer>
  );
}

type Change = { kind: 'plan' } | { kind: 'domain'; domain: ManagedDomain };
type Asking = { what: 'act'; next: Change | null } | { what: 'change'; change: Change };

function Loaded({ organization }: { organization: Organization }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const acting = useMyActing().data?.data.find((one) => one.organizationId === organization.id);
  const { id, name, plan, memberCount, createdAt } = organization;
  const close = () => setAsking(null);
  /** Acting comes first; what was wanted goes on behind it. */
  const ask = (change: Change) =>
    setAsking(acting?.scope === 'change' ? { what: 'change', change } : { what: 'act', next: change });
  const started = (next: Change | null) => {
    if (next) setAsking({ what: 'change', change: next });
    else location.assign(actingPath(id));
  };
  const facts = [t(`plan.${plan}`), t('find.members', { count: memberCount }), t('org.since', { day: day(createdAt) })];
  return (
    <>
      <PageHead
        title={name}
        text={facts.join(' · ')}
        action={
          !acting && (
            <Button look="primary" onClick={() => setAsking({ what: 'act', next: null })}>
              {t('act.action')}
            </Button>
          )
        }
      />
      <div className="mt-3 mb-5">
        <CopyValue value={id} label="ID" />
      </div>
      {acting && <ActingNow acting={acting} />}
      <OrganizationFacts organization={organization} onChangePlan={() => ask({ kind: 'plan' })} />
      <OrganizationDomains organizationId={id} onProve={(domain) => ask({ kind: 'domain', domain })} />
      <OpenRequests organizationId={id} />
      <Failures organizationId={id} />
      <TimeLine organizationId={id} />
      {asking?.what === 'act' && (
        <ActDialog
          organization={organization}
          needed={asking.next !== null}
          onClose={close}
          onStarted={() => started(asking.next)}
        />
      )}
      {asking?.what === 'change' && asking.change.kind === 'plan' && (
        <ChangePlan organization={organization} onClose={close} />
      )}
      {asking?.what === 'change' && asking.change.kind === 'domain' && (
        <ProveDomain organizationId={id} domain={asking.change.domain} onClose={close} />
      )}
    </>
  );
}
