import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Agent } from 'undici';
import { ProblemError } from './problem.ts';

/**
 * Requests to addresses that people typed. Loopback, private and otherwise special addresses are never contacted,
 * whatever form they take, unless an operator excepted them. The check happens at connection time, on the very address
 * that is then connected to, so a name that resolves differently a moment later gains nothing.
 */
export type Outbound = {
  fetch(url: string | URL, options?: OutboundOptions): Promise<Response>;
  /** Whether an operator excepted this host by name or address: the only hosts that may speak plain http. */
  excepts(url: URL): boolean;
  /** For several requests that one answer waits for: from now on all of them together have the time of one. */
  together(): Outbound;
  close(): Promise<void>;
};

export type OutboundOptions = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | URLSearchParams | Uint8Array | ArrayBuffer | ReadableStream | null | undefined;
  signal?: AbortSignal | undefined;
};

export type ResolvedAddress = { address: string; family: number };
export type HostResolver = (
  hostname: string,
  done: (error: NodeJS.ErrnoException | null, addresses: ResolvedAddress[]) => void,
) => void;

export type FailureReason = 'timeout' | 'too_large' | 'unreachable';

/** The request was allowed and failed on the way; the caller knows which of its own codes that is. */
export class OutboundFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause?: unknown) {
    super(`outbound request failed: ${reason}`, { cause });
    this.name = 'OutboundFailure';
    this.reason = reason;
  }
}

class AddressRefused extends Error {}

type Limits = { timeoutMs: number; maxBytes: number };
/** Whoever waits for it gets an answer of ours within five seconds. */
const LIMITS: Limits = { timeoutMs: 4500, maxBytes: 1024 * 1024 };

export function createOutbound(settings: { allow: string[]; resolver?: HostResolver; limits?: Limits }): Outbound {
  const allowList = parseAllowList(settings.allow);
  const limits = settings.limits ?? LIMITS;
  let loading: Promise<Client> | null = null;
  // The library is large, and many a server never asks anybody anything.
  const open = (): Promise<Client> => {
    loading ??= loadClient(allowList, settings.resolver ?? systemResolver, limits);
    return loading;
  };
  const outbound: Outbound = {
    async fetch(url, options = {}) {
      const target = typeof url === 'string' ? new URL(url) : url;
      if (target.protocol !== 'https:' && target.protocol !== 'http:') throw refused(target.hostname);
      try {
        return await boundedFetch(target, options, await open(), limits);
      } catch (error) {
        throw translate(error, target.hostname);
      }
    },
    excepts: (url) => allowList.names.has(bare(url.hostname)) || allowList.covers(bare(url.hostname)),
    together() {
      const over = AbortSignal.timeout(limits.timeoutMs);
      const either = (signal: AbortSignal | undefined) => (signal ? AbortSignal.any([signal, over]) : over);
      return {
        ...outbound,
        fetch: (url, options = {}) => outbound.fetch(url, { ...options, signal: either(options.signal) }),
      };
    },
    close: async () => (await loading)?.agent.close(),
  };
  return outbound;
}

type Client = { agent: Agent; fetch: typeof import('undici').fetch };

async function boundedFetch(url: URL, options: OutboundOptions, client: Client, limits: Limits): Promise<Response> {
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  const response = await client.fetch(url.href, {
    method: options.method ?? 'GET',
    headers: options.headers ?? {},
    body: options.body ?? null,
    redirect: 'manual',
    signal: options.signal ? AbortSignal.any([options.signal, deadline]) : deadline,
    dispatcher: client.agent,
    ...(options.body instanceof ReadableStream ? { duplex: 'half' as const } : {}),
  });
  const body = await readBounded(response.body, limits.maxBytes);
  const headers = new Headers();
  for (const [name, value] of response.headers) {
    // The body below is already decoded and has its own length.
    if (name !== 'content-encoding' && name !== 'content-length' && name !== 'transfer-encoding') {
      headers.append(name, value);
    }
  }
  // Statuses without a body may not be given one, not even an empty one (Fetch, section 2.2.3).
  const empty = [101, 103, 204, 205, 304].includes(response.status);
  return new Response(empty ? null : body, { status: response.status, headers });
}

