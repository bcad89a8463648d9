import { rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createApp } from '@gatehouse/server/src/app.ts';
import { parseConfig } from '@gatehouse/server/src/config.ts';
import { systemClock } from '@gatehouse/server/src/platform/clock.ts';
import { createLog } from '@gatehouse/server/src/platform/log.ts';
import { createPasswordHashing } from '@gatehouse/server/src/platform/password-hashing.ts';
import { openWorld } from '@gatehouse/server/src/world.ts';
import { rehearsalPeople } from './people.ts';
import { type RehearsalIdp, startRehearsalIdp } from './rehearsal-idp.ts';
import { printScript } from './script.ts';
import { seed } from './seed.ts';

/** `npm run demo`: the real server with people in it and an identity provider to practise with. Begins afresh each time. */

const port = Number(process.env.PORT ?? 3000);
const dataDir = path.resolve('.cache/demo');

async function main(): Promise<void> {
  rmSync(dataDir, { recursive: true, force: true });
  const settings = {
    PORT: String(port),
    GATEHOUSE_DATA_DIR: dataDir,
    // The identity provider of the demo is on this machine, where Gatehouse otherwise refuses to go.
    GATEHOUSE_OUTBOUND_ALLOW: '127.0.0.1',
  };
  const config = parseConfig(settings, () => '');
  const log = createLog(undefined, 'warn');
  const { world, jobs, close } = await openWorld(config, { clock: systemClock, log });
  const idp = await startRehearsalIdp({ port: port + 1, people: rehearsalPeople() });
  const hashing = createPasswordHashing();
  const seeded = await seed({ world, hashPassword: hashing.hash }, idp);
  await hashing.close();
  const app = await createApp(world);
  await app.listen({ port, host: 'localhost' });
  void jobs.start();
  printScript({ url: config.publicUrl.origin, idpUrl: idp.url, seeded });

  const stop = async () => {
    if (world.lifecycle.stopping) return;
    world.lifecycle.stopping = true;
    await app.close();
    await idp.close();
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => void stop());
  const parent = process.ppid;
  if (process.argv.includes('--stop-with-parent'))
    setInterval(() => process.ppid !== parent && void stop(), 500).unref();
  switchByKeyboard(idp);
}

/** Enter takes the identity provider down and up again: how the bypass link earns its place. */
function switchByKeyboard(idp: RehearsalIdp): void {
  if (!process.stdin.isTTY) return;
  createInterface({ input: process.stdin }).on('line', () => {
    idp.switches.down = !idp.switches.down;
    process.stdout.write(`  The identity provider is ${idp.switches.down ? 'down' : 'up again'}.\n`);
  });
}

await main();
