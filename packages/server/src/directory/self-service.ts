import type { Config } from '../config.ts';
import type { ActorView } from './act.ts';

/** What an instance leaves to support is what Owners ask for; whoever is support changes it at once. */
export function selfServiceOf({ standing }: Pick<ActorView, 'standing'>, config: Pick<Config, 'selfService'>) {
  return standing.kind === 'member' ? config.selfService : everything;
}

const everything: Config['selfService'] = { domains: true, jit: true, restriction: true };
