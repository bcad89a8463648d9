import { Resolver } from 'node:dns/promises';

export type TxtAnswer =
  | { kind: 'records'; values: string[] }
  | { kind: 'none' }
  | { kind: 'unreachable'; reason: string };

export type Dns = { txt(name: string): Promise<TxtAnswer> };

/** `servers` are `address` or `address:port`; null means the machine's own resolvers. */
export function createDns(servers: readonly string[] | null): Dns {
  return {
    async txt(name) {
      // Two tries of a second and a half stay below the five seconds within which everything answers.
      const resolver = new Resolver({ timeout: 1500, tries: 2 });
      if (servers) resolver.setServers(servers);
      try {
        const records = await resolver.resolveTxt(name);
        // A character-string holds at most 255 bytes; longer values come in several (RFC 1035, section 3.3.14).
        const values = records.map((chunks) => chunks.join(''));
        return values.length > 0 ? { kind: 'records', values } : { kind: 'none' };
      } catch (error) {
        return readFailure(error);
      }
    },
  };
}

/** "No such name" and "no such record" are answers. Everything else says nothing about the domain. */
function readFailure(error: unknown): TxtAnswer {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
  return code === 'ENOTFOUND' || code === 'ENODATA' ? { kind: 'none' } : { kind: 'unreachable', reason: code };
}
