import type { ConnectionMaterial } from '../../directory/flows/material.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { SamlConnection } from './saml-types.ts';

/** The directory's settings as this door needs them; what is still missing is a refusal. */
export function samlConnectionOf({ id, settings }: Pick<ConnectionMaterial, 'id' | 'settings'>): SamlConnection {
  if (settings.type !== 'saml' || settings.idpEntityId === null || settings.ssoUrl === null) {
    throw new ProblemError('connection_incomplete');
  }
  const { idpEntityId, ssoUrl, ssoBinding, certificates, allowIdpInitiated, attributes } = settings;
  return { id, idpEntityId, ssoUrl, ssoBinding, certificates, allowIdpInitiated, attributeMapping: attributes };
}
