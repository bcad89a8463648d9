import { t } from '../../lib/messages/connections.ts';
import type { Preset } from './presets.ts';

type Protocol = 'saml' | 'oidc';

/** Where each of the values is found at the provider. */
export function Places({ preset, protocol }: { preset: Preset; protocol: Protocol }) {
  return (
    <span className="grid grid-cols-1 gap-1">
      {preset[protocol].take.map(({ value, place }) => (
        <span key={value} className="min-w-0 wrap-anywhere">
          {t('configure.found', { value: t(`configure.${value}`), place })}
        </span>
      ))}
    </span>
  );
}
