import { type Endpoint, problemsOf } from '../packages/contract/src/endpoint.ts';
import { endpoints } from '../packages/contract/src/endpoints.ts';
import { mendingsOf } from '../packages/contract/src/presets/presets.ts';
import { type ProblemCode, problems } from '../packages/contract/src/problems.ts';
import { englishProblem } from '../packages/server/src/doors/sign-in/pages/messages/en-problems.ts';

/**
 * One page a problem code, from the catalogue, the sentences people read on the pages, and the operations that answer
 * it. What only a program meets has a sentence of its own below.
 */
export function problemPages(): Record<string, () => string> {
  const codes = Object.keys(problems).filter(isCode);
  return Object.fromEntries([
    ...codes.map((code) => [`docs/problems/${code}.md`, () => pageOf(code)]),
    ['docs/problems/README.md', () => indexOf(codes)],
  ]);
}

function isCode(code: string): code is ProblemCode {
  return code in problems;
}

/** What a program does, where that is something else than what a person does. */
const forPrograms: Partial<Record<ProblemCode, string>> = {
  invalid_request:
    '`errors` names each refused field by its JSON pointer (RFC 6901), query parameters as `#/query/…`. Correct them and send it again; nothing was changed.',
  malformed_request: 'Send UTF-8 JSON with `Content-Type: application/json`.',
  payload_too_large: 'Bodies hold at most 100 KB, those with SAML metadata 400 KB.',
  not_found:
    'Something that belongs to another organization answers exactly like something that never existed, and so does an id that is malformed.',
  method_not_supported: 'The `Allow` header names the methods of this address.',
  unauthenticated:
    'Send the session’s cookie, or on operator operations `Authorization: Bearer` with the bootstrap token.',
  cross_origin_request:
    'A change authenticated by a cookie needs an `Origin` header with the public URL’s origin. Requests with a token need none.',
  conflict:
    'Read the present state first. With an `Idempotency-Key` it also means that the first request with this key has no answer yet.',
  precondition_failed: 'Read again, take the new `ETag`, look at the difference, and repeat with `If-Match`.',
  rate_limited: 'Wait for the seconds in `Retry-After`.',
  proof_required:
    'Send the person to `/confirm?returnTo=…` to sign in once more, then repeat the request within 15 minutes.',
  second_factor_required:
    'Send the person to `/organizations/{organizationId}`: the page there asks for their second factor, or has them add one.',
  second_factor_invalid: 'A code counts for its thirty seconds and one step to either side, and once.',
  passkey_invalid:
    'Begin again with `POST /me/passkeys/options`: the answer must come from the same session, within an hour, and once.',
  by_request_only: 'Create a change request instead: `POST /organizations/{organizationId}/change-requests`.',
  acting_required:
    'A signed-in operator begins with `POST /operator/organizations/{organizationId}/acting`: a `reason`, the `scope` `change`, and `minutes`. The bootstrap token needs none of it. Every operation beneath `/operator/organizations/{organizationId}` that changes something asks for it.',
  would_lock_out_owners:
    '`errors` lists the reasons. An operator may go past it with `overrideReason`, which stands in the audit log.',
  unavailable: 'Repeat after `Retry-After`. A POST is safe to repeat with an `Idempotency-Key`.',
  internal: 'The server’s log has the cause under the `reference`.',
};

function pageOf(code: ProblemCode): string {
  const { status, title } = problems[code];
  const { why, next } = englishProblem(code);
  const program = forPrograms[code];
  const parts = [
    `# ${title}`,
    `\`${code}\` · HTTP ${status}`,
    `## Why\n\n${why}`,
    `## What to do\n\n${next}`,
    ...mendingOf(code),
    ...(program ? [`## In a program\n\n${program}`] : []),
    ...whereOf(code),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The person at the sign-in page can repair none of it; whoever reads a page of documentation often can. */
function mendingOf(code: ProblemCode): string[] {
  const rows = mendingsOf(code).map(({ provider, text }) => `| ${provider} | ${text.replaceAll('|', '\\|')} |`);
  if (rows.length === 0) return [];
  const table = ['| Provider | What to change |', '| --- | --- |', ...rows].join('\n');
  return [
    `## What an Owner or IT admin changes\n\nThe attempt stands in **Activity > Sign-ins** under its reference, with what was expected and what came.\n\n${table}`,
  ];
}

function whereOf(code: ProblemCode): string[] {
  const answering = endpoints.filter((endpoint) => problemsOf(endpoint).includes(code));
  if (answering.length === endpoints.length) return ['## Where\n\nEvery operation of the API.'];
  // An operator's twin refuses what the operation itself does.
  const own = answering.filter(({ operationId }) => !isTwin(operationId));
  if (own.length === 0) return ['## Where\n\nOn the sign-in pages and in the sign-in log.'];
  return [`## Where\n\n${own.map(({ method, path }: Endpoint) => `- \`${method} ${path}\``).join('\n')}`];
}

function isTwin(operationId: string): boolean {
  return /^operator[A-Z]/.test(operationId);
}

function indexOf(codes: readonly ProblemCode[]): string {
  const rows = codes.map(
    (code) => `| [\`${code}\`](${code}.md) | ${problems[code].status} | ${problems[code].title} |`,
  );
  return [
    '# Problem codes',
    '',
    'Every refusal has a stable code. Titles and sentences may be worded better some day; codes stay.',
    '',
    '| Code | Status | Title |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
