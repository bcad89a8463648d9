import type { Action } from '../act.ts';

/** Asked before anything is fetched for somebody: who may not set a connection up makes this server call no address. */

export const mayCreateConnection: Action<unknown, void, 'organization'> = {
  name: 'connection.may_create',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  changes: true,
  run: async () => ({ result: undefined }),
};

export const mayUpdateConnection: Action<unknown, void, 'organization'> = {
  ...mayCreateConnection,
  name: 'connection.may_update',
  freshProof: true,
};
