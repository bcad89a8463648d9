import type { ProblemCode } from '@gatehouse/contract/problems';
import type { SamlVerification } from '../../src/doors/saml/saml-types.ts';
import { assertionXml, sign } from '../saml-forge.ts';

/** One message that nobody may get in with, and the code it is refused with. */
export type Hostile = {
  name: string;
  code: ProblemCode;
  xml: string;
  /** What differs from the usual: other bytes in the form field, another connection, another moment. */
  given?: Partial<SamlVerification>;
};

export const MALFORMED = 'saml_response_malformed';
export const UNSIGNED = 'saml_signature_missing';
export const SIGNATURE = 'saml_signature_invalid';
export const WEAK = 'saml_algorithm_weak';

export const DS = 'http://www.w3.org/2000/09/xmldsig#';

/** Unsigned, about somebody powerful; what is given follows its issuer, where a signature would be. */
export const evilAssertion = (content = '') =>
  assertionXml({ assertionId: '_evil', nameId: 'admin', attributes: [['email', 'ceo@customer.example']] }).replace(
    '</saml:Issuer>',
    `</saml:Issuer>${content}`,
  );

export const goodAssertion = () => sign(assertionXml(), 'Assertion');

export const signatureOf = (xml: string) => /<ds:Signature[\s\S]*?<\/ds:Signature>/.exec(xml)?.[0] ?? '';
export const withoutSignature = (xml: string) => xml.replace(signatureOf(xml), '');
export const intoSignature = (signature: string, content: string) =>
  signature.replace('</ds:Signature>', `${content}</ds:Signature>`);

export const dsObject = (content: string) => `<ds:Object xmlns:ds="${DS}">${content}</ds:Object>`;
export const extensions = (content: string) => `<samlp:Extensions>${content}</samlp:Extensions>`;

/** A change that changes nothing would make its row worthless. */
export function edited(xml: string, wanted: string | RegExp, replacement: string): string {
  const changed = xml.replace(wanted, replacement);
  if (changed === xml) throw new Error(`nothing to change: ${wanted}`);
  return changed;
}
