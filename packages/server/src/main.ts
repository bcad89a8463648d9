import { createApp, type World } from './app.ts';
import { type Config, ConfigError, loadConfig } from './config.ts';
import { isLoopback } from './config-settings.ts';
import { act } from './directory/act.ts';
import { mintFirstOperatorLink } from './directory/users/registration.ts';
import { systemClock } from './platform/clock.ts';
import { newReference } from './platform/ids.ts';
import { createLog } from './platform/log.ts';
import { openWorld } from './world.ts';

/** Start, stop, signals. */

const log = createLog();

async function main(): Promise<void> {
  const config = loadConfig();
  const { world, jobs, close } = await openWorld(config, { clock: systemClock, log });
  const app = await createApp(world);
  await app.listen({ port: config.port, host: hostToListenOn(config) });
  // Loading the job library would only keep the first answer waiting.
  void jobs.start();
  announce(config, await firstOperatorLink(world));

  const stop = async (signal: string) => {
    if (world.lifecycle.stopping) return;
    world.lifecycle.stopping = true;
    log.info({ signal }, 'stopping');
    await app.close();
    await close();
    log.info('stopped');
    process.exit(0);
  };
  const stopOn = (signal: string) => {
    stop(signal).catch((err: unknown) => {
      log.error({ err }, 'did not stop cleanly');
      process.exit(1);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopOn(signal));
  // Whoever started us is gone without a word: killed, or a shell that passes no signals on.
  if (process.channel) process.on('disconnect', () => stopOn('disconnect'));
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent && stopOn('the parent process ended');
  if (process.argv.includes('--stop-with-parent')) setInterval(orphaned, 500).unref();
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

main().catch((error: unknown) => {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, 'Gatehouse did not start');
  process.exit(1);
});
