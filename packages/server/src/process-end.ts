import { ConfigError } from './config.ts';
import { FolderInUse } from './platform/folder-lock.ts';
import type { Log } from './platform/log.ts';

/** How the process ends: when it is told to, when whoever started it is gone, and when it could not begin. */

type Ending = { log: Log; lifecycle: { stopping: boolean }; close(): Promise<void> };

export function stopWhenTold({ log, lifecycle, close }: Ending): void {
  const stop = (signal: string) => {
    if (lifecycle.stopping) return;
    lifecycle.stopping = true;
    log.info({ signal }, 'stopping');
    close().then(
      () => {
        log.info('stopped');
        process.exit(0);
      },
      (err: unknown) => {
        log.error({ err }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  // Whoever started us is gone without a word: killed, or a shell that passes no signals on.
  if (process.channel) process.on('disconnect', () => stop('disconnect'));
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent && stop('the parent process ended');
  if (process.argv.includes('--stop-with-parent')) setInterval(orphaned, 500).unref();
}

/** What the person at the terminal can mend is said in a sentence; anything else is logged with its stack. */
export function failToStart(log: Log, error: unknown): never {
  const sentence = sentenceFor(error);
  if (sentence === null) log.fatal({ err: error }, 'Gatehouse did not start');
  else process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function sentenceFor(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof FolderInUse) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `Port ${String(error.port)} is in use. Stop what uses it, or choose another PORT.`;
  }
  return null;
}
