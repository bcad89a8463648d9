import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../lib/client.ts';
import { t } from '../../lib/messages/operator.ts';
import { type ManagedDomain, operatorKey } from './operator-queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';

type Props = { organizationId: string; domain: ManagedDomain; onClose(): void };

/** An operator's word in place of the DNS record. */
export function ProveDomain({ organizationId, domain, onClose }: Props) {
  const cache = useQueryClient();
  const path = { organizationId, domainId: domain.id };
  return (
    <ReasonDialog
      title={t('prove.title', { domain: domain.domain })}
      label={t('prove.reason')}
      action={t('prove.action')}
      look="primary"
      send={(reason) =>
        client.POST('/operator/organizations/{organizationId}/domains/{domainId}/prove', {
          params: { path },
          body: { reason },
        })
      }
      onDone={() => void cache.invalidateQueries({ queryKey: operatorKey(organizationId) })}
      onClose={onClose}
    >
      {t('prove.text')}
    </ReasonDialog>
  );
}
