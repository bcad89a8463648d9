import type { DnsFindings } from '../../directory/domains/note-dns-answer.ts';
import { keptAnswer, misplacedNames, recordName } from '../../directory/domains/view.ts';
import type { Dns } from '../../platform/dns.ts';

/** Asks DNS for the record, and while it is missing also where it ends up by accident. */
export async function lookUpProof(
  dns: Dns,
  { domain, proven }: { domain: string; proven: boolean },
): Promise<DnsFindings> {
  const places = misplacedNames(domain);
  const [answer, atDomain, zoneTwice] = await Promise.all([
    lookUp(dns, recordName(domain)),
    proven ? null : lookUp(dns, places.atDomain),
    proven ? null : lookUp(dns, places.zoneTwice),
  ]);
  return { answer, misplaced: { atDomain: atDomain?.values ?? [], zoneTwice: zoneTwice?.values ?? [] } };
}

const lookUp = async (dns: Dns, name: string) => keptAnswer(await dns.txt(name));
