import { type Outbound, OutboundFailure } from '../../platform/fetch.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type IdpMetadata, parseIdpMetadata } from './metadata.ts';

/** Metadata by URL. What the address answered is never repeated to the person who typed it, beyond the status. */
export async function fetchIdpMetadata(outbound: Outbound, address: string): Promise<IdpMetadata> {
  const url = URL.parse(address.trim());
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && outbound.excepts(url));
  if (!url || !secure) throw unusable('not an https address');
  const response = await outbound
    .fetch(url, { headers: { accept: 'application/samlmetadata+xml, */*' } })
    .catch(translate);
  if (response.status !== 200) {
    throw unusable(response.status >= 300 && response.status < 400 ? 'a redirect' : `HTTP ${response.status}`);
  }
  return parseIdpMetadata(await response.text(), outbound.excepts);
}

function translate(error: unknown): never {
  if (!(error instanceof OutboundFailure)) throw error;
  if (error.reason === 'too_large') throw unusable('more than 1 MB');
  throw new ProblemError('idp_unreachable', { evidence: { received: error.reason }, cause: error });
}

function unusable(received: string): ProblemError {
  return new ProblemError('saml_metadata_invalid', {
    detail: `The metadata address cannot be used: ${received}.`,
    evidence: { received, hint: 'Open the address in a browser; it must answer with the metadata itself.' },
  });
}
