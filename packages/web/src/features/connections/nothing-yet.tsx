import { useEffect, useState } from 'react';
import { t } from '../../lib/messages/connections.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Connection } from './connection-queries.ts';
import { type Preset, providerName } from './presets.ts';

const LONG_MS = 10_000;

/**
 * A provider that does not let somebody use the application mostly keeps them on a page of its own, and nothing ever comes
 * back. Whether the test's window is still open cannot be known: it left our origin, and this page lets go of it then.
 */
export function NothingYet({ preset, type }: { preset: Preset; type: Connection['type'] }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  const mend = preset[type].mend.idp_not_assigned;
  return (
    <Notice kind="warning" title={t('test.nothing')}>
      <p>{t('test.nothingText', { provider: providerName(preset) })}</p>
      {mend && <p>{mend}</p>}
    </Notice>
  );
}
