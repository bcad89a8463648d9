import { t } from '../../lib/messages/operator.ts';
import { Fact, Facts } from './facts.tsx';
import type { System } from './system-queries.ts';

const good = { tone: 'good', words: t('system.good') } as const;
const look = { tone: 'waiting', words: t('system.attention') } as const;

/** What should be looked at once before people come. */
export function SettingsCheck({ system: { settings, mail } }: { system: System }) {
  const { publicUrl: url, securePublicUrl, signUp, google, github, operators } = settings;
  const names = [google && t('method.google'), github && t('method.github')].filter(Boolean).join(', ');
  return (
    <Facts>
      <Fact name={t('system.address')} status={securePublicUrl ? good : look}>
        {securePublicUrl ? t('system.addressSecure', { url }) : t('system.addressOpen', { url })}
      </Fact>
      <Fact name={t('system.mail')} status={mail.transport === 'smtp' ? good : look}>
        {transportOf(mail.transport)}
      </Fact>
      <Fact name={t('system.team')} status={operators > 1 ? good : look}>
        {t('system.teamText', { count: operators })}
      </Fact>
      <Fact name={t('system.signUp')}>{t(signUp ? 'system.signUpOpen' : 'system.signUpClosed')}</Fact>
      <Fact name={t('system.providers')}>
        {names === '' ? t('system.providersNone') : t('system.providersText', { names })}
      </Fact>
      <Fact name={t('system.backups')}>{t('system.backupsText')}</Fact>
    </Facts>
  );
}

export function transportOf(transport: System['mail']['transport']): string {
  if (transport === 'smtp') return t('system.smtp');
  return t(transport === 'outbox' ? 'system.outbox' : 'system.noMail');
}
