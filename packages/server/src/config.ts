import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { isLoopback, type Setting, settings } from './config-settings.ts';
import { nearest } from './platform/nearest-name.ts';

/**
 * The only reader of the environment. Everything is checked once, all mistakes are reported together, and what comes
 * out is frozen.
 */

type Name = keyof typeof settings;
type Values = { [K in Name]: z.output<(typeof settings)[K]['schema']> };
type Environment = Readonly<Record<string, string | undefined>>;

export type Config = Readonly<{
  port: number;
  publicUrl: URL;
  databaseUrl: string | null;
  dataDir: string;
  masterKey: Buffer | null;
  bootstrapToken: string | null;
  smtpUrl: string | null;
  /** Mails are shown to whoever asks: only where nobody but this machine can ask. */
  outbox: boolean;
  mailFrom: string;
  dnsServers: readonly string[] | null;
  trustedProxies: readonly string[];
  outboundAllow: readonly string[];
  defaultPlan: 'free' | 'business' | 'enterprise';
  selfService: Readonly<{ domains: boolean; jit: boolean; restriction: boolean }>;
  signUp: boolean;
  google: Readonly<{ clientId: string; clientSecret: string; issuer: URL }> | null;
  github: Readonly<{ clientId: string; clientSecret: string; url: URL }> | null;
}>;

/** Every mistake, each beginning with the variable's name. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[];
  constructor(mistakes: readonly string[]) {
    super(`The configuration is not valid:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`);
    this.name = 'ConfigError';
    this.mistakes = mistakes;
  }
}

/**
 * The process's own environment. `.env` in the working directory is read in development, that is, unless the
 * environment itself names a database; variables of the environment win over it.
 */
export function loadConfig(): Config {
  const production = process.env['DATABASE_URL'] || process.env['DATABASE_URL_FILE'];
  const file = !production && existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return parseConfig({ ...file, ...process.env }, (path) => readFileSync(path, 'utf8'));
}

export function parseConfig(env: Environment, readFile: (path: string) => string): Config {
  const mistakes = unknownVariables(env);
  const given: Record<string, string> = {};
  for (const [name, setting] of Object.entries<Setting>(settings)) {
    const value = settingValue(name, setting, env, readFile, mistakes);
    if (value !== undefined) given[name] = value;
  }
  const shape = Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.schema]));
  const parsed = z.object(shape).safeParse(given);
  for (const issue of parsed.error?.issues ?? []) mistakes.push(`${String(issue.path[0])} ${issue.message}`);
  mistakes.push(...inconsistencies(given));
  if (!parsed.success || mistakes.length > 0) throw new ConfigError([...new Set(mistakes)]);
  return toConfig(parsed.data as Values);
}

function settingValue(
  name: string,
  setting: Setting,
  env: Environment,
  readFile: (path: string) => string,
  mistakes: string[],
) {
  // Compose files pass unset variables as empty strings.
  const value = env[name] || undefined;
  const file = setting.secret ? env[`${name}_FILE`] || undefined : undefined;
  if (file === undefined) return value;
  if (value !== undefined) mistakes.push(`${name} and ${name}_FILE are both set: choose one`);
  try {
    return readFile(file).trim();
  } catch {
    mistakes.push(`${name}_FILE names a file that cannot be read: ${file}`);
    return undefined;
  }
}

function inconsistencies(given: Readonly<Record<string, string>>): string[] {
  const mistakes: string[] = [];
  if (given['DATABASE_URL'] && !given['GATEHOUSE_MASTER_KEY']) {
    mistakes.push('GATEHOUSE_MASTER_KEY is required with DATABASE_URL: `openssl rand -base64 32` makes one');
  }
  for (const provider of ['GATEHOUSE_GOOGLE', 'GATEHOUSE_GITHUB']) {
    const [id, secret] = [`${provider}_CLIENT_ID`, `${provider}_CLIENT_SECRET`];
    if (given[id] && !given[secret]) mistakes.push(`${secret} is required with ${id}`);
    if (given[secret] && !given[id]) mistakes.push(`${id} is required with ${secret}`);
  }
  return mistakes;
}

function unknownVariables(env: Environment): string[] {
  const known = Object.entries<Setting>(settings).flatMap(([name, { secret }]) =>
    secret ? [name, `${name}_FILE`] : [name],
  );
  // These two belong to the command line client, which may live in the same shell.
  const foreign = ['GATEHOUSE_URL', 'GATEHOUSE_API_TOKEN'];
  return Object.keys(env)
    .filter((name) => name.startsWith('GATEHOUSE_') && !known.includes(name) && !foreign.includes(name))
    .map((name) => `${name} is not a setting; did you mean ${nearest(name, known)}?`);
}

function toConfig(values: Values): Config {
  const embedded = values.DATABASE_URL === undefined;
  const publicUrl = values.GATEHOUSE_PUBLIC_URL ?? new URL(`http://localhost:${values.PORT}`);
  const google = client(values.GATEHOUSE_GOOGLE_CLIENT_ID, values.GATEHOUSE_GOOGLE_CLIENT_SECRET);
  const github = client(values.GATEHOUSE_GITHUB_CLIENT_ID, values.GATEHOUSE_GITHUB_CLIENT_SECRET);
  const part = (name: string) => values.GATEHOUSE_SELF_SERVICE.includes(name);
  return Object.freeze({
    port: values.PORT,
    publicUrl,
    databaseUrl: values.DATABASE_URL?.href ?? null,
    dataDir: values.GATEHOUSE_DATA_DIR,
    masterKey: values.GATEHOUSE_MASTER_KEY ?? null,
    bootstrapToken: values.GATEHOUSE_BOOTSTRAP_TOKEN ?? null,
    smtpUrl: values.GATEHOUSE_SMTP_URL?.href ?? null,
    outbox: embedded && values.GATEHOUSE_SMTP_URL === undefined && isLoopback(publicUrl.hostname),
    mailFrom: values.GATEHOUSE_MAIL_FROM ?? `Gatehouse <no-reply@${publicUrl.hostname}>`,
    dnsServers: values.GATEHOUSE_DNS_SERVERS ?? null,
    trustedProxies: values.GATEHOUSE_TRUSTED_PROXIES,
    outboundAllow: values.GATEHOUSE_OUTBOUND_ALLOW,
    defaultPlan: values.GATEHOUSE_DEFAULT_PLAN ?? (embedded ? 'enterprise' : 'free'),
    selfService: Object.freeze({ domains: part('domains'), jit: part('jit'), restriction: part('restriction') }),
    signUp: values.GATEHOUSE_SIGN_UP,
    google: google && Object.freeze({ ...google, issuer: values.GATEHOUSE_GOOGLE_ISSUER }),
    github: github && Object.freeze({ ...github, url: values.GATEHOUSE_GITHUB_URL }),
  });
}

function client(clientId: string | undefined, clientSecret: string | undefined) {
  return clientId && clientSecret ? { clientId, clientSecret } : null;
}
