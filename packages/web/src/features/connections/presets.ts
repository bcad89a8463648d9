import type { ConnectionPreset } from '@gatehouse/contract/vocabulary';
import type { Schemas } from '@gatehouse/sdk';
import { useQuery } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';

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
