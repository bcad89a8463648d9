import type { Registry } from 'prom-client';

/**
 * Numbers for Prometheus. The library costs time and memory, so it is loaded with the first scrape, and counting begins
 * there: to Prometheus that is a process that has just started.
 */
export type Metrics = {
  /** `route` is a pattern (`/api/v1/organizations/:organizationId`), never an address. */
  requestEnded(request: { method: string; route: string; status: number; seconds: number }): void;
  count(name: 'sign_ins' | 'mails' | 'jobs', outcome: string): void;
  render(): Promise<{ contentType: string; body: string }>;
};

type Loaded = Omit<Metrics, 'render'> & { registry: Registry };

export function createMetrics(): Metrics {
  let loading: Promise<Loaded> | null = null;
  let loaded: Loaded | null = null;
  return {
    requestEnded: (request) => loaded?.requestEnded(request),
    count: (name, outcome) => loaded?.count(name, outcome),
    async render() {
      loading ??= load();
      loaded = await loading;
      return { contentType: loaded.registry.contentType, body: await loaded.registry.metrics() };
    },
  };
}

async function load(): Promise<Loaded> {
  // CommonJS: bundled, it has no named exports.
  const { default: prom } = await import('prom-client');
  const registry = new prom.Registry();
  prom.collectDefaultMetrics({ register: registry });
  const requests = new prom.Histogram({
    name: 'gatehouse_http_request_seconds',
    help: 'Requests by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 5],
    registers: [registry],
  });
  const outcomes = new prom.Counter({
    name: 'gatehouse_outcomes_total',
    help: 'Sign-ins, mails and jobs by outcome.',
    labelNames: ['what', 'outcome'],
    registers: [registry],
  });
  return {
    registry,
    requestEnded: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds),
    count: (what, outcome) => outcomes.inc({ what, outcome }),
  };
}
