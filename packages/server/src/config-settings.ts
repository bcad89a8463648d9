import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** Every variable Gatehouse reads: what it means, what it must look like. `config.ts` reads them, the reference prints them. */

export type Setting = { sentence: string; default: string; secret?: true; schema: z.ZodType };

const truth = z.enum(['true', 'false'], 'must be true or false').transform((text) => text === 'true');
const text = z.string();

const list = (check: (item: string) => boolean, what: string) =>
  z
    .string()
    .transform((value) => value.split(',').flatMap((item) => item.trim() || []))
    .refine((items) => items.every(check), `must be a comma-separated list of ${what}`);

const url = (protocols: readonly string[], what: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), `must be ${what}`)
    .transform((value) => new URL(value));

const selfServiceParts = ['domains', 'jit', 'restriction'];
const proxyNames = ['loopback', 'linklocal', 'uniquelocal'];

export const settings = {
  PORT: {
    sentence: 'TCP port to listen on.',
    default: '`3000`',
    schema: z
      .string()
      .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
      .default(3000),
  },
  GATEHOUSE_PUBLIC_URL: {
    sentence:
      'The origin under which browsers reach Gatehouse; every link, redirect address and SAML entity id begins with it. ' +
      'Must be https unless its host is loopback, and has no path.',
    default: '`http://localhost:<PORT>`',
    schema: url(['https:', 'http:'], 'a URL such as https://sign-in.example.com')
      .refine(
        (value) => value.protocol === 'https:' || isLoopback(value.hostname),
        'must be https: only a loopback host may be http',
      )
      .refine((value) => value.href === `${value.origin}/`, 'must be an origin: no user, path, query or fragment')
      .optional(),
  },
  DATABASE_URL: {
    sentence:
      'PostgreSQL 15 or newer. Without it, an embedded PostgreSQL keeps its data in the data folder: the mode for ' +
      'development, evaluation and small installations.',
    default: 'embedded PostgreSQL',
    secret: true,
    schema: url(['postgres:', 'postgresql:'], 'a URL such as postgres://user:password@host:5432/gatehouse').optional(),
  },
  GATEHOUSE_DATA_DIR: {
    sentence: 'Folder of the embedded database and of generated keys. One Gatehouse at a time uses it.',
    default: '`./.gatehouse`',
    schema: text.default('.gatehouse'),
  },
  GATEHOUSE_MASTER_KEY: {
    sentence:
      'Seals secrets in the database (`openssl rand -base64 32`). The same on every process; without it, sealed ' +
      'values are lost. Required with DATABASE_URL, otherwise generated once into `master.key` in the data folder.',
    default: 'generated when the database is embedded',
    secret: true,
    schema: text
      .transform((value) => Buffer.from(value, 'base64'))
      .refine((key) => key.length === 32, 'must be 32 bytes in base64, as `openssl rand -base64 32` prints')
      .optional(),
  },
  GATEHOUSE_BOOTSTRAP_TOKEN: {
    sentence: "Accepted as an operator's API token, for unattended set-up. At least 32 characters.",
    default: 'none',
    secret: true,
    schema: text.min(32, 'must have at least 32 characters').optional(),
  },
  GATEHOUSE_SMTP_URL: {
    sentence:
      'Where mails leave, such as `smtps://user:password@mail.example.com`. Without it, mails are listed at ' +
      '`/dev/outbox` when the database is embedded and the public URL is on loopback, and wait in the database otherwise.',
    default: 'none',
    secret: true,
    schema: url(['smtp:', 'smtps:'], 'a URL such as smtps://user:password@host').optional(),
  },
  GATEHOUSE_MAIL_FROM: {
    sentence: 'Sender of every mail.',
    default: '`Gatehouse <no-reply@<public host>>`',
    schema: text
      .regex(/^([^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'must be an address: Name <a@example.com>')
      .optional(),
  },
  GATEHOUSE_DNS_SERVERS: {
    sentence: 'Resolvers asked for the TXT records of managed domains, as addresses with an optional port.',
    default: "the system's",
    schema: list(isResolver, 'addresses such as 1.1.1.1 or 127.0.0.1:5353').optional(),
  },
  GATEHOUSE_TRUSTED_PROXIES: {
    sentence:
      'Addresses or networks whose `X-Forwarded-For` is believed; also `loopback`, `linklocal`, `uniquelocal`. ' +
      'Anybody else is known by the address of the socket.',
    default: 'none',
    schema: list(
      (item) => proxyNames.includes(item) || isNetwork(item),
      'addresses or networks in CIDR notation',
    ).default([]),
  },
  GATEHOUSE_OUTBOUND_ALLOW: {
    sentence:
      'Hosts or networks that Gatehouse may contact although they are internal, for identity providers inside your network.',
    default: 'none',
    schema: list((item) => isNetwork(item) || isHostname(item), 'host names, addresses or networks').default([]),
  },
  GATEHOUSE_DEFAULT_PLAN: {
    sentence: 'Plan of a new organization: `free`, `business` or `enterprise`.',
    default: '`enterprise` when the database is embedded (so that everything can be tried), otherwise `free`',
    schema: z.enum(['free', 'business', 'enterprise'], 'must be free, business or enterprise').optional(),
  },
  GATEHOUSE_SELF_SERVICE: {
    sentence:
      'What Owners change without support: `domains`, `jit`, `restriction`, separated by commas, or `none`. The rest ' +
      'becomes a change request to the operators.',
    default: '`domains,jit,restriction`',
    schema: text
      .transform((value) => (value === 'none' ? '' : value))
      .pipe(list((item) => selfServiceParts.includes(item), 'domains, jit and restriction, or none'))
      .default(selfServiceParts),
  },
  GATEHOUSE_SIGN_UP: {
    sentence: 'Whether anyone may create an organization (`true`), or only operators (`false`).',
    default: '`true`',
    schema: truth.default(true),
  },
  GATEHOUSE_GOOGLE_CLIENT_ID: {
    sentence: 'OAuth client for signing in with Google. Redirect address: `<public URL>/sso/google/callback`.',
    default: 'off',
    schema: text.optional(),
  },
  GATEHOUSE_GOOGLE_CLIENT_SECRET: {
    sentence: 'Its secret.',
    default: 'off',
    secret: true,
    schema: text.optional(),
  },
  GATEHOUSE_GOOGLE_ISSUER: {
    sentence: 'Another issuer in place of Google, for tests.',
    default: '`https://accounts.google.com`',
    schema: url(['https:', 'http:'], 'a URL').default(new URL('https://accounts.google.com')),
  },
  GATEHOUSE_GITHUB_CLIENT_ID: {
    sentence: 'OAuth client for signing in with GitHub. Redirect address: `<public URL>/sso/github/callback`.',
    default: 'off',
    schema: text.optional(),
  },
  GATEHOUSE_GITHUB_CLIENT_SECRET: {
    sentence: 'Its secret.',
    default: 'off',
    secret: true,
    schema: text.optional(),
  },
  GATEHOUSE_GITHUB_URL: {
    sentence: 'A GitHub Enterprise server.',
    default: '`https://github.com`',
    schema: url(['https:', 'http:'], 'a URL').default(new URL('https://github.com')),
  },
} as const satisfies Record<string, Setting>;

/** For cookies, https and the address to listen on: does this host never leave the machine? */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    (isIP(host) > 0 && ipaddr.process(host).range() === 'loopback')
  );
}

function isNetwork(item: string): boolean {
  return ipaddr.isValid(item) || ipaddr.isValidCIDR(item);
}

function isHostname(item: string): boolean {
  return (
    item.length <= 253 && /^([a-z0-9_]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(item)
  );
}

function isResolver(item: string): boolean {
  const address = /^\[(.+)\](?::\d{1,5})?$/.exec(item)?.[1] ?? (isIP(item) ? item : item.replace(/:\d{1,5}$/, ''));
  return isIP(address) > 0;
}
