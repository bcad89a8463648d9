import { useSyncExternalStore } from 'react';
import { t } from '../lib/messages/messages.ts';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

export function OfflineBar() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    <p role="status" className="border-b border-warning-line bg-warning-soft px-6 py-2 text-warning">
      {t('app.offline')}
    </p>
  );
}
