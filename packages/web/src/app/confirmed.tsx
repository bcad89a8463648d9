import { useEffect } from 'react';
import { announceConfirmed } from '../lib/confirm-identity.ts';
import { t } from '../lib/messages/confirm.ts';

/** Where the window of a proof ends: it tells the window that asked, and closes. */
export function Confirmed() {
  useEffect(announceConfirmed, []);
  return <p className="p-8">{t('confirm.done')}</p>;
}
