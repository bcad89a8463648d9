import type { ProblemCode } from '@gatehouse/contract/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TestAsking } from '../../directory/flows/connection-test.ts';
import type { ConnectionMaterial } from '../../directory/flows/material.ts';
import type { Dns } from '../../platform/dns.ts';
import type { KeyAndCertificate } from '../../platform/self-signed.ts';
import type { SystemReport } from '../../platform/system.ts';
import type { ProblemWords } from './problem-page.ts';

/** What this door needs of other doors and of the outside, put together in `app.ts`. */

export type IdpSettings = {
  idpEntityId: string;
  ssoUrl: string;
  ssoBinding: 'redirect' | 'post';
  certificates: string[];
  sloUrl: string | null;
  sloResponseUrl: string | null;
  sloBinding: 'redirect' | 'post';
};

export type TestStart = {
  request: FastifyRequest;
  reply: FastifyReply;
  /** What is asked, and what is kept of the asking, by whoever tests. */
  read(): Promise<ConnectionMaterial>;
  begin(asking: TestAsking): Promise<unknown>;
};

export type ApiServices = {
  dns: Dns;
  /** Throws `saml_metadata_invalid`, `idp_unreachable` or `outbound_address_refused`. */
  readIdpMetadata(from: { url: string } | { xml: string }): Promise<IdpSettings>;
  /** The certificate as PEM; throws `saml_certificate_invalid`. */
  parseCertificate(text: string): string;
  /** A key pair of our own for a connection. */
  createKeyPair(): Promise<KeyAndCertificate>;
  /** Throws what is wrong with the issuer. */
  discoverIssuer(issuer: string): Promise<void>;
  /** Whether browsers may be sent to this address: https, or a host the operator has excepted. */
  isSafeTarget(address: string): boolean;
  /** Begins the round trip in the asking browser; the address to open. */
  beginConnectionTest(start: TestStart): Promise<string>;
  /** Why a password is too weak, in a sentence; null when it is strong enough. */
  passwordWeakness(password: string, words: readonly string[]): Promise<string | null>;
  hashPassword(password: string): Promise<string>;
  /** How each part of the instance is doing; answers within three seconds, whatever is down. */
  readSystem(): Promise<SystemReport>;
  /** The sentences people read about a problem. */
  problemWords(code: ProblemCode): ProblemWords;
};
