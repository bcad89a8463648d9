import { GatehouseProblem } from '@gatehouse/sdk';
import { lazy, type ReactNode, Suspense } from 'react';
import { isActing } from '../lib/acting.ts';
import { enterAgain, isShut } from '../lib/client.ts';
import { t } from '../lib/messages/messages.ts';
import { useOrganizationId } from '../lib/organization.ts';
import { Button } from './button.tsx';

const LookOnly = lazy(async () => ({ default: (await import('./look-only.tsx')).LookOnly }));

const looks = {
  plain: 'bg-sunken border-line',
  warning: 'bg-warning-soft border-warning-line',
  danger: 'bg-danger-soft border-danger-line',
} as const;

type Props = { kind?: keyof typeof looks; title: string; children?: ReactNode };

export function Notice({ kind = 'plain', title, children }: Props) {
  return (
    <div role={kind === 'danger' ? 'alert' : 'status'} className={`rounded-md border p-4 ${looks[kind]}`}>
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 text-muted wrap-anywhere">{children}</div>}
    </div>
  );
}

/** What the server refused: what, why, and the reference to read out. */
export function ProblemNotice({ error }: { error: unknown }) {
  if (!(error instanceof GatehouseProblem)) {
    return (
      <Notice kind="danger" title={t('problem.offline')}>
        {t('problem.offlineText')}
      </Notice>
    );
  }
  if (isShut(error.code)) {
    return (
      <Notice kind="warning" title={t('enter.title')}>
        {error.detail && <p>{error.detail}</p>}
        <EnterAgain />
      </Notice>
    );
  }
  if (isActing && error.code === 'acting_required') {
    return (
      <Notice kind="warning" title={error.title}>
        <Suspense>
          <LookOnly />
        </Suspense>
      </Notice>
    );
  }
  return (
    <Notice kind="danger" title={error.title}>
      {error.detail && <p>{error.detail}</p>}
      <p>{t('problem.reference', { reference: error.reference })}</p>
    </Notice>
  );
}

function EnterAgain() {
  const organizationId = useOrganizationId();
  return (
    <Button className="mt-3" onClick={() => void enterAgain(organizationId).catch(() => undefined)}>
      {t('enter.open')}
    </Button>
  );
}

/** The server's words for one field; everything else goes into the notice above the form. */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!(error instanceof GatehouseProblem)) return undefined;
  return error.errors.find(({ pointer }) => pointer === `/${field}`)?.message;
}
