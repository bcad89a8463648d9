import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * One line of JSON an event. Addresses of pages are logged as route patterns only, because links carry tokens; what is
 * redacted here is the second net, not the first.
 */
export type Log = Logger;

const SECRET_KEYS = ['password', 'token', 'secret', 'cookie', 'authorization', 'clientSecret', 'code', 'SAMLResponse'];

export function createLog(destination?: DestinationStream, level = 'info'): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`].filter((path) => path !== '*.code')),
      censor: '[redacted]',
    },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
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
