import { createApp, type World } from './app.ts';
import { type Config, loadConfig } from './config.ts';
import { isLoopback } from './config-settings.ts';
import { act } from './directory/act.ts';
import { mintFirstOperatorLink } from './directory/users/registration.ts';
import { systemClock } from './platform/clock.ts';
import { newReference } from './platform/ids.ts';
import { createLog } from './platform/log.ts';
import { tidyMemoryAfterStart } from './platform/tidy-memory.ts';
import { failToStart, stopWhenTold } from './process-end.ts';
import { openWorld } from './world.ts';

/** Start, stop, signals. */

const log = createLog();

async function main(): Promise<void> {
  const config = loadConfig();
  const { world, jobs, close } = await openWorld(config, { clock: systemClock, log });
  try {
    const app = await createApp(world);
    await app.listen({ port: config.port, host: hostToListenOn(config) });
    // Loading the job library would only keep the first answer waiting.
    void jobs.start();
    tidyMemoryAfterStart();
    announce(config, await firstOperatorLink(world));
    stopWhenTold({ log, lifecycle: world.lifecycle, close: () => app.close().then(close) });
  } catch (error) {
    // The embedded database would outlive us.
    await close();
    throw error;
  }
}

/** An evaluation stays on this machine; everything else is behind a public address. */
function hostToListenOn(config: Config): string {
  return config.databaseUrl === null && isLoopback(config.publicUrl.hostname) ? 'localhost' : '0.0.0.0';
}

/** Until somebody is an operator, every start prints a new link and makes the one before void. */
async function firstOperatorLink(world: World): Promise<string | null> {
  const caller = {
    actor: { kind: 'system' },
    ip: null,
    userAgent: null,
    reference: newReference(),
    override: null,
  } as const;
  return (await act(world, caller, null, mintFirstOperatorLink, {}))?.url ?? null;
}

function announce(config: Config, setUpLink: string | null): void {
  log.info({ url: config.publicUrl.origin, port: config.port }, 'ready');
  if (setUpLink !== null) process.stdout.write(`\n  Create the first operator: ${setUpLink}\n`);
  if (config.databaseUrl !== null) return;
  const mails = config.outbox ? `  Mails: ${config.publicUrl.origin}/dev/outbox\n` : '';
  process.stdout.write(`\n  Gatehouse is ready at ${config.publicUrl.origin}\n${mails}\n`);
}

process.on('unhandledRejection', (err) => log.error({ err }, 'a promise failed unheard'));

main().catch((error: unknown) => failToStart(log, error));
