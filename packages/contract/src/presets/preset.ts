import type { ProblemCode } from '../problems.ts';
import type { ConnectionPreset } from '../vocabulary.ts';

/**
 * What we know of an identity provider: where things are found there, what each value is called there, and what usually
 * goes wrong. Data only; the API hands it out, and the app, the guides and the explanations of failures are made of it.
 */
export type Preset = {
  id: ConnectionPreset;
  name: string;
  /** Whom one has to be there, to be read after “You need”. */
  administrator: string;
  saml: ProtocolPreset;
  oidc: ProtocolPreset;
};

export type ProtocolPreset = {
  /** Where the application is made: the way through the provider's own pages. */
  place: string[];
  /** What is entered there. */
  give: Given[];
  /** Attributes or claims that have to be set up there; empty where what we need is sent anyway. */
  attributes: { name: string; source: string }[];
  /** Under which names the provider sends what we read, when nothing was set up. */
  sends: Partial<Record<'subject' | 'email' | 'firstName' | 'lastName' | 'name', string>>;
  /** Under which name groups come, what a value of it is, and where sending them is switched on; null: it cannot. */
  groups: { attribute: string; value: string; place: string } | null;
  /** What comes back from there. The first is all that is needed where it can be had. */
  take: Taken[];
  /** Where people are let in, over there. */
  assign: string;
  /** What is worth knowing before the first failure. */
  notes: string[];
  /** What is entered there so that signing out on one side signs out on the other; empty where it has no such thing. */
  logout: Given[];
  /** How somebody is made to prove themselves anew there; left out where the specification's own way works. */
  reauthentication?: Exclude<Reauthentication, 'by_age'>;
  /** For each of our answers, what to change there. */
  mend: Partial<Record<ProblemCode, string>>;
};

/**
 * `by_age`: the provider is told that no earlier sign-in will do (saml-core, 3.4.1, ForceAuthn; openid-connect-core,
 * 3.1.2.1, max_age). `by_prompt`: it has to be told to show its sign-in page as well. `by_account_choice`: it asks nobody
 * anew and does not say when it last did, so that choosing the account there is all that can be had.
 */
export type Reauthentication = 'by_age' | 'by_prompt' | 'by_account_choice';

/** One of our values, or a fixed one, under the provider's own name for its field. */
type Given = { field: string } & ({ value: OurValue } | { fixed: string });
type OurValue =
  | 'acsUrl'
  | 'entityId'
  | 'metadataUrl'
  | 'redirectUri'
  | 'sloUrl'
  | 'postLogoutRedirectUri'
  | 'backchannelLogoutUri';

type Taken = { value: TheirValue; place: string };
type TheirValue =
  | 'metadataUrl'
  | 'metadataXml'
  | 'idpEntityId'
  | 'ssoUrl'
  | 'certificates'
  | 'issuer'
  | 'clientId'
  | 'clientSecret';

/** SAML 2.0 Core §8.3.7: an identifier of the person that means something between these two parties only, and stays. */
export const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

/** The claim names of WS-Federation, which Entra ID and AD FS use in SAML. */
export const CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