/** Counts what comes out of decompression: a small compressed body may hide a large one. */
async function readBounded(stream: AsyncIterable<unknown> | null, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream ?? []) {
    if (!(chunk instanceof Uint8Array)) continue;
    total += chunk.byteLength;
    if (total > maxBytes) throw new OutboundFailure('too_large');
    chunks.push(chunk);
  }
  const body = new Uint8Array(total);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

/** Two checks, because `lookup` is not called for a host that is an address already. */
async function loadClient(allowList: AllowList, resolver: HostResolver, limits: Limits): Promise<Client> {
  // CommonJS: once bundled, a chunk loaded on demand has nothing but its default export.
  const { default: undici } = await import('undici');
  const { Agent, buildConnector, fetch } = undici;
  const guardedLookup: LookupFunction = (hostname, options, done) => {
    resolver(hostname, (error, addresses) => {
      const first = addresses[0];
      if (error || !first) return done(error ?? new Error(`no address for ${hostname}`), '');
      const named = allowList.names.has(bare(hostname));
      if (!named && !addresses.every(({ address }) => isPublic(address) || allowList.covers(address))) {
        return done(new AddressRefused(hostname), '');
      }
      if (options.all) return done(null, addresses);
      done(null, first.address, first.family);
    });
  };
  // Said here, so that no setting of the machine's can make https prove nothing.
  const tls = { rejectUnauthorized: true };
  const connect = buildConnector({ ...tls, timeout: Math.min(3000, limits.timeoutMs), lookup: guardedLookup });
  const agent = new Agent({
    headersTimeout: limits.timeoutMs,
    bodyTimeout: limits.timeoutMs,
    maxResponseSize: limits.maxBytes,
    keepAliveTimeout: 4000,
    connect(options, done) {
      const host = bare(options.hostname);
      const literal = ipaddr.isValid(host);
      if (literal && !isPublic(host) && !allowList.covers(host)) return done(new AddressRefused(host), null);
      connect(options, done);
    },
  });
  return { agent, fetch };
}

const systemResolver: HostResolver = (hostname, done) => {
  lookup(hostname, { all: true }, (error, addresses) => done(error, addresses ?? []));
};

type AllowList = { names: ReadonlySet<string>; covers(address: string): boolean };

function parseAllowList(entries: string[]): AllowList {
  const names = new Set<string>();
  const ranges: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
  for (const entry of entries) {
    const text = bare(entry.trim());
    if (ipaddr.isValidCIDR(text)) ranges.push(ipaddr.parseCIDR(text));
    else if (ipaddr.isValid(text)) ranges.push(ipaddr.parseCIDR(`${text}/${text.includes(':') ? 128 : 32}`));
    else if (text) names.add(text);
  }
  return {
    names,
    covers(address) {
      if (!ipaddr.isValid(address)) return false;
      const ip = ipaddr.process(address);
      return ranges.some(([base, bits]) => base.kind() === ip.kind() && ip.match(base, bits));
    },
  };
}

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  if (ip.range() !== 'unicast') return false;
  // What the library calls unicast still includes the old IPv4-compatible form ::7f00:1. Public IPv6 is 2000::/3.
  return ip.kind() === 'ipv4' || ip.match(GLOBAL_UNICAST);
}

function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}

function refused(host: string): ProblemError {
  return new ProblemError('outbound_address_refused', {
    detail: 'The address leads to a network that Gatehouse does not contact.',
    evidence: { received: host, hint: 'An operator can except a host with GATEHOUSE_OUTBOUND_ALLOW.' },
  });
}

/** undici wraps what the connector threw, once or several times. */
function translate(error: unknown, host: string): Error {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause instanceof AddressRefused) return refused(host);
    if (cause instanceof OutboundFailure) return cause;
    const reason = knownReason(cause);
    if (reason) return new OutboundFailure(reason, error);
  }
  return new OutboundFailure('unreachable', error);
}

function knownReason(cause: Error): FailureReason | null {
  const code = 'code' in cause ? String(cause.code) : '';
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'too_large';
  return cause.name === 'TimeoutError' || code.endsWith('_TIMEOUT') ? 'timeout' : null;
}
