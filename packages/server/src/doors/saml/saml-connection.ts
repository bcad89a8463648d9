import type { ConnectionMaterial } from '../../directory/flows/material.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { LogoutTarget } from './logout-departure.ts';
import type { SamlConnection } from './saml-types.ts';

/** Where somebody is signed out at the provider; null where it offers no such place. */
export function logoutTargetOf({ settings }: Pick<ConnectionMaterial, 'settings'>): LogoutTarget | null {
  if (settings.type !== 'saml' || !settings.sloUrl) return null;
  const { sloUrl: url, sloResponseUrl, sloBinding: binding = 'redirect' } = settings;
  return { url, responseUrl: sloResponseUrl ?? url, binding };
}

/** The directory's settings as this door needs them; what is still missing is a refusal. */
export function samlConnectionOf({ id, settings }: Pick<ConnectionMaterial, 'id' | 'settings'>): SamlConnection {
  if (settings.type !== 'saml' || settings.idpEntityId === null || settings.ssoUrl === null) {
    throw new ProblemError('connection_incomplete');
  }
  const { idpEntityId, ssoUrl, ssoBinding, certificates, allowIdpInitiated, attributes } = settings;
  return { id, idpEntityId, ssoUrl, ssoBinding, certificates, allowIdpInitiated, attributeMapping: attributes };
}
