import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * One line of JSON an event. Addresses of pages are logged as route patterns only, because links carry tokens; what is
 * redacted here is the second net, not the first.
 */
export type Log = Logger;

const SECRET_KEYS = new Set([
  ...['password', 'token', 'secret', 'cookie', 'authorization', 'clientSecret', 'code', 'SAMLResponse'],
]);
const DEEPEST = 2;

export function createLog(destination?: DestinationStream, level = 'info'): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: (fields: object) => redacted(fields, 0) },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * Pino's own redaction copies and walks by paths, which costs as much as the rest of the line. A problem's code stands
 * one level down and is none of the secret ones.
 */
function redacted(fields: object, depth: number): Record<string, unknown> {
  const safe: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (SECRET_KEYS.has(key) && !(key === 'code' && depth === 1)) safe[key] = '[redacted]';
    else safe[key] = depth < DEEPEST && isPlain(value) ? redacted(value, depth + 1) : value;
  }
  return safe;
}

/** Errors and the like have a serializer of their own. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Type, message, code, stack and causes. Fields that libraries hang onto errors (requests, parameters) stay out. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: 'something that is not an error was thrown' };
  return {
    type: error.name,
    message: withoutCredentials(error.message),
    ...('code' in error ? { errorCode: error.code } : {}),
    stack: withoutCredentials(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** `scheme://user:password@host` in a message, and anything as long as our secrets. */
function withoutCredentials(text: string): string {
  return text.replace(/:\/\/[^\s/@]+@/g, '://[redacted]@').replace(/\b[A-Za-z0-9_-]{43,}\b/g, '[redacted]');
}
