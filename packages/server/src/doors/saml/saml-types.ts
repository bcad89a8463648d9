/** What this door needs to know of a connection; where it is kept is not its concern. */
export type SamlConnection = {
  id: string;
  idpEntityId: string;
  ssoUrl: string;
  ssoBinding: 'redirect' | 'post';
  /** PEM. Several may be active while the provider changes keys. */
  certificates: string[];
  allowIdpInitiated: boolean;
  attributeMapping: AttributeMapping;
};

/** Attribute names at the provider. Where none is given the well-known names are tried. */
export type AttributeMapping = {
  email?: string;
  firstName?: string;
  lastName?: string;
  name?: string;
  /** Takes the place of the NameID, for providers whose NameID is an address or changes. */
  subject?: string;
};

/** Our own key pair: signs requests, opens encrypted assertions. PEM. */
export type ServiceProviderKey = { privateKey: string; certificate: string };

export type SamlVerification = {
  /** Base64, as it came in the form field. */
  samlResponse: string;
  connection: SamlConnection;
  serviceProvider: ServiceProviderKey;
  /** Private keys that assertions may be encrypted for besides: the one to come, and those that went lately. */
  furtherKeys?: readonly string[];
  publicUrl: string;
  /** The pending request this answers; null for a sign-in that the provider started. */
  expectedRequestId: string | null;
  now: Date;
};

export type SamlProof = {
  /**
   * The persistent NameID, or the mapped subject attribute. A NameID in e-mail or unspecified format is accepted
   * because several providers send nothing else; whether it is an address is for the caller to see in `nameIdFormat`.
   */
  subject: string;
  /** As the provider says it, also where an attribute takes its place as the subject. */
  nameId: string;
  nameIdFormat: string;
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  name: string | null;
  attributes: Record<string, string[]>;
  issuer: string;
  assertionId: string;
  /** Until then, skew included, the assertion would be accepted again: remember its id that long. */
  assertionExpiresAt: Date;
  inResponseTo: string | null;
  sessionIndex: string | null;
  /** When the person proved themselves to the provider, which may be long before the assertion was made. */
  authenticatedAt: Date | null;
  checks: SamlCheck[];
};

/** In the order in which they are made. */
export type SamlCheck =
  | 'saml_message'
  | 'saml_status'
  | 'saml_shape'
  | 'saml_request'
  | 'saml_decryption'
  | 'saml_signature'
  | 'saml_issuer'
  | 'saml_audience'
  | 'saml_time'
  | 'saml_subject'
  | 'saml_attributes';

export const CLOCK_SKEW_MS = 60_000;

export const NS = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  encryption: 'http://www.w3.org/2001/04/xmlenc#',
} as const;
