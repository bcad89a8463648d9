import {
  allowInsecureRequests,
  type Configuration,
  customFetch,
  discovery,
  type ExportedJWKSCache,
  type ServerMetadata,
} from 'openid-client';
import type { Clock } from '../../platform/clock.ts';
import type { Outbound } from '../../platform/fetch.ts';
import { ProblemError } from '../../platform/problem.ts';
import { translateDiscoveryError } from './oidc-errors.ts';

/** An issuer as its document describes it, with the keys fetched so far. */
export type DiscoveredIssuer = { metadata: ServerMetadata; jwks: ExportedJWKSCache | null };

export type Discovery = {
  discover(issuer: string): Promise<DiscoveredIssuer>;
  /** After an Owner changed the connection, so that a test sees the provider as it is now. */
  forget(issuer: string): void;
};

const KEEP_MS = 10 * 60_000;
const MAX_ISSUERS = 500;

/**
 * Only these may sign ID tokens: asymmetric, SHA-256 or better. With a symmetric algorithm the client secret would
 * vouch for people, and `none` vouches for nobody (RFC 8725, section 3.1).
 */
const ALGORITHMS: ReadonlySet<string> = new Set(
  'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' '),
);

export function createDiscovery({ outbound, clock }: { outbound: Outbound; clock: Clock }): Discovery {
  const known = new Map<string, { until: number; found: Promise<DiscoveredIssuer> }>();
  return {
    discover(issuer) {
      const now = clock.now().getTime();
      const cached = known.get(issuer);
      if (cached && cached.until > now) return cached.found;
      const found = fetchIssuer(outbound, issuer);
      known.delete(issuer);
      known.set(issuer, { until: now + KEEP_MS, found });
      // A failure is not remembered: the next sign-in asks again.
      found.catch(() => known.get(issuer)?.found === found && known.delete(issuer));
      // Maps keep their order: the first key is the one fetched longest ago.
      for (const oldest of known.keys()) {
        if (known.size <= MAX_ISSUERS) break;
        known.delete(oldest);
      }
      return found;
    },
    forget: (issuer) => void known.delete(issuer),
  };
}

async function fetchIssuer(outbound: Outbound, issuer: string): Promise<DiscoveredIssuer> {
  const url = secureUrl(outbound, issuer, 'issuer');
  let metadata: ServerMetadata;
  try {
    const configuration = await discovery(url, 'discovery', undefined, undefined, {
      [customFetch]: outbound.fetch,
      timeout: 5,
      execute: insecureWhereExcepted(outbound, url),
    });
    metadata = configuration.serverMetadata();
  } catch (error) {
    throw translateDiscoveryError(error, issuer);
  }
  // Exactly, where the library compares addresses and makes exceptions for some providers (OIDC Discovery, 4.3).
  if (metadata.issuer !== issuer) {
    throw new ProblemError('oidc_issuer_mismatch', {
      evidence: {
        expected: issuer,
        received: String(metadata.issuer).slice(0, 300),
        hint: 'Enter the issuer exactly as the provider’s discovery document spells it.',
      },
    });
  }
  for (const name of ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const) {
    secureUrl(outbound, metadata[name], name);
  }
  const offered = metadata.id_token_signing_alg_values_supported?.filter((name) => ALGORITHMS.has(name)) ?? [];
  const algorithms = offered.length > 0 ? offered : ['RS256'];
  return { metadata: { ...metadata, id_token_signing_alg_values_supported: algorithms }, jwks: null };
}

export function insecureWhereExcepted(outbound: Outbound, url: URL): ((configuration: Configuration) => void)[] {
  return url.protocol === 'http:' && outbound.excepts(url) ? [allowInsecureRequests] : [];
}

function secureUrl(outbound: Outbound, address: string | undefined, name: string): URL {
  const url = URL.parse(address ?? '');
  if (url && !url.username && (url.protocol === 'https:' || (url.protocol === 'http:' && outbound.excepts(url)))) {
    return url;
  }
  throw new ProblemError('oidc_discovery_failed', {
    evidence: { expected: `an https address as ${name}`, received: (address ?? '(none)').slice(0, 300) },
  });
}
