import type { AddressInfo } from 'node:net';
import dns2 from 'dns2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDns, type Dns } from './dns.ts';

const { Packet } = dns2;
let server: ReturnType<typeof dns2.createServer>;
let dns: Dns;

beforeAll(async () => {
  server = dns2.createServer({
    udp: true,
    handle(request, send) {
      const response = Packet.createResponseFromRequest(request);
      const name = request.questions[0]?.name ?? '';
      const answer = (data: string | string[]) =>
        response.answers.push(
          Object.assign(new Packet.Resource(), { name, type: Packet.TYPE.TXT, class: Packet.CLASS.IN, ttl: 1, data }),
        );
      if (name === 'one.example') answer('gatehouse=one');
      else if (name === 'many.example') ['first', 'second'].map(answer);
      else if (name === 'long.example') answer(['a'.repeat(255), 'b'.repeat(20)]);
      else if (name === 'broken.example') response.header.rcode = 2;
      else if (name !== 'empty.example') response.header.rcode = 3;
      send(response);
    },
  });
  const addresses = await server.listen({ udp: { port: 0, address: '127.0.0.1' } });
  dns = createDns([`127.0.0.1:${(addresses.udp as AddressInfo).port}`]);
});
afterAll(() => server.close());

test('records come back as the strings that were published', async () => {
  expect(await dns.txt('one.example')).toEqual({ kind: 'records', values: ['gatehouse=one'] });
  expect(await dns.txt('many.example')).toEqual({ kind: 'records', values: ['first', 'second'] });
});

test('a value published in several chunks is one value', async () => {
  expect(await dns.txt('long.example')).toEqual({ kind: 'records', values: [`${'a'.repeat(255)}${'b'.repeat(20)}`] });
});

test('no name and no record are both "none"', async () => {
  expect(await dns.txt('missing.example')).toEqual({ kind: 'none' });
  expect(await dns.txt('empty.example')).toEqual({ kind: 'none' });
});

test('a resolver that fails or is gone is unreachable, which says nothing about the domain', async () => {
  expect(await dns.txt('broken.example')).toMatchObject({ kind: 'unreachable' });
  expect(await createDns(['127.0.0.1:9']).txt('one.example')).toMatchObject({ kind: 'unreachable' });
});
