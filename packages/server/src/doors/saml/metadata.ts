import { createHash, X509Certificate } from 'node:crypto';
import { ProblemError } from '../../platform/problem.ts';
import { childrenNamed, descend, type RawElement, scanXml, XML_LIMITS, XmlRefused } from './raw-xml.ts';
import { NS } from './saml-types.ts';

export type IdpMetadata = {
  entityId: string;
  ssoRedirectUrl: string | null;
  ssoPostUrl: string | null;
  certificates: string[];
  logout: { url: string; responseUrl: string; binding: 'redirect' | 'post' } | null;
  /** The provider says that it wants signed requests; ours always are. */
  wantSigned: boolean;
};

export type ParsedCertificate = { pem: string; fingerprintSha256: string; notAfter: Date };

const BINDING = 'urn:oasis:names:tc:SAML:2.0:bindings:';

/**
 * What an Owner uploads, pastes or points to (saml-metadata, section 2.4.3). Its signature is not checked: the Owner
 * vouches for where it came from, and what it names is used only for this connection. `excepted` says for which hosts
 * an operator allows plain http.
 */
export function parseIdpMetadata(xml: string, excepted: (url: URL) => boolean = () => false): IdpMetadata {
  const entity = theEntity(scan(xml));
  const entityId = entity.attributes.get('entityID')?.trim() ?? '';
  if (!entityId || entityId.length > 1024) throw unusable('no entityID');
  const roles = childrenNamed(entity, NS.metadata, 'IDPSSODescriptor');
  const [role] = roles;
  if (!role || roles.length > 1)
    throw unusable('not exactly one IDPSSODescriptor', 'This may be the metadata of an application.');
  const ssoRedirectUrl = location(role, 'HTTP-Redirect', excepted);
  const ssoPostUrl = location(role, 'HTTP-POST', excepted);
  if (!ssoRedirectUrl && !ssoPostUrl) throw unusable('no single sign-on address by HTTP-Redirect or HTTP-POST');
  const certificates = signingCertificates(role);
  if (certificates.length === 0) throw unusable('no usable signing certificate');
  const wantSigned = ['true', '1'].includes(role.attributes.get('WantAuthnRequestsSigned') ?? '');
  const logout = logoutService(role, excepted);
  return { entityId, ssoRedirectUrl, ssoPostUrl, certificates, logout, wantSigned };
}

/** As a connection keeps it. Redirect where the provider offers it: it needs no page in between. */
export function settingsFrom({ entityId, ssoRedirectUrl, ssoPostUrl, certificates, logout }: IdpMetadata) {
  const ssoBinding = ssoRedirectUrl ? ('redirect' as const) : ('post' as const);
  return {
    idpEntityId: entityId,
    ssoUrl: ssoRedirectUrl ?? ssoPostUrl ?? '',
    ssoBinding,
    certificates,
    sloUrl: logout?.url ?? null,
    sloResponseUrl: logout?.responseUrl ?? null,
    sloBinding: logout?.binding ?? ('redirect' as const),
  };
}

export function parseCertificate(pemOrBase64: string): ParsedCertificate {
  const body = pemOrBase64.replace(/-----(?:BEGIN|END) CERTIFICATE-----/g, '').replace(/\s+/g, '');
  if (body.length > 16_384 || !/^[A-Za-z0-9+/]+={0,2}$/.test(body))
    throw badCertificate('not a PEM or base64 certificate');
  const der = Buffer.from(body, 'base64');
  const certificate = parseX509(der);
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
  // Only RSA signatures are accepted in responses, so another key could never be used.
  if (asymmetricKeyType !== 'rsa') throw badCertificate(`a key of type ${asymmetricKeyType ?? 'unknown'}`);
  const bits = asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < 2048) throw badCertificate(`an RSA key of ${bits} bits`);
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    pem: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    fingerprintSha256: createHash('sha256').update(der).digest('hex'),
    notAfter: certificate.validToDate,
  };
}

function parseX509(der: Buffer): X509Certificate {
  try {
    const certificate = new X509Certificate(der);
    // Trailing bytes would make two uploads of one certificate look different.
    if (certificate.raw.length !== der.length) throw new Error('trailing bytes');
    return certificate;
  } catch (cause) {
    throw badCertificate('not an X.509 certificate', cause);
  }
}

