import type { Schemas } from '@gatehouse/sdk';
import type { ReactNode } from 'react';
import { day, exactly, fromNow } from '../lib/format.ts';
import { t } from '../lib/messages/calendar.ts';
import { Status } from './status.tsx';

type Entry = Schemas['AccessCalendarEntry'];

const tones = { urgent: 'bad', soon: 'waiting', later: 'neutral' } as const;

/** What would keep people out, and when. */
export function CalendarEntry({ entry, action }: { entry: Entry; action?: ReactNode }) {
  const { at, severity } = entry;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-t border-line py-2 first:border-t-0">
      <span className="min-w-20">
        <Status tone={tones[severity]}>{t(`calendar.severity.${severity}`)}</Status>
      </span>
      <span className="min-w-0 flex-1 basis-48 wrap-anywhere">
        <span className="font-medium">{calendarWords(entry)}</span>
        {at && <span className="block text-muted" title={exactly(at)}>{`${fromNow(at)} (${day(at)})`}</span>}
      </span>
      {action}
    </li>
  );
}

/** The same for the same end, in one organization. */
export const calendarKeyOf = ({ kind, concerns }: Entry) => `${kind} ${concerns?.id}`;

export function calendarWords({ kind, concerns }: Entry): string {
  switch (kind) {
    case 'certificate_ends':
    case 'client_secret_ends':
    case 'own_key_ends':
    case 'domain_failing':
    case 'domain_lapsed':
      return t(`calendar.kind.${kind}`, { name: concerns?.name ?? '' });
    default:
      return t(`calendar.kind.${kind}`);
  }
}
