import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';

const noFiles = (path: string): string => {
  throw new Error(`no file ${path}`);
};
const masterKey = Buffer.alloc(32, 7).toString('base64');
const server = { DATABASE_URL: 'postgres://gate:house@db/gatehouse', GATEHOUSE_MASTER_KEY: masterKey };

function mistakesOf(env: Record<string, string>): readonly string[] {
  try {
    parseConfig(env, noFiles);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}

describe('configuration', () => {
  test('an empty environment is a complete evaluation set-up', () => {
    const config = parseConfig({}, noFiles);
    expect(config).toMatchObject({
      port: 3000,
      databaseUrl: null,
      signUp: true,
      defaultPlan: 'enterprise',
      google: null,
    });
    expect(config.publicUrl.origin).toBe('http://localhost:3000');
    expect(config.selfService).toEqual({ domains: true, jit: true, restriction: true });
    expect(Object.isFrozen(config)).toBe(true);
  });

  test('a new organization on a server of its own has the free plan', () => {
    expect(parseConfig(server, noFiles).defaultPlan).toBe('free');
  });

  test('mails, whose links sign people in, are shown only where nobody but this machine can ask', () => {
    expect(parseConfig({}, noFiles).outbox).toBe(true);
    expect(parseConfig({ GATEHOUSE_PUBLIC_URL: 'https://sign-in.example.com' }, noFiles).outbox).toBe(false);
    expect(parseConfig({ GATEHOUSE_SMTP_URL: 'smtp://mail.example.com' }, noFiles).outbox).toBe(false);
    expect(parseConfig(server, noFiles).outbox).toBe(false);
  });

  test('every mistake is reported at once, by name', () => {
    const mistakes = mistakesOf({
      PORT: '70000',
      GATEHOUSE_PUBLIC_URL: 'http://sign-in.example.com',
      GATEHOUSE_BOOTSTRAP_TOKEN: 'short',
      GATEHOUSE_SELF_SERVICE: 'domains,roles',
      GATEHOUSE_SIGN_UP: 'yes',
      GATEHOUSE_GOOGLE_CLIENT_ID: 'id',
      GATEHOUSE_SMTP: 'smtp://mail',
      DATABASE_URL: 'postgres://db/gatehouse',
    });
    for (const name of ['PORT', 'GATEHOUSE_PUBLIC_URL', 'GATEHOUSE_BOOTSTRAP_TOKEN', 'GATEHOUSE_SELF_SERVICE']) {
      expect(mistakes.some((mistake) => mistake.startsWith(`${name} `))).toBe(true);
    }
    expect(mistakes).toContain('GATEHOUSE_GOOGLE_CLIENT_SECRET is required with GATEHOUSE_GOOGLE_CLIENT_ID');
    expect(mistakes).toContain('GATEHOUSE_SMTP is not a setting; did you mean GATEHOUSE_SMTP_URL?');
    expect(mistakes.some((mistake) => mistake.startsWith('GATEHOUSE_MASTER_KEY is required'))).toBe(true);
    expect(mistakes).toHaveLength(8);
  });

  test('a mistake never repeats the secret it is about', () => {
    expect(mistakesOf({ GATEHOUSE_MASTER_KEY: 'hunter2', DATABASE_URL: 'mysql://u:hunter2@db' }).join()).not.toContain(
      'hunter2',
    );
  });

  test('a secret may come from a file, and not from two places', () => {
    const read = () => `${masterKey}\n`;
    const { GATEHOUSE_MASTER_KEY: _, ...rest } = server;
    expect(parseConfig({ ...rest, GATEHOUSE_MASTER_KEY_FILE: '/run/key' }, read).masterKey).toEqual(
      Buffer.alloc(32, 7),
    );
    expect(() => parseConfig({ ...server, GATEHOUSE_MASTER_KEY_FILE: '/run/key' }, read)).toThrow('choose one');
    expect(mistakesOf({ GATEHOUSE_MASTER_KEY_FILE: '/run/key' })).toEqual([
      'GATEHOUSE_MASTER_KEY_FILE names a file that cannot be read: /run/key',
    ]);
  });

  test.each([
    ['https://gate.example.com', true],
    ['https://gate.example.com/', true],
    ['https://gate.example.com/app', false],
    ['http://127.0.0.1:8080', true],
    ['http://[::1]:8080', true],
    ['http://gate.localhost', true],
    ['http://127.0.0.1.example.com', false],
    ['javascript:alert(1)', false],
  ])('public URL %s is accepted: %s', (url, accepted) => {
    expect(mistakesOf({ GATEHOUSE_PUBLIC_URL: url }).length === 0).toBe(accepted);
  });

  test('lists are read item by item', () => {
    const config = parseConfig(
      {
        GATEHOUSE_DNS_SERVERS: '127.0.0.1:5353, [::1]:53,1.1.1.1',
        GATEHOUSE_TRUSTED_PROXIES: 'loopback,10.0.0.0/8',
        GATEHOUSE_OUTBOUND_ALLOW: 'idp.internal,192.168.0.0/16',
        GATEHOUSE_SELF_SERVICE: 'none',
      },
      noFiles,
    );
    expect(config.dnsServers).toEqual(['127.0.0.1:5353', '[::1]:53', '1.1.1.1']);
    expect(config.trustedProxies).toEqual(['loopback', '10.0.0.0/8']);
    expect(config.selfService).toEqual({ domains: false, jit: false, restriction: false });
    expect(mistakesOf({ GATEHOUSE_TRUSTED_PROXIES: 'everyone' })).toHaveLength(1);
  });
});
