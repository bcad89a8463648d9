import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../../lib/messages/connections.ts';
import { PageHead } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { type Connection, isBegun, useConnection } from './connection-queries.ts';

export const steps = ['domains', 'configure', 'test', 'activate'] as const;
export type Step = (typeof steps)[number];

const stepPath = '/organizations/$organizationId/settings/authentication/connections/$connectionId';

const backLook = 'min-h-9 rounded-md px-2 py-1.5 text-muted hover:bg-sunken hover:text-ink';

type Props = { step: Step; children(connection: Connection): ReactNode };

/** One step of the set-up. Each has an address, and the draft is kept by the server from the first. */
export function Wizard({ step, children }: Props) {
  const query = useConnection();
  return (
    <Answer query={query}>
      {(connection) => (
        <>
          <PageHead
            title={`${t('wizard.title')} · ${connection.name}`}
            action={
              isBegun(connection) ? <BackLink words={t('wizard.later')} /> : <ToConnection connection={connection} />
            }
          />
          <Steps connection={connection} current={step} />
          {children(connection)}
        </>
      )}
    </Answer>
  );
}

/** What was set up once is changed from its own page, and that is where one goes back to. */
function ToConnection({ connection }: { connection: Connection }) {
  return (
    <Link
      from="/organizations/$organizationId"
      to={stepPath}
      params={{ connectionId: connection.id }}
      className={backLook}
    >
      {t('connections.backTo', { name: connection.name })}
    </Link>
  );
}

export function BackLink({ words = t('connections.back') }: { words?: string }) {
  return (
    <Link
      from="/organizations/$organizationId"
      to="/organizations/$organizationId/settings/authentication"
      className={backLook}
    >
      {words}
    </Link>
  );
}

function Steps({ connection, current }: { connection: Connection; current: Step }) {
  return (
    <nav aria-label={t('wizard.steps')} className="my-5">
      <ol className="flex flex-wrap gap-x-1 gap-y-2">
        <li className="rounded-md px-2.5 py-1.5 text-muted">
          <Mark done />
          {t('wizard.step.provider')}
        </li>
        {steps.map((step) => (
          <li key={step}>
            <Link
              from="/organizations/$organizationId"
              to={`${stepPath}/${step}`}
              params={{ connectionId: connection.id }}
              aria-current={step === current ? 'step' : undefined}
              className={`block rounded-md px-2.5 py-1.5 hover:bg-sunken ${step === current ? 'bg-sunken font-semibold' : 'text-muted'}`}
            >
              <Mark done={isDone(connection, step)} />
              {t(`wizard.step.${step}`)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Mark({ done }: { done: boolean }) {
  if (!done) return null;
  return (
    <>
      <span aria-hidden="true" className="me-1.5 text-success">
        ✓
      </span>
      <span className="sr-only">{t('wizard.done')} </span>
    </>
  );
}

function isDone(connection: Connection, step: Step): boolean {
  switch (step) {
    case 'domains':
      return connection.domains.length > 0;
    case 'configure':
      return isConfigured(connection);
    case 'test':
      return hasOwnTest(connection);
    case 'activate':
      return connection.state === 'active';
    default:
      return step satisfies never;
  }
}

export function isConfigured({ saml, oidc }: Connection): boolean {
  if (saml) return saml.ssoUrl !== null && saml.idpEntityId !== null && saml.certificates.length > 0;
  return oidc !== null && oidc.issuer !== null && oidc.clientId !== null && isKnown(oidc);
}

/** To the provider: by a secret of its own, or by a key of ours. */
function isKnown({ clientAuthentication, hasClientSecret }: NonNullable<Connection['oidc']>): boolean {
  return hasClientSecret || clientAuthentication === 'private_key_jwt';
}

export function hasOwnTest({ lastTest }: Connection): boolean {
  return lastTest !== null && [lastTest.succeeded, lastTest.current, lastTest.byYou].every(Boolean);
}

type NextProps = { connection: Connection; step: Step };

export function NextLink({ connection, step }: NextProps) {
  return (
    <Link
      from="/organizations/$organizationId"
      to={`${stepPath}/${step}`}
      params={{ connectionId: connection.id }}
      className="inline-flex min-h-9 items-center rounded-md bg-accent px-3 font-medium text-on-accent hover:bg-accent-hover"
    >
      {t('wizard.next')}
    </Link>
  );
}
