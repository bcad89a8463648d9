import { useMutation } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { day } from '../../lib/format.ts';
import { t } from '../../lib/messages/activity.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';

/** What the provider sent, asked for by a click because looking at it is noted. */
export function SentResponse({ signInId }: { signInId: string }) {
  const organizationId = useOrganizationId();
  const read = useMutation({
    mutationFn: () =>
      withProof(async () =>
        bodyOf(
          await client.POST('/organizations/{organizationId}/sign-ins/{signInId}/response', {
            params: { path: { organizationId, signInId } },
          }),
        ),
      ),
    gcTime: 0,
  });
  if (read.data) {
    return (
      <figure className="grid gap-1.5">
        <figcaption className="text-muted">{t('signIns.sentText', { day: day(read.data.keptUntil) })}</figcaption>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard (WCAG 2.1.1) */}
        <pre tabIndex={0} className="max-h-80 overflow-auto rounded-md bg-sunken p-3 font-mono text-[12px]">
          {read.data.text}
        </pre>
      </figure>
    );
  }
  return (
    <div className="grid justify-items-start gap-2">
      {read.error && <ProblemNotice error={read.error} />}
      <Button look="quiet" busy={read.isPending} onClick={() => read.mutate()}>
        {t('signIns.sent')}
      </Button>
    </div>
  );
}
