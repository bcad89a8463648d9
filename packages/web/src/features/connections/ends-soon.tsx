import { day, exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/connections.ts';
import type { Connection } from './connection-queries.ts';

const SOON_MS = 60 * 86_400_000;

/** What would stop people from getting in, while there is time to renew it. */
export function EndsSoon({ connection }: { connection: Connection }) {
  const { endsAt, type } = connection;
  if (endsAt === null || Date.parse(endsAt) - Date.now() > SOON_MS) return null;
  const hasEnded = Date.parse(endsAt) <= Date.now();
  const when = { when: fromNow(endsAt), day: day(endsAt) };
  const words = hasEnded ? t(`ends.${type}.over`, when) : t(`ends.${type}.soon`, when);
  return (
    <span title={exactly(endsAt)} className={hasEnded ? 'text-danger' : 'text-warning'}>
      {words}
    </span>
  );
}
