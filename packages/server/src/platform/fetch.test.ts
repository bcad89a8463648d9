import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { createOutbound, type HostResolver, type Outbound } from './fetch.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

async function listen(handler: RequestListener): Promise<{ port: number; hits(): number }> {
  let hits = 0;
  const server: Server = createServer((request, response) => {
    hits++;
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return { port: (server.address() as AddressInfo).port, hits: () => hits };
}

function outbound(settings: Parameters<typeof createOutbound>[0]): Outbound {
  const made = createOutbound(settings);
  open.push(made);
  return made;
}

const resolveTo =
  (...addresses: string[]): HostResolver =>
  (_hostname, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

describe('addresses inside the network are never contacted', () => {
  const forms = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::7f00:1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[fe80::1]',
    '[fd00::1]',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    'localhost',
  ];
  test.each(forms)('%s is refused', async (host) => {
    const server = await listen((_request, response) => response.end('inside'));
    await expect(outbound({ allow: [] }).fetch(`http://${host}:${server.port}/`)).rejects.toMatchObject({
      code: 'outbound_address_refused',
    });
    expect(server.hits()).toBe(0);
  });

  test('a name with one public and one private address is refused', async () => {
    const { fetch } = outbound({ allow: [], resolver: resolveTo('8.8.8.8', '127.0.0.1') });
    await expect(fetch('https://two-faced.example/')).rejects.toMatchObject({ code: 'outbound_address_refused' });
  });

  test.each(['::ffff:127.0.0.1', '::1', '169.254.169.254'])(
    'a name that resolves to %s is refused',
    async (address) => {
      const { fetch } = outbound({ allow: [], resolver: resolveTo(address) });
      await expect(fetch('https://inside.example/')).rejects.toMatchObject({ code: 'outbound_address_refused' });
    },
  );

  test.each(['file:///etc/passwd', 'ftp://example.com/', 'data:text/plain,x'])('%s is refused', async (url) => {
    await expect(outbound({ allow: [] }).fetch(url)).rejects.toMatchObject({ code: 'outbound_address_refused' });
  });
});

describe('operators except hosts', () => {
  test.each([['127.0.0.0/8'], ['127.0.0.1'], ['idp.example']])('%s lets the request through', async (allowed) => {
    const server = await listen((_request, response) => response.end('hello'));
    const { fetch } = outbound({ allow: [allowed], resolver: resolveTo('127.0.0.1') });
    const response = await fetch(`http://idp.example:${server.port}/`);
    expect(await response.text()).toBe('hello');
  });

  test('an excepted name does not except other names at the same address', async () => {
    const server = await listen((_request, response) => response.end('hello'));
    const { fetch } = outbound({ allow: ['idp.example'], resolver: resolveTo('127.0.0.1') });
    await expect(fetch(`http://other.example:${server.port}/`)).rejects.toMatchObject({
      code: 'outbound_address_refused',
    });
  });

  test('excepts() knows names, addresses and ranges, and nothing else', () => {
    const { excepts } = outbound({ allow: ['idp.example', '10.1.0.0/16'] });
    expect(excepts(new URL('http://IDP.example:8080/x'))).toBe(true);
    expect(excepts(new URL('http://10.1.2.3/'))).toBe(true);
    expect(excepts(new URL('http://10.2.2.3/'))).toBe(false);
    expect(excepts(new URL('http://sub.idp.example/'))).toBe(false);
  });
});

describe('time, size and direction are bounded', () => {
  test('a redirect is returned and not followed', async () => {
    const target = await listen((_request, response) => response.end('secret'));
    const server = await listen((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${target.port}/` }).end();
    });
    const response = await outbound({ allow: ['127.0.0.1'] }).fetch(`http://127.0.0.1:${server.port}/`);
    expect(response.status).toBe(302);
    expect(target.hits()).toBe(0);
  });

  test('a body that trickles is cut off at the deadline, however busy it is', async () => {
    const server = await listen((_request, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    const { fetch } = outbound({ allow: ['127.0.0.1'], limits: { timeoutMs: 300, maxBytes: 1024 } });
    await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toMatchObject({ reason: 'timeout' });
  });

  test('a server that never answers is given up', async () => {
    const server = await listen(() => {});
    const { fetch } = outbound({ allow: ['127.0.0.1'], limits: { timeoutMs: 300, maxBytes: 1024 } });
    await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toMatchObject({ reason: 'timeout' });
  });

  test('more than a megabyte is refused, announced or not', async () => {
    const server = await listen((request, response) => {
      if (request.url === '/announced') return response.end(Buffer.alloc(2 * 1024 * 1024));
      for (let written = 0; written < 64; written++) response.write(Buffer.alloc(32 * 1024));
      response.end();
    });
    const { fetch } = outbound({ allow: ['127.0.0.1'] });
    for (const path of ['announced', 'streamed']) {
      await expect(fetch(`http://127.0.0.1:${server.port}/${path}`)).rejects.toMatchObject({ reason: 'too_large' });
    }
  });

  test('a small compressed body that unfolds to a large one is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    const server = await listen((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    await expect(outbound({ allow: ['127.0.0.1'] }).fetch(`http://127.0.0.1:${server.port}/`)).rejects.toMatchObject({
      reason: 'too_large',
    });
  });

  test('a closed port is unreachable, not refused', async () => {
    const closed = await listen((_request, response) => response.end());
    await open.pop()?.close();
    const { fetch } = outbound({ allow: ['127.0.0.1'] });
    await expect(fetch(`http://127.0.0.1:${closed.port}/`)).rejects.toMatchObject({ reason: 'unreachable' });
  });
});
