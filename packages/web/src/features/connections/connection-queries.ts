import type { RequestBody, Schemas } from '@gatehouse/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { isGuest } from '../../lib/acting.ts';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { useGuestSetup, useKeepGuestSetup } from '../../lib/guest-setup.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { changed, type DryRun } from '../../lib/previews.ts';
import { confirmWithin, useShowProvisional } from '../../lib/provisional.ts';
import { isStale } from '../../lib/stale.ts';

export type Connection = Schemas['Connection'];

/** Not switched on so far, so that the wizard goes on with it. */
export const isBegun = ({ state }: Connection): boolean => state === 'draft' || state === 'tested';
export type ConnectionBody = RequestBody<'updateConnection'>;

const listKey = (organizationId: string) => ['connections', organizationId] as const;
const connectionKey = (organizationId: string, connectionId: string) =>
  [...listKey(organizationId), connectionId] as const;

export function useConnections() {
  const organizationId = useOrganizationId();
  return useQuery({
    queryKey: listKey(organizationId),
    queryFn: async () =>
      bodyOf(await client.GET('/organizations/{organizationId}/connections', { params: { path: { organizationId } } })),
  });
}

export function useConnectionId(): string {
  return useParams({ strict: false, select: ({ connectionId }) => connectionId ?? '' });
}

/** `watching`: a test runs in another window, and its result is to appear here. */
export function useConnection({ watching = false } = {}) {
  const path = { organizationId: useOrganizationId(), connectionId: useConnectionId() };
  return useQuery({
    queryKey: connectionKey(path.organizationId, path.connectionId),
    queryFn: async () =>
      bodyOf(await client.GET('/organizations/{organizationId}/connections/{connectionId}', { params: { path } })),
    refetchInterval: watching ? 1500 : false,
  });
}

/** Reads again while a test runs in another window, wherever the connection was read from. */
export const useWatchedConnection = isGuest ? useGuestSetup : useConnection;

export type Path = { organizationId: string; connectionId: string };

type Change = { body: ConnectionBody; version: number; query?: DryRun | { confirmWithin?: number } };

export function sendChange(path: Path, { body, version, query = {} }: Change) {
  const params = { path, query, header: { 'If-Match': `"${version}"` } };
  return client.PATCH('/organizations/{organizationId}/connections/{connectionId}', { params, body });
}

/** `version`: what the change is made to, where that is not what is on the screen. */
type Update = { body: ConnectionBody; version?: number; isProvisional?: boolean };

/** By whoever configures it: an Owner, or somebody with a set-up link, who has no address for anything else. */
export function useUpdateConnection(connection: Connection) {
  const path = { organizationId: useOrganizationId(), connectionId: connection.id };
  const keep = useKeepConnection();
  const keepSetup = useKeepGuestSetup();
  const readStaleAgain = useReadStaleAgain(connection.id);
  return useMutation({
    mutationFn: async ({ body, version = connection.version, isProvisional = false }: Update) => {
      if (!isGuest) {
        const change = { body, version, query: confirmWithin(isProvisional) };
        return changed(bodyOf(await withProof(() => sendChange(path, change))));
      }
      const setup = bodyOf(await client.PATCH('/setup-link/connection', { body }));
      keepSetup(setup);
      return setup.connection ?? connection;
    },
    ...(isGuest ? {} : { onSuccess: keep, onError: readStaleAgain }),
  });
}

/** What somebody else saved is there before it is said, so that it can be shown, and saving again is about that. */
export function useReadStaleAgain(connectionId: string) {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  return async (error: Error) => {
    if (isStale(error)) await cache.invalidateQueries({ queryKey: connectionKey(organizationId, connectionId) });
  };
}

/** What a change answered is shown at once, in the list as well. */
export function useKeepConnection() {
  const showProvisional = useShowProvisional();
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  return (connection: Connection) => {
    cache.setQueryData(connectionKey(organizationId, connection.id), connection);
    void cache.invalidateQueries({ queryKey: listKey(organizationId), exact: true });
    void showProvisional();
  };
}
