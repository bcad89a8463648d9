import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { t } from '../lib/messages/messages.ts';
import { useOrganization } from '../lib/organization.ts';
import { ProblemNotice } from '../ui/notice.tsx';
import { Loading } from '../ui/states.tsx';
import { ConfirmIdentity } from './confirm-identity.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { OrganizationSwitcher } from './organization-switcher.tsx';

/** What stays while screens change: whose settings these are, where else to go, and what must not be overlooked. */
export function Shell() {
  const organization = useOrganization();
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:rounded-md focus:bg-surface focus:p-2"
      >
        {t('app.skip')}
      </a>
      <Sidebar />
      <div>
        <OfflineBar />
        {organization.data?.bypassed && (
          <p role="status" className="border-b border-warning-line bg-warning-soft px-6 py-2 text-warning">
            {t('app.bypass', { organization: organization.data.name })}
          </p>
        )}
        <main id="content" tabIndex={-1} className="mx-auto max-w-[960px] px-5 py-8 outline-none md:px-10">
          {organization.isPending && <Loading />}
          {organization.error && <ProblemNotice error={organization.error} />}
          {organization.data && <Outlet />}
        </main>
      </div>
      <ConfirmIdentity />
    </div>
  );
}

const settings = [
  { to: '/organizations/$organizationId/settings/general', label: t('nav.general') },
  { to: '/organizations/$organizationId/settings/authentication', label: t('nav.authentication') },
  { to: '/organizations/$organizationId/settings/users', label: t('nav.users') },
] as const;

const activity = [
  { to: '/organizations/$organizationId/activity/sign-ins', label: t('nav.signIns') },
  { to: '/organizations/$organizationId/activity/audit-log', label: t('nav.auditLog') },
] as const;

function Sidebar() {
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen closes the menu
  useEffect(() => setOpen(false), [pathname]);
  return (
    <div className="border-line bg-sunken md:min-h-dvh md:border-e">
      <div className="flex items-center justify-between gap-2 p-3">
        <OrganizationSwitcher />
        <button
          type="button"
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpen(!open)}
          className="min-h-9 rounded-md px-3 hover:bg-surface md:hidden"
        >
          {t('app.menu')}
        </button>
      </div>
      <nav
        id="navigation"
        aria-label={t('app.navigation')}
        className={`${open ? 'block' : 'hidden'} px-3 pb-4 md:block`}
      >
        <Group title={t('nav.settings')} links={settings} />
        <Group title={t('nav.activity')} links={activity} />
        <div className="mt-6 border-t border-line pt-3">
          <a href="/account" className="block rounded-md px-2 py-1.5 hover:bg-surface">
            {t('app.account')}
          </a>
          <form method="post" action="/sign-out">
            <button type="submit" className="w-full rounded-md px-2 py-1.5 text-start hover:bg-surface">
              {t('app.signOut')}
            </button>
          </form>
        </div>
      </nav>
    </div>
  );
}

type NavLinkProps = { to: (typeof settings | typeof activity)[number]['to']; label: string };

function Group({ title, links }: { title: string; links: readonly NavLinkProps[] }) {
  return (
    <>
      <p className="px-2 pt-3 pb-1 text-muted">{title}</p>
      <ul>
        {links.map(({ to, label }) => (
          <li key={to}>
            <NavLink to={to} label={label} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NavLink({ to, label }: NavLinkProps) {
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
