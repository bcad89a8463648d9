import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { day, exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/setup-links.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { CreateSetupLink } from './create-setup-link.tsx';
import { type SetupLink, useRevokeSetupLink, useSetupLinks } from './setup-link-queries.ts';

/** It shows whom it concerns, which the page is much without. */
const AcceptCertificates = lazy(async () => ({
  default: (await import('./accept-certificates.tsx')).AcceptCertificates,
}));

const tones: Readonly<Record<SetupLink['state'], Tone>> = {
  open: 'waiting',
  finished: 'waiting',
  done: 'good',
  expired: 'neutral',
  revoked: 'neutral',
};

/** Whom one thing was left to, how far they are, and what then waits for an Owner. */
export function SetupLinks() {
  const links = useSetupLinks();
  const [creating, setCreating] = useState(false);
  return (
    <Setting
      id="setup-links"
      title={t('setup.title')}
      text={t('setup.text')}
      aside={<ChangeButton onClick={() => setCreating(true)}>{t('setup.new')}</ChangeButton>}
    >
      <Pages query={links} empty={null}>
        {(rows) => (
          <ul>
            {rows.map((link) => (
              <Row key={link.id} link={link} />
            ))}
          </ul>
        )}
      </Pages>
      {creating && <CreateSetupLink onClose={() => setCreating(false)} />}
    </Setting>
  );
}

export const aboutOf = ({ domain, connection }: SetupLink) => domain?.domain ?? connection?.name ?? '';

function Row({ link }: { link: SetupLink }) {
  const { task, state, recipient, expiresAt, lastUsedAt } = link;
  const revoke = useRevokeSetupLink(link.id);
  const isLive = state === 'open' || state === 'finished';
  const title = t(`setup.about.${task}`, { about: aboutOf(link) });
  const facts = [
    recipient && t('setup.for', { recipient }),
    isLive && t('setup.until', { day: day(expiresAt) }),
    lastUsedAt ? t('setup.used', { when: fromNow(lastUsedAt) }) : t('setup.unused'),
  ];
  return (
    <li className="border-t border-line py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-3 font-medium">
            <bdi className="wrap-anywhere">{title}</bdi>
            <Status tone={tones[state]}>{t(`setup.state.${state}`)}</Status>
          </p>
          <p className="text-muted wrap-anywhere" title={exactly(expiresAt)}>
            {facts.filter(Boolean).join(' · ')}
          </p>
        </div>
        <div className="flex flex-wrap gap-1">
          {state === 'finished' && <Waiting link={link} />}
          {isLive && (
            <ChangeButton
              look="quiet"
              aria-label={`${t('setup.revoke')}: ${title}`}
              busy={revoke.isPending}
              onClick={() => revoke.mutate()}
            >
              {t('setup.revoke')}
            </ChangeButton>
          )}
        </div>
      </div>
      {revoke.error && <ProblemNotice error={revoke.error} />}
    </li>
  );
}

/** What is left is an Owner's. */
function Waiting({ link }: { link: SetupLink }) {
  const [looking, setLooking] = useState(false);
  if (link.task === 'certificate') {
    return (
      <>
        <Button onClick={() => setLooking(true)}>{t('setup.look')}</Button>
        <Suspense>{looking && <AcceptCertificates link={link} onClose={() => setLooking(false)} />}</Suspense>
      </>
    );
  }
  if (!link.connection) return null;
  return (
    <Link
      from="/organizations/$organizationId"
      to="/organizations/$organizationId/settings/authentication/connections/$connectionId"
      params={{ connectionId: link.connection.id }}
      className="inline-flex min-h-9 items-center rounded-md border border-edge bg-surface px-3 font-medium hover:bg-sunken"
    >
      {t('setup.look')}
    </Link>
  );
}
