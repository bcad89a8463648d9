import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { isActing } from '../lib/acting.ts';
import { t } from '../lib/messages/messages.ts';
import { useOrganization, useOrganizationId } from '../lib/organization.ts';
import { ProblemNotice } from '../ui/notice.tsx';
import { Loading } from '../ui/states.tsx';
import { Frame } from './frame.tsx';
import { OrganizationSwitcher } from './organization-switcher.tsx';
import { activityScreens, type Screen, settingsScreens } from './screens.ts';
import { UndoBar } from './undo-bar.tsx';

const loadPalette = async () => ({ default: (await import('./command-palette.tsx')).CommandPalette });
const CommandPalette = lazy(loadPalette);
const Banners = lazy(async () => ({ default: (await import('./banners.tsx')).Banners }));

/** What stays while screens change: whose settings these are, where else to go, and what must not be overlooked. */
export function Shell() {
  const organization = useOrganization();
  return (
    <>
      <Frame
        label={t('app.navigation')}
        head={isActing ? <ActedFor /> : <OrganizationSwitcher />}
        navigation={
          <>
            <GoTo />
            <Group title={t('nav.settings')} screens={settingsScreens} />
            <Group title={t('nav.activity')} screens={activityScreens} />
          </>
        }
        above={
          <Suspense>
            <Banners />
          </Suspense>
        }
      >
        {organization.isPending && <Loading />}
        {organization.error && <ProblemNotice error={organization.error} />}
        {organization.data && <Outlet />}
      </Frame>
      <UndoBar />
    </>
  );
}

/** For whom an operator acts; it leads back to the console. */
function ActedFor() {
  const organizationId = useOrganizationId();
  const name = useOrganization().data?.name ?? '…';
  return (
    <a
      href={`/operator/organizations/${organizationId}`}
      className="flex min-h-9 min-w-0 items-center gap-2 rounded-md px-2 font-semibold hover:bg-surface"
    >
      <span aria-hidden="true" className="text-muted rtl:rotate-180">
        ←
      </span>
      <bdi className="truncate">{name}</bdi>
    </a>
  );
}

/** A button for the hand, and Ctrl K or ⌘ K for the fingers. */
function GoTo() {
  const [open, setOpen] = useState(false);
  // Fetched while nothing else is done, so that what is typed right after the keys is not lost.
  useEffect(() => void setTimeout(loadPalette, 1000), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      // Whoever is in a dialog is in the middle of something.
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
        className="flex min-h-9 w-full items-center justify-between gap-2 rounded-md border border-edge bg-surface px-2 text-muted hover:text-ink"
      >
        {t('app.goTo')}
        <kbd className="font-sans text-xs">{/mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      {open && (
        <Suspense>
          <CommandPalette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

type GroupProps = { title: string; screens: readonly Screen[] };

function Group({ title, screens }: GroupProps) {
  return (
    <>
      <p className="px-2 pt-3 pb-1 text-muted">{title}</p>
      <ul>
        {screens.map((screen) => (
          <li key={screen.to}>
            <NavLink {...screen} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NavLink({ to, label }: Screen) {
  return (
    <Link
      to={to}
      from="/organizations/$organizationId"
      className="block rounded-md px-2 py-1.5 hover:bg-surface"
      activeProps={{ className: 'bg-surface font-semibold', 'aria-current': 'page' }}
    >
      {label}
    </Link>
  );
}
