import type { ProblemCode } from '@gatehouse/contract/problems';
import { type Fragment, type Html, html } from '../../../platform/html.ts';
import type { SignInMessages } from './messages/translator.ts';

/** A refusal as a person meets it: never more than the code, the reference and how long to wait. */
export type PageProblem = {
  readonly code: ProblemCode;
  readonly reference?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
};

/** A message with its place: `role="alert"` is announced at once, wherever the focus is. */
export function problemNotice(t: SignInMessages, problem: PageProblem | undefined): Html | undefined {
  if (problem === undefined) return undefined;
  const { title, why } = t.problem(problem.code);
  return html`<div class="notice bad" role="alert" id="problem" tabindex="-1"><h2>${title}</h2><p>${why} ${nextStep(
    t,
    problem,
  )}</p>${referenceLine(t, problem.reference)}</div>`;
}

export function nextStep(t: SignInMessages, problem: PageProblem): string {
  const { retryAfterSeconds } = problem;
  if (retryAfterSeconds === undefined) return t.problem(problem.code).next;
  if (retryAfterSeconds < 120) return t('problem.retryInSeconds', { count: Math.max(1, retryAfterSeconds) });
  return t('problem.retryInMinutes', { count: Math.ceil(retryAfterSeconds / 60) });
}

export function notice(kind: 'plain' | 'warn', title: Fragment, text?: Fragment): Html {
  return html`<div class="notice ${kind === 'warn' && 'warn'}" role="status"><h2>${title}</h2>${
    text && html`<p>${text}</p>`
  }</div>`;
}

export function referenceLine(t: SignInMessages, reference: string | undefined): Html | undefined {
  if (reference === undefined) return undefined;
  return html`<p class="ref"><span>${t('reference.label')}</span><code>${reference}</code>${copyButton(t, reference)}</p>`;
}

/** Appears with script only; without it the value can still be selected. */
export function copyButton(t: SignInMessages, value: string): Html {
  return html`<button type="button" class="copy" hidden data-copy="${value}" data-copied="${t(
    'action.copied',
  )}" aria-label="${t('action.copyValue', { value })}">${t('action.copy')}</button>`;
}
