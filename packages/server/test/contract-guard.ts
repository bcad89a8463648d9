import { type Endpoint, problemsOf } from '@gatehouse/contract/endpoint';
import { Impact } from '@gatehouse/contract/impact';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** Holds every answer of the API against its endpoint: the status, the result's schema, and that each problem is declared. */
export function contractGuard(): { watch(app: FastifyInstance): void; mustBeKept(): void } {
  const breaches = new Set<string>();
  return {
    watch(app) {
      app.addHook('onSend', async (request, reply, payload) => {
        const { endpoint } = request.routeOptions.config;
        if (!endpoint) return;
        const breach = breachOf(endpoint, reply.statusCode, payload);
        if (breach !== null) breaches.add(`${endpoint.operationId}: ${breach}`);
      });
    },
    mustBeKept() {
      if (breaches.size > 0)
        throw new Error(`answers that the contract does not declare:\n${[...breaches].join('\n')}`);
    },
  };
}

function breachOf(endpoint: Endpoint, status: number, payload: unknown): string | null {
  if (status >= 400) {
    const { code } = z.object({ code: z.string() }).parse(JSON.parse(String(payload)));
    return problemsOf(endpoint).some((declared) => declared === code) ? null : `the problem ${code}`;
  }
  if (endpoint.preview && status === 200 && isImpact(payload)) return null;
  if (status !== endpoint.status) return `the status ${status}`;
  if (endpoint.mediaType) return null;
  if (endpoint.result === null) return payload ? 'a body' : null;
  const parsed = endpoint.result.safeParse(JSON.parse(String(payload)));
  return parsed.success ? null : `a result that does not fit: ${z.prettifyError(parsed.error)}`;
}

const isImpact = (payload: unknown) => Impact.safeParse(JSON.parse(String(payload))).success;
