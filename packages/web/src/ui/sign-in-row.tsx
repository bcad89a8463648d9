import type { OrganizationRole } from '@gatehouse/contract/vocabulary';
import type { Schemas } from '@gatehouse/sdk';
import { type ReactNode, useId } from 'react';
import { exactly, minute } from '../lib/format.ts';
import { enRecords } from '../lib/messages/en-records.ts';
import { t } from '../lib/messages/records.ts';
import { reasonInWords } from '../lib/reasons.ts';
import { Status, type Tone } from './status.tsx';

type SignIn = Schemas['SignIn'];

const tones: Readonly<Record<SignIn['outcome'], Tone>> = {
  succeeded: 'good',
  denied: 'bad',
  proof_required: 'waiting',
};

/** `through`: the connection's name, where it is known. */
type RowProps = { signIn: SignIn; through?: string | undefined; action?: ReactNode };

/** One attempt, with the steps of its decision: Owners and operators read the same. */
export function SignInRow({ signIn, through, action }: RowProps) {
  return (
    <li className="border-t border-line py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <p className="wrap-anywhere font-medium">{signIn.email ?? t('signIns.unknownPerson')}</p>
          <p className="text-muted" title={exactly(signIn.createdAt)}>
            {[minute(signIn.createdAt), methodOf(signIn), through, ...marksOf(signIn), signIn.ip]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div className="flex items-center gap-4">
          <code className="font-mono text-[13px] text-muted">{signIn.reference}</code>
          <Status tone={tones[signIn.outcome]}>{t(`signIns.${signIn.outcome}`)}</Status>
        </div>
      </div>
      <details className="mt-1">
        <summary className="cursor-pointer text-accent">{t('signIns.steps')}</summary>
        <SignInSteps signIn={signIn} />
      </details>
      {action && <div className="mt-2">{action}</div>}
    </li>
  );
}

const methods = ['password', 'passkey', 'google', 'github', 'sso'] as const;

function methodOf({ method }: SignIn): string | null {
  const known = methods.find((one) => one === method);
  return known ? t(`method.${known}`) : null;
}

function marksOf({ bypass, drill }: SignIn): string[] {
  return [...(bypass ? [t('signIns.bypass')] : []), ...(drill ? [t('signIns.drill')] : [])];
}

/** The decision itself, rule by rule. */
function SignInSteps({ signIn: { outcome, evidence, reason, steps } }: { signIn: SignIn }) {
  return (
    <div className="mt-2 grid gap-2 rounded-md bg-sunken p-3">
      {reason && <Reason reason={reason} />}
      <DecisionSteps steps={steps} ended={t(`signIns.ended.${outcome}`)} />
      {evidence && (
        <dl className="grid gap-1 wrap-anywhere">
          {evidence.expected && <Evidence label={t('evidence.expected')} value={evidence.expected} />}
          {evidence.received && <Evidence label={t('evidence.received')} value={evidence.received} />}
          {evidence.hint && <Evidence label={t('evidence.fix')} value={evidence.hint} />}
        </dl>
      )}
    </div>
  );
}

/** What was refused, in words and as the code that support and the documentation know. */
export function Reason({ reason }: { reason: string }) {
  const words = reasonInWords(reason);
  return (
    <p>
      {words && <span className="font-medium">{words} </span>}
      <code className="font-mono text-[13px] text-muted">{reason}</code>
    </p>
  );
}

/** Of getting into the organization, which comes after the sign-in: these rules end in their own way. */
const endings: Readonly<Record<string, `signIns.ended.${SignIn['outcome']}`>> = {
  allowed_authentication: 'signIns.ended.succeeded',
  own_bypass_link: 'signIns.ended.succeeded',
  membership_active: 'signIns.ended.denied',
  second_factor_missing: 'signIns.ended.proof_required',
  step_up_possible: 'signIns.ended.proof_required',
};

function endedBy(rule: string, ended: string): string {
  const own = endings[rule];
  return own ? t(own) : ended;
}

type Steps = SignIn['steps'];

/** Two decisions in a row, the second only where the first let somebody in; its first rule asks for the account again. */
function partsOf(steps: Steps): { signIn: Steps; entry: Steps } {
  const decided = steps.findIndex(({ outcome }) => outcome === 'stopped');
  const from = steps.findIndex(({ rule }, index) => decided >= 0 && index > decided && rule === 'account_active');
  return from < 0 ? { signIn: steps, entry: [] } : { signIn: steps.slice(0, from), entry: steps.slice(from) };
}

type DecisionProps = {
  steps: Steps;
  /** What the rule that stopped came to, where the rule alone does not say. */
  ended: string;
};

/** Signing in, and getting into the organization: rules that both look at would read as if said twice. */
export function DecisionSteps({ steps, ended }: DecisionProps) {
  const { signIn, entry } = partsOf(steps);
  if (entry.length === 0) return <StepList steps={signIn} ended={ended} />;
  return (
    <div className="grid gap-3">
      <StepList title={t('signIns.part.signIn')} steps={signIn} ended={ended} />
      <StepList title={t('signIns.part.entry')} steps={entry} ended={ended} />
    </div>
  );
}

const roles = [
  'ORGANIZATION_OWNER',
  'ORGANIZATION_BILLING_ADMIN',
  'ORGANIZATION_MEMBER',
] as const satisfies readonly OrganizationRole[];

/** What a step found names roles as the API does. */
const withRoles = (found: string) => roles.reduce((text, role) => text.replaceAll(role, t(`role.${role}`)), found);

function StepList({ title, steps, ended }: DecisionProps & { title?: string }) {
  const heading = useId();
  return (
    <div>
      {title && (
        <p id={heading} className="mb-1 font-medium">
          {title}
        </p>
      )}
      <ol aria-labelledby={title ? heading : undefined} className="grid list-decimal gap-1 ps-6">
        {steps.map(({ rule, outcome, found }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is checked twice has one name
          <li key={index}>
            {isRule(rule) ? t(`rule.${rule}`) : rule}
            <span className="wrap-anywhere text-muted">
              {` · ${outcome === 'stopped' ? endedBy(rule, ended) : t('signIns.passed')}`}
              {found && ` · ${withRoles(found)}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

type Rule = Extract<keyof typeof enRecords, `rule.${string}`> extends `rule.${infer Name}` ? Name : never;
const isRule = (name: string): name is Rule => `rule.${name}` in enRecords;

function Evidence({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="inline text-muted">{label}: </dt>
      <dd className="inline">{value}</dd>
    </div>
  );
}
