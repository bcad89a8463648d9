import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../lib/messages/messages.ts';
import { ConfirmIdentity } from './confirm-identity.tsx';
import { OfflineBar } from './offline-bar.tsx';

type Props = { label: string; head: ReactNode; navigation: ReactNode; above: ReactNode; children: ReactNode };

/** What every screen stands in: at its side where else to go, above it what must not be overlooked. */
export function Frame({ label, head, navigation, above, children }: Props) {
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen closes the menu
  useEffect(() => setOpen(false), [pathname]);
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:rounded-md focus:bg-surface focus:p-2"
      >
        {t('app.skip')}
      </a>
      <div className="border-line bg-sunken md:min-h-dvh md:border-e">
        <header className="flex items-center justify-between gap-2 p-3">
          {head}
          <button
            type="button"
            aria-expanded={open}
            aria-controls="navigation"
            onClick={() => setOpen(!open)}
            className="min-h-9 rounded-md px-3 hover:bg-surface md:hidden"
          >
            {t('app.menu')}
          </button>
        </header>
        <nav id="navigation" aria-label={label} className={`${open ? 'block' : 'hidden'} px-3 pb-4 md:block`}>
          {navigation}
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
      <div>
        <OfflineBar />
        {above}
        <main id="content" tabIndex={-1} className="mx-auto max-w-[960px] px-5 py-8 outline-none md:px-10">
          {children}
        </main>
      </div>
      <ConfirmIdentity />
    </div>
  );
}
