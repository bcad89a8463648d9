import type { Schemas } from '@gatehouse/sdk';
import { t } from './messages/impact.ts';
import { namesOf } from './methods.ts';

/** A requested change in one line, the same to whoever asks and whoever decides. */
export function describeChange(change: Schemas['RequestedChange']): string {
  switch (change.kind) {
    case 'domain':
      return t('ask.kind.domain', { domain: change.domain });
    case 'jit': {
      const { automaticMembership: to } = change;
      return t('ask.kind.jit', { value: to === 'disabled' ? t('ask.jit.disabled') : t(`role.${to}`) });
    }
    case 'restriction':
      if (change.requireSecondFactor !== undefined) {
        return t(change.requireSecondFactor ? 'ask.kind.factor' : 'ask.kind.noFactor');
      }
      if (change.allowedMethods === null) return t('ask.kind.lift');
      return t('ask.kind.restriction', { methods: namesOf(change.allowedMethods) });
    default:
      return change satisfies never;
  }
}
