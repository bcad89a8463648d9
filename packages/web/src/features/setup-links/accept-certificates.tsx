import { day } from '../../lib/format.ts';
import { t } from '../../lib/messages/setup-links.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { type SetupLink, useAcceptCertificates } from './setup-link-queries.ts';

/** A certificate decides who is believed, so its fingerprint is looked at before it counts. */
export function AcceptCertificates({ link, onClose }: { link: SetupLink; onClose(): void }) {
  const accept = useAcceptCertificates(link);
  return (
    <Dialog title={t('setup.acceptAsk', { about: link.connection?.name ?? '' })} onClose={onClose}>
      <div className="grid grid-cols-1 gap-4">
        {accept.error && <LockoutProblem error={accept.error} />}
        <p className="text-muted">{t('setup.acceptText')}</p>
        {link.submitted?.certificates.map(({ fingerprintSha256, expiresAt }) => (
          <div key={fingerprintSha256} className="rounded-md bg-sunken p-4">
            <p className="wrap-anywhere font-mono text-[13px]">{fingerprintSha256}</p>
            <p className="text-muted">{t('setup.validUntil', { day: day(expiresAt) })}</p>
          </div>
        ))}
        <p className="text-muted">{t('setup.acceptKept')}</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            look="primary"
            busy={accept.isPending}
            onClick={() => accept.mutate(undefined, { onSuccess: onClose })}
          >
            {t('setup.accept')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
