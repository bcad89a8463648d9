import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf } from '../../lib/client.ts';
import { t } from '../../lib/messages/connections.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { concernsNobody, firstPage, type Impact, previewed } from '../../lib/previews.ts';
import { offerUndo } from '../../lib/undo.ts';
import {
  type Connection,
  type ConnectionBody,
  sendChange,
  useReadStaleAgain,
  useUpdateConnection,
} from './connection-queries.ts';

/** What is to be confirmed, with what it would mean. */
export type Asking = { body: ConnectionBody; impact: Impact };

type Saving = { connection: Connection; onSaved(saved: Connection): void };

/**
 * Saves what was entered. Where people sign in through the connection, what it would mean is looked at before: what
 * nobody notices is saved like anything else, and the rest is confirmed.
 */
export function useSaveConnection({ connection, onSaved }: Saving) {
  const path = { organizationId: useOrganizationId(), connectionId: connection.id };
  const { version } = connection;
  const update = useUpdateConnection(connection);
  const [asking, setAsking] = useState<Asking | null>(null);
  const onError = useReadStaleAgain(connection.id);
  const isLive = connection.state === 'active';
  const commit = (body: ConnectionBody, isProvisional = false) =>
    update.mutate(
      { body, isProvisional },
      {
        onSuccess: (saved) => {
          setAsking(null);
          const back = wayBack(connection, { body, saved });
          // What undoes itself has its way back in the banner.
          if (isLive && back && !isProvisional) {
            const undo = async () => onSaved(await update.mutateAsync({ body: back, version: saved.version }));
            offerUndo({ text: t('configure.changed', { name: saved.name }), undo });
          }
          onSaved(saved);
        },
      },
    );
  const look = useMutation({
    mutationFn: async (body: ConnectionBody) =>
      previewed(bodyOf(await sendChange(path, { body, version, query: firstPage }))),
    onError,
    onSuccess: (impact, body) => (concernsNobody(impact) ? commit(body) : setAsking({ body, impact })),
  });
  return {
    asking,
    busy: look.isPending || update.isPending,
    error: look.error ?? update.error,
    saved: update.isSuccess && !look.isPending && asking === null ? update.data : undefined,
    commit,
    cancel: () => setAsking(null),
    forget() {
      look.reset();
      update.reset();
    },
    save(body: ConnectionBody) {
      update.reset();
      if (isLive) look.mutate(body);
      else commit(body);
    },
  };
}

type Made = { body: ConnectionBody; saved: Connection };

/** What puts back what was. null: nothing was changed, or it was a secret, which nobody can read any more. */
function wayBack({ saml, oidc, version }: Connection, { body, saved }: Made): ConnectionBody | null {
  if (saved.version === version || body.oidc?.clientSecret !== undefined) return null;
  if (oidc) {
    const { clientAuthentication, clientSecretExpiresAt, scopes, issuer, clientId } = oidc;
    const known = { ...(issuer === null ? {} : { issuer }), ...(clientId === null ? {} : { clientId }) };
    return { oidc: { ...known, clientAuthentication, clientSecretExpiresAt, scopes } };
  }
  return saml && { saml: samlBefore(saml, saved) };
}

type Saml = NonNullable<Connection['saml']>;

/** Where another address is kept now, the earlier one is read once more; else what was known goes by hand. */
function samlBefore(saml: Saml, saved: Connection): NonNullable<ConnectionBody['saml']> {
  const { attributes, allowIdpInitiated, metadata, certificates, idpEntityId, ssoUrl } = saml;
  const asked = { attributes, allowIdpInitiated };
  if (metadata && saved.saml?.metadata?.url !== metadata.url) return { metadataUrl: metadata.url, ...asked };
  return {
    ...asked,
    ...(ssoUrl === null ? {} : { ssoUrl }),
    ...(idpEntityId === null ? {} : { idpEntityId }),
    ...(certificates.length === 0 ? {} : { certificates: certificates.map(({ pem }) => pem) }),
    ...{ ssoBinding: saml.ssoBinding, sloUrl: saml.sloUrl, sloBinding: saml.sloBinding },
  };
}
