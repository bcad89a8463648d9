import { GatehouseProblem } from '@gatehouse/sdk';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { day, exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/authentication.ts';
import { useCan, useOrganizationId } from '../../lib/organization.ts';
import { Button } from '../../ui/button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { type AuthenticationSettings, useAuthentication, useRefreshAuthentication } from './authentication-queries.ts';
import { BypassOwnersOnly } from './bypass-owners-only.tsx';
import { DeleteBypassLink, RegenerateBypassLink } from './dialogs.ts';
import { type Revealed, useNewBypassLink } from './new-bypass-link.ts';
import { DrillUnderWay, RehearseBypassLink } from './rehearse-bypass-link.tsx';

export function BypassLink() {
  const query = useAuthentication();
  const mayManage = useCan('bypass-link:manage');
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  return (
    <Setting id="bypass-link" title={t('bypass.title')} text={t('bypass.text')}>
      <Answer query={query}>
        {(settings) => {
          const { bypassLink, owners } = settings;
          return (
            <div className="grid grid-cols-1 gap-4">
              {owners.withPassword === 0 && <NoPassword mayManage={mayManage} />}
              {revealed && <Shown revealed={revealed} onHide={() => setRevealed(null)} />}
              {!mayManage && <OwnersOnly link={bypassLink} />}
              {mayManage && bypassLink && (
                <Existing link={bypassLink} isShown={revealed !== null} onReveal={setRevealed} />
              )}
              {mayManage && !bypassLink && <None onReveal={setRevealed} />}
              {bypassLink && <BypassOwnersOnly settings={settings} />}
            </div>
          );
        }}
      </Answer>
    </Setting>
  );
}

function NoPassword({ mayManage }: { mayManage: boolean }) {
  return (
    <Notice kind="warning" title={t('bypass.noPassword')}>
      <p>{t('bypass.noPasswordText')}</p>
      {mayManage && (
        <a href="/account" className="font-medium text-accent hover:underline">
          {t('bypass.setPassword')}
        </a>
      )}
    </Notice>
  );
}

/** Support sees that it exists, and nothing else: who acts for the organization has no way around its Owners. */
function OwnersOnly({ link }: { link: AuthenticationSettings['bypassLink'] }) {
  return (
    <div>
      {link ? <LinkFacts link={link} /> : <p>{t('bypass.none')}</p>}
      <p className="text-muted">{t('bypass.ownersOnly')}</p>
    </div>
  );
}

function None({ onReveal }: { onReveal(revealed: Revealed): void }) {
  const create = useNewBypassLink(onReveal);
  return (
    <>
      {create.error && <ProblemNotice error={create.error} />}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>{t('bypass.none')}</p>
        <Button busy={create.isPending} onClick={() => create.mutate()}>
          {t('bypass.create')}
        </Button>
      </div>
    </>
  );
}

type ExistingProps = {
  link: NonNullable<AuthenticationSettings['bypassLink']>;
  isShown: boolean;
  onReveal(revealed: Revealed | null): void;
};

function Existing({ link, isShown, onReveal }: ExistingProps) {
  const organizationId = useOrganizationId();
  const refresh = useRefreshAuthentication();
  const [asking, setAsking] = useState<'rehearse' | 'regenerate' | 'delete' | null>(null);
  const copy = useMutation({
    mutationFn: () =>
      withProof(async () =>
        bodyOf(
          await client.GET('/organizations/{organizationId}/bypass-link', { params: { path: { organizationId } } }),
        ),
      ),
    onSuccess: async ({ url }) => {
      // After a proof in another window some browsers want a fresh click; then the link is shown, with its own button.
      const copied = await navigator.clipboard.writeText(url).then(
        () => true,
        () => false,
      );
      onReveal({ url, how: copied ? 'copied' : 'shown' });
    },
    onError: (error) => {
      if (error instanceof GatehouseProblem && error.code === 'not_found') void refresh();
    },
    gcTime: 0,
  });
  return (
    <>
      {copy.error && <ProblemNotice error={copy.error} />}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {!isShown && (
            <code aria-hidden="true" className="block truncate font-mono text-[13px] text-muted">
              {`${location.origin}/bypass/••••••••••••`}
            </code>
          )}
          <LinkFacts link={link} />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button busy={copy.isPending} onClick={() => copy.mutate()}>
            {t('bypass.copy')}
          </Button>
          <Button look="quiet" onClick={() => setAsking('rehearse')}>
            {t('bypass.rehearse')}
          </Button>
          <Button look="quiet" onClick={() => setAsking('regenerate')}>
            {t('bypass.regenerate')}
          </Button>
          <Button look="quiet" onClick={() => setAsking('delete')}>
            {t('bypass.delete')}
          </Button>
        </div>
      </div>
      {isUnderWay(link) && <DrillUnderWay endsAt={link.drillEndsAt} />}
      {asking === 'rehearse' && <RehearseBypassLink onClose={() => setAsking(null)} />}
      <Suspense>
        {asking === 'regenerate' && <RegenerateBypassLink onClose={() => setAsking(null)} onReveal={onReveal} />}
        {asking === 'delete' && <DeleteBypassLink onClose={() => setAsking(null)} onDeleted={() => onReveal(null)} />}
      </Suspense>
    </>
  );
}

type Link = ExistingProps['link'];

function isUnderWay(link: Link): link is Link & { drillEndsAt: string } {
  return link.drillEndsAt !== null && Date.parse(link.drillEndsAt) > Date.now();
}

const RECENTLY_MS = 7 * 86_400_000;

function LinkFacts({ link }: { link: ExistingProps['link'] }) {
  const { createdAt, lastUsedAt, rehearsedAt } = link;
  const recently = lastUsedAt !== null && Date.now() - Date.parse(lastUsedAt) < RECENTLY_MS;
  return (
    <>
      <p className="text-muted">
        <span title={exactly(createdAt)}>{t('bypass.createdAt', { day: day(createdAt) })}</span>
        {' · '}
        {lastUsedAt === null ? (
          t('bypass.neverUsed')
        ) : (
          <span title={exactly(lastUsedAt)}>{t('bypass.usedAt', { when: fromNow(lastUsedAt) })}</span>
        )}
        {' · '}
        {rehearsedAt === null ? (
          t('bypass.neverProven')
        ) : (
          <span title={exactly(rehearsedAt)}>{t('bypass.proven', { when: fromNow(rehearsedAt) })}</span>
        )}
      </p>
      {recently && <p className="text-warning">{t('bypass.usedRecently')}</p>}
    </>
  );
}

function Shown({ revealed: { url, how }, onHide }: { revealed: Revealed; onHide(): void }) {
  return (
    <div className="grid grid-cols-1 gap-2 rounded-md bg-sunken p-4">
      <p role="status" className="font-medium">
        {how === 'copied' && t('bypass.copied')}
        {how === 'created' && t('bypass.created')}
      </p>
      <CopyValue value={url} label={t('bypass.label')} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-muted">{t('bypass.shown')}</p>
        <Button look="quiet" onClick={onHide}>
          {t('bypass.hide')}
        </Button>
      </div>
    </div>
  );
}
