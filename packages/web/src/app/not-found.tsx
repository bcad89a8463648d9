import { t } from '../lib/messages/messages.ts';
import { Empty } from '../ui/states.tsx';

export function NotFound() {
  return (
    <div className="mx-auto max-w-xl p-8">
      <Empty
        title={t('app.notFound')}
        action={
          <a className="text-accent underline" href="/organizations">
            {t('app.switch')}
          </a>
        }
      />
    </div>
  );
}
