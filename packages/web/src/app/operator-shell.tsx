import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { actingPath } from '../lib/acting.ts';
import { bodyOf, client } from '../lib/client.ts';
import { focusOnSlash } from '../lib/focus-on-slash.ts';
import { t } from '../lib/messages/operator.ts';
import { useMyActing } from '../lib/my-acting.ts';
import { inputLook } from '../ui/field.tsx';
import { Frame } from './frame.tsx';

/** What stays while the support team works: the one field that finds everything, where else to go, whom they act for. */
export function OperatorShell() {
  return (
    <Frame
      label={t('console.navigation')}
      head={
        <Link to="/operator" className="flex min-h-9 min-w-0 items-center gap-2 rounded-md px-2 font-semibold">
          <Mark />
          <span className="truncate">{t('console.name')}</span>
        </Link>
      }
      navigation={
        <>
          <ul>
            {screens.map((screen) => (
              <li key={screen.to}>
                <NavLink {...screen} />
              </li>
            ))}
          </ul>
          <ActingFor />
        </>
      }
      above={
        <div className="mx-auto max-w-[960px] px-5 pt-6 md:px-10">
          <Find />
        </div>
      }
    >
      <Outlet />
    </Frame>
  );
}

const PAUSE_MS = 200;

/** What is found stands in the address, so that it can be passed on, and Back leads back to it. */
function Find() {
  const { q = '' } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const isSearching = pathname.replace(/\/$/, '') === '/operator';
  const shown = isSearching ? q : '';
  const [typed, setTyped] = useState(shown);
  const [asked, setAsked] = useState(shown);
  const [at, setAt] = useState(pathname);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => focusOnSlash(() => box.current?.focus()), []);
  if (asked !== shown) {
    setAsked(shown);
    // By Back, or by a link to another screen; not what this field asked for itself.
    if (typed.trim() !== shown) setTyped(shown);
  }
  if (at !== pathname) {
    setAt(pathname);
    // Whoever went on before the hand rested has found it, and is not called back.
    if (!isSearching) setTyped('');
  }
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === shown || (wanted === '' && !isSearching)) return undefined;
    const timer = setTimeout(() => {
      void navigate({ to: '/operator', search: wanted === '' ? {} : { q: wanted }, replace: isSearching });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, shown, isSearching, navigate]);
  return (
    <search>
      <input
        ref={box}
        type="search"
        aria-label={t('find.label')}
        aria-keyshortcuts="/"
        placeholder={t('find.label')}
        value={typed}
        maxLength={254}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        className={`${inputLook} w-full`}
      />
    </search>
  );
}

function Mark() {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      className="shrink-0 text-accent"
      aria-hidden="true"
    >
      <path d="M3 20V8h4v12M17 20V8h4v12M9 20v-6a3 3 0 0 1 6 0v6M2 20h20" />
    </svg>
  );
}

const screens = [
  { to: '/operator', label: t('console.search') },
  { to: '/operator/change-requests', label: t('console.requests') },
  { to: '/operator/sign-ins', label: t('console.signIns') },
  { to: '/operator/access-calendar', label: t('console.calendar') },
  { to: '/operator/operators', label: t('console.operators') },
  { to: '/operator/system', label: t('console.system') },
] as const;

type Screen = (typeof screens)[number];

function NavLink({ to, label }: Screen) {
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/operator', includeSearch: false }}
      className="flex items-center justify-between gap-2 rounded-md px-2 py-1.5 hover:bg-surface"
      activeProps={{ className: 'bg-surface font-semibold', 'aria-current': 'page' }}
    >
      {label}
      {to === '/operator/change-requests' && <OpenRequests />}
    </Link>
  );
}

const COUNTED = 99;

function OpenRequests() {
  const { data } = useQuery({
    queryKey: ['change-requests', 'count'],
    queryFn: async () =>
      bodyOf(await client.GET('/operator/change-requests', { params: { query: { limit: COUNTED } } })),
    staleTime: 60_000,
  });
  if (!data || data.data.length === 0) return null;
  const count = `${data.data.length}${data.nextCursor === null ? '' : '+'}`;
  return (
    <span className="rounded-md bg-accent-soft px-1.5 font-normal figures">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t('console.requestsOpen', { count })}</span>
    </span>
  );
}

function ActingFor() {
  const acting = useMyActing().data?.data ?? [];
  if (acting.length === 0) return null;
  return (
    <>
      <p className="px-2 pt-5 pb-1 text-muted">{t('console.actingFor')}</p>
      <ul>
        {acting.map(({ id, organizationId, organizationName }) => (
          <li key={id}>
            <a href={actingPath(organizationId)} className="block truncate rounded-md px-2 py-1.5 hover:bg-surface">
              <bdi>{organizationName}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
