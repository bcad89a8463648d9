import { Link, useParams } from '@tanstack/react-router';
import { isConsole } from '../lib/acting.ts';
import { t } from '../lib/messages/not-found.ts';
import { Empty } from '../ui/empty.tsx';

export function NotFound() {
  return (
    <div className="mx-auto max-w-xl p-8">
      <Empty title={t('app.notFound')} action={<WayOn />} />
    </div>
  );
}

const look = 'text-accent underline';

/** Back to the beginning of wherever one is. */
function WayOn() {
  const { organizationId } = useParams({ strict: false });
  if (isConsole) {
    return (
      <a className={look} href="/operator">
        {t('app.backToConsole')}
      </a>
    );
  }
  if (organizationId === undefined) {
    return (
      <a className={look} href="/organizations">
        {t('app.switch')}
      </a>
    );
  }
  return (
    <Link className={look} to="/organizations/$organizationId/settings/general" params={{ organizationId }}>
      {t('app.backToGeneral')}
    </Link>
  );
}
