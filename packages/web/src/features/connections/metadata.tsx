import { useEffect, useRef } from 'react';
import { exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/connections.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { FoldedSetting } from '../../ui/folded-setting.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import type { Connection } from './connection-queries.ts';
import { HeldMetadata } from './held-metadata.tsx';
import { useReadMetadata } from './metadata-queries.ts';

/** Where the provider's settings are read from, how that went, and what waits for somebody to look at it. */
export function Metadata({ connection }: { connection: Connection }) {
  const read = useReadMetadata(connection.id);
  const summary = useFocusWhenGone(connection.pendingMetadata !== null);
  const { saml, pendingMetadata } = connection;
  if (!saml?.metadata) return null;
  const { url, readAt, nextAt, failingSince } = saml.metadata;
  const when = { read: fromNow(readAt), next: fromNow(nextAt) };
  return (
    <FoldedSetting
      id="metadata"
      title={t('metadata.title')}
      state={t('metadata.read', when)}
      text={t('metadata.text')}
      summary={summary}
      open={failingSince !== null || pendingMetadata !== null}
    >
      <div className="grid gap-4">
        <div>
          <p className="font-mono text-[13px] wrap-anywhere">{url}</p>
          <p className="mt-1 text-muted" title={exactly(readAt)}>
            {t('metadata.read', when)}
          </p>
        </div>
        {failingSince && (
          <Notice kind="warning" title={t('metadata.failing', { when: fromNow(failingSince) })}>
            {t('metadata.failingText')}
          </Notice>
        )}
        {pendingMetadata && <HeldMetadata connection={connection} saml={saml} pending={pendingMetadata} />}
        {read.error && <ProblemNotice error={read.error} />}
        <div className="flex items-center gap-3">
          <ChangeButton busy={read.isPending} onClick={() => read.mutate()}>
            {t('metadata.now')}
          </ChangeButton>
          <span role="status" className="text-success">
            {read.isSuccess ? t('metadata.done') : ''}
          </span>
        </div>
      </div>
    </FoldedSetting>
  );
}

/** What had the focus has been decided, here or by somebody else, and is gone: it goes on from the heading of the place. */
function useFocusWhenGone(isThere: boolean) {
  const heading = useRef<HTMLElement>(null);
  const wasThere = useRef(isThere);
  useEffect(() => {
    if (wasThere.current && !isThere && document.activeElement === document.body) heading.current?.focus();
    wasThere.current = isThere;
  }, [isThere]);
  return heading;
}
