import { lazy, Suspense } from 'react';
import { useConfirming } from '../lib/confirm-identity.ts';

const AskToConfirm = lazy(async () => ({ default: (await import('./ask-to-confirm.tsx')).AskToConfirm }));

export function ConfirmIdentity() {
  const asking = useConfirming();
  return <Suspense>{asking && <AskToConfirm asking={asking} />}</Suspense>;
}
