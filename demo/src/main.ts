import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createApp } from '@gatehouse/server/src/app.ts';
import { parseConfig } from '@gatehouse/server/src/config.ts';
import { systemClock } from '@gatehouse/server/src/platform/clock.ts';
import { lockFolder } from '@gatehouse/server/src/platform/folder-lock.ts';
import { createLog } from '@gatehouse/server/src/platform/log.ts';
import { createPasswordHashing } from '@gatehouse/server/src/platform/password-hashing.ts';
import { failToStart, stopWhenTold } from '@gatehouse/server/src/process-end.ts';
import { openWorld } from '@gatehouse/server/src/world.ts';
import { REHEARSAL_CLIENT, rehearsalPeople } from './people.ts';
import { type RehearsalIdp, startRehearsalIdp } from './rehearsal-idp.ts';
import { printScript } from './script.ts';
import { seed } from './seed.ts';

/** `npm run demo`: the real server with people in it and an identity provider to practise with. Begins afresh each time. */

const log = createLog(undefined, 'warn');
const dataDir = path.resolve('.cache/demo');

async function main(): Promise<void> {
  await beginAfresh();
  const settings = {
    PORT: process.env.PORT,
    GATEHOUSE_DATA_DIR: dataDir,
    // The identity provider of the demo is on this machine, where Gatehouse otherwise refuses to go.
    GATEHOUSE_OUTBOUND_ALLOW: '127.0.0.1',
  };
  const config = parseConfig(settings, () => '');
  const { port } = config;
  const { world, jobs, close } = await openWorld(config, { clock: systemClock, log });
  try {
    const app = await createApp(world);
    await app.listen({ port, host: 'localhost' });
    const redirectUris = [new URL('/sso/oidc/callback', config.publicUrl).href];
    const oidcClients = [{ ...REHEARSAL_CLIENT, redirectUris }];
    const idp = await startRehearsalIdp({ port: port + 1, people: rehearsalPeople(), oidcClients });
    const hashing = createPasswordHashing();
    const seeded = await seed({ world, hashPassword: hashing.hash }, idp);
    await hashing.close();
    void jobs.start();
    printScript({ url: config.publicUrl.origin, idpUrl: idp.url, seeded });
    stopWhenTold({ log, lifecycle: world.lifecycle, close: () => app.close().then(idp.close).then(close) });
    switchByKeyboard(idp);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Never beneath a demo that is running. */
async function beginAfresh(): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  await (await lockFolder(dataDir, 'the demo')).release();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Enter takes the identity provider down and up again: how the bypass link earns its place. */
function switchByKeyboard(idp: RehearsalIdp): void {
  if (!process.stdin.isTTY) return;
  createInterface({ input: process.stdin }).on('line', () => {
    idp.switches.down = !idp.switches.down;
    process.stdout.write(`  The identity provider is ${idp.switches.down ? 'down' : 'up again'}.\n`);
  });
}

main().catch((error: unknown) => failToStart(log, error));
