import { useId, useState } from 'react';
import { t } from '../../lib/messages/members.ts';

type Props = { onAddresses(addresses: readonly string[]): void };

/** More than any two hundred addresses need; the rest of a larger file is not read. */
const READ_BYTES = 1_000_000;

/** A file beside the paste: its addresses join what is typed, where they can be looked at before anything is sent. */
export function CsvFile({ onAddresses }: Props) {
  const field = useId();
  const [said, setSaid] = useState('');
  const read = async (file: File | undefined) => {
    if (!file) return;
    const addresses = addressesInCsv(await file.slice(0, READ_BYTES).text());
    setSaid(addresses.length === 0 ? t('invite.fileNone') : t('invite.fileFound', { count: addresses.length }));
    onAddresses(addresses);
  };
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={field} className="font-medium">
        {t('invite.file')}
      </label>
      <input
        id={field}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        aria-describedby={`${field}-help`}
        onChange={(event) => void read(event.target.files?.[0])}
        className="w-full min-w-0 text-muted file:me-3 file:min-h-9 file:cursor-pointer file:rounded-md file:border file:border-edge file:bg-surface file:px-3 file:font-medium file:text-ink hover:file:bg-sunken"
      />
      <p id={`${field}-help`} role="status" className="text-muted">
        {said || t('invite.fileHint')}
      </p>
    </div>
  );
}

/** Whatever column they are in, and whatever separates it; names and headings are no addresses. */
function addressesInCsv(text: string): string[] {
  const cells = text.split(/[\r\n,;\t]+/).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
  return [...new Set(cells.filter((cell) => /^\S+@\S+$/.test(cell)))];
}