function scan(xml: string): RawElement {
  try {
    return scanXml(withoutComments(xml));
  } catch (error) {
    if (error instanceof XmlRefused) throw unusable(error.message);
    throw error;
  }
}

/** Metadata files are edited by people and carry comments; messages must not. Nothing here is signed or compared. */
function withoutComments(xml: string): string {
  if (xml.length > XML_LIMITS.characters) throw new XmlRefused('larger than 256 KB');
  const kept: string[] = [];
  let from = 0;
  for (let start = xml.indexOf('<!--'); start >= 0; start = xml.indexOf('<!--', from)) {
    const end = xml.indexOf('-->', start + 4);
    if (end < 0) throw new XmlRefused('a comment without an end');
    kept.push(xml.slice(from, start));
    from = end + 3;
  }
  return [...kept, xml.slice(from)].join('').trim();
}

/** A file with one entity, or a federation's with exactly one identity provider in it. */
function theEntity(root: RawElement): RawElement {
  const providers = [...descend(root)].filter(
    (element) =>
      element.namespace === NS.metadata &&
      element.name === 'EntityDescriptor' &&
      (element === root || childrenNamed(element, NS.metadata, 'IDPSSODescriptor').length > 0),
  );
  const [only] = providers;
  if (!only) throw unusable('no EntityDescriptor', 'Is this the metadata document of the identity provider?');
  if (providers.length > 1) throw unusable('several identity providers', 'Give the metadata of one identity provider.');
  return only;
}

function location(role: RawElement, binding: string, excepted: (url: URL) => boolean): string | null {
  const service = childrenNamed(role, NS.metadata, 'SingleSignOnService').find(
    (each) => each.attributes.get('Binding') === BINDING + binding,
  );
  const address = service?.attributes.get('Location');
  if (address === undefined) return null;
  const url = URL.parse(address.trim());
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && excepted(url));
  if (!url || !secure || url.username || url.password)
    throw unusable(`the address ${address.slice(0, 200)}`, 'It must be an https address.');
  return url.href;
}

/** Redirect before POST, which needs a page in between. An address that cannot be used leaves sign-in as it is. */
function logoutService(role: RawElement, excepted: (url: URL) => boolean): IdpMetadata['logout'] {
  const services = childrenNamed(role, NS.metadata, 'SingleLogoutService');
  for (const binding of ['redirect', 'post'] as const) {
    const wanted = BINDING + (binding === 'redirect' ? 'HTTP-Redirect' : 'HTTP-POST');
    const attributes = services.find((each) => each.attributes.get('Binding') === wanted)?.attributes;
    const url = usableAddress(attributes?.get('Location'), excepted);
    // Answers may have an address of their own (saml-metadata, section 2.2.2).
    if (url) return { url, responseUrl: usableAddress(attributes?.get('ResponseLocation'), excepted) ?? url, binding };
  }
  return null;
}

function usableAddress(address: string | undefined, excepted: (url: URL) => boolean): string | null {
  const url = URL.parse(address?.trim() ?? '');
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && excepted(url));
  return url && secure && !url.username && !url.password ? url.href : null;
}

/** A key without `use` serves both purposes. One odd certificate among good ones does not spoil the file. */
function signingCertificates(role: RawElement): string[] {
  const pems = childrenNamed(role, NS.metadata, 'KeyDescriptor')
    .filter((key) => key.attributes.get('use') !== 'encryption')
    .flatMap((key) => [...descend(key)])
    .filter((element) => element.namespace === NS.signature && element.name === 'X509Certificate')
    .flatMap((element) => usableCertificate(element.text) ?? []);
  return [...new Set(pems)].slice(0, 10);
}

function usableCertificate(text: string): string | null {
  try {
    return parseCertificate(text).pem;
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

function unusable(reason: string, hint = 'Download the metadata of the identity provider again.'): ProblemError {
  return new ProblemError('saml_metadata_invalid', {
    detail: `The metadata cannot be used: ${reason}.`,
    evidence: { received: reason, hint },
  });
}

function badCertificate(received: string, cause?: unknown): ProblemError {
  return new ProblemError('saml_certificate_invalid', {
    detail: `The certificate cannot be used: ${received}.`,
    evidence: { expected: 'an X.509 certificate with an RSA key of 2048 bits or more', received },
    cause,
  });
}
