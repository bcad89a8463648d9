import { type KeyObject, verify } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { type SignatureAlgorithm, SignedXml } from 'xml-crypto';
import { type RawElement, scanXml } from './raw-xml.ts';
import { NS } from './saml-types.ts';
import type { Verified } from './trusted-keys.ts';

/**
 * The signature itself, by xml-crypto. What is signed, by which algorithms and where was looked at before
 * (`signature-shape.ts`); what counts afterwards is what comes out here, never the text that went in.
 */

/** Read from the canonical text that the signature is over. */
export type SignedText = { root: RawElement; xml: string };

/** What `owner` says, if the signature it carries was made with one of `keys` (xmldsig-core1, section 3.2). */
export function verifySigned(message: string, owner: RawElement, keys: readonly KeyObject[]): Verified<SignedText> {
  // Line ends are for whoever parses XML to settle (XML 1.0, section 2.11), and xml-crypto leaves them to its caller.
  const text = message.replace(/\r\n?/g, '\n');
  const signature = signatureOf(text, owner);
  const [publicCert] = keys;
  if (!publicCert) return { kind: 'other_key' };
  const signed = new SignedXml({ publicCert });
  // How SAML spells it (saml-core, section 1.3.4). That no other spelling repeats one was looked at before.
  signed.idAttributes = ['ID'];
  signed.SignatureAlgorithms = {
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': madeWithAny(keys, 'sha256'),
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': madeWithAny(keys, 'sha512'),
  };
  try {
    signed.loadSignature(signature);
    if (!signed.checkSignature(text)) return { kind: 'changed' };
  } catch {
    return { kind: 'other_key' };
  }
  const [xml = '', ...others] = signed.getSignedReferences();
  const root = scanXml(xml);
  // Something else could only come out if two readers of XML disagreed about which element has this ID.
  const same = root.name === owner.name && root.attributes.get('ID') === owner.attributes.get('ID');
  return same && others.length === 0 ? { kind: 'signed', signed: { root, xml } } : { kind: 'changed' };
}

/**
 * All keys at once: what takes long is the text, whose digest is the same for each of them. Anybody may send one that is
 * made to take longest, and a connection has up to ten certificates.
 */
function madeWithAny(keys: readonly KeyObject[], hash: 'sha256' | 'sha512'): new () => SignatureAlgorithm {
  return class implements SignatureAlgorithm {
    getAlgorithmName(): string {
      return `http://www.w3.org/2001/04/xmldsig-more#rsa-${hash}`;
    }

    getSignature(): never {
      throw new Error('nothing is signed here');
    }

    verifySignature(material: string, _key: unknown, value: string): boolean {
      const signature = Buffer.from(value, 'base64');
      return keys.some((key) => verify(hash, Buffer.from(material), key, signature));
    }
  };
}

/** The one directly inside of `owner`: that there is one and no second was looked at before. */
function signatureOf(text: string, owner: RawElement): Element {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  const signatures = document.getElementsByTagNameNS(NS.signature, 'Signature');
  const id = owner.attributes.get('ID');
  const signature = Array.from(signatures).find(
    ({ parentNode }) => isElement(parentNode) && parentNode.getAttribute('ID') === id,
  );
  if (!signature) throw new Error('two readers of XML disagree about where the signature is');
  return signature;
}

function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}
