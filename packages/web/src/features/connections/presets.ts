import type { ConnectionPreset } from '@gatehouse/contract/vocabulary';
import type { Schemas } from '@gatehouse/sdk';
import { useQuery } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/connections.ts';

export type Preset = Schemas['ConnectionPreset'];

/** What each provider calls things; it changes with the server only. */
export function usePresets() {
  return useQuery({
    queryKey: ['connection-presets'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => bodyOf(await client.GET('/connection-presets')).data,
  });
}

export function presetOf(presets: readonly Preset[], id: ConnectionPreset): Preset {
  const found = presets.find((preset) => preset.id === id);
  if (!found) throw new Error(`the server does not know the provider ${id}`);
  return found;
}

/** In a sentence: whoever chose "Another provider" has one whose name we do not know. */
export function providerName({ id, name }: Preset): string {
  return id === 'custom' ? t('provider.yours') : name;
}

/** What people read when they sign in, until the Owner names it. */
export function suggestedName({ id, name }: Preset): string {
  return id === 'custom' ? t('method.sso') : name;
}
