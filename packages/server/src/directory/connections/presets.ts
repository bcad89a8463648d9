import type { Preset } from '@gatehouse/contract/presets/preset';
import { presets } from '@gatehouse/contract/presets/presets';
import type { Action } from '../act.ts';

/** The same data that the guides and the explanations of failures are made of. */
export const listConnectionPresets: Action<unknown, { data: Preset[] }, 'instance'> = {
  name: 'connection.list_presets',
  scope: 'instance',
  permission: 'account:manage',
  mode: 'read',
  run: async () => ({ result: { data: presets } }),
};
