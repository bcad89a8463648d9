import { lazy, Suspense, useState } from 'react';
import { t } from '../lib/messages/messages.ts';
import { useOrganization } from '../lib/organization.ts';

const ChooseOrganization = lazy(async () => ({
  default: (await import('./choose-organization.tsx')).ChooseOrganization,
}));

/** Which organization this is, and for each of the others whether it is open to this session now. */
export function OrganizationSwitcher() {
  const [open, setOpen] = useState(false);
  const name = useOrganization().data?.name ?? '…';
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={`${name}, ${t('app.switch')}`}
        onClick={() => setOpen(true)}
        className="flex min-h-9 min-w-0 items-center gap-2 rounded-md px-2 font-semibold hover:bg-surface"
      >
        <span
          aria-hidden="true"
          className="grid size-6 shrink-0 place-items-center rounded-md bg-accent text-on-accent"
        >
          {name.slice(0, 1).toUpperCase()}
        </span>
        <bdi className="truncate">{name}</bdi>
        <span aria-hidden="true" className="text-muted">
          ▾
        </span>
      </button>
      {open && (
        <Suspense>
          <ChooseOrganization onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
