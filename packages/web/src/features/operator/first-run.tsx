import { t } from '../../lib/messages/operator.ts';
import { Button } from '../../ui/button.tsx';
import { Setting } from '../../ui/setting.tsx';
import { SettingsCheck } from './settings-check.tsx';
import { useSystem } from './system-queries.ts';

/** Greets whoever has just become the first operator; once there is an organization, nothing stands here. */
export function FirstRun({ onCreate }: { onCreate(): void }) {
  const { data } = useSystem();
  if (!data || data.settings.organizations) return null;
  return (
    <Setting
      title={t('first.title')}
      text={t('first.text')}
      aside={
        <Button look="primary" onClick={onCreate}>
          {t('first.create')}
        </Button>
      }
    >
      <SettingsCheck system={data} />
    </Setting>
  );
}
