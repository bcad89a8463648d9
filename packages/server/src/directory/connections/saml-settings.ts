import type { LogoutAddress, RetiringCertificate, SamlSettings } from '../../platform/db/stored.ts';
import { ProblemError } from '../../platform/problem.ts';
import { certificatesAt, logoutAfterReading, type Retiring, retiringAfterHand } from '../../policy/metadata-changes.ts';

/** What an Owner gives of a SAML provider, beside what its metadata says, and how long which of them counts. */

export type GivenSaml = Partial<Omit<SamlSettings, 'type'>>;

type Giving = {
  given: GivenSaml;
  /** Where the metadata that was read now, or is kept, says that people sign out; null where there is none. */
  read: LogoutAddress | null;
  named: LogoutAddress | null;
  now: Date;
};

export function samlAfter(settings: SamlSettings, giving: Giving): SamlSettings {
  const all = { ...settings, ...giving.given };
  // Metadata names all that is to last.
  const retiring = giving.read
    ? []
    : retiringAfterHand(all.certificates, { retiring: retiringIn(all), now: giving.now });
  return withRetiring({ ...withoutLogout(all), ...logoutAfter(settings, giving) }, retiring);
}

function logoutAfter(settings: SamlSettings, { given, read, named }: Giving): LogoutAddress {
  if (given.sloByHand === false) return theNamed(read ?? named);
  const byHand = enteredByHand(given, read ?? settings);
  if (byHand) return byHand;
  if (!read) return logoutIn(settings);
  return logoutAfterReading(settings, { idpEntityId: settings.idpEntityId, ...given, ...read });
}

/** Null where it is what stands there already: a form sends all that stands in it. */
function enteredByHand(given: GivenSaml, before: LogoutAddress): LogoutAddress | null {
  const { sloUrl: urlBefore = null, sloResponseUrl = null, sloBinding: bindingBefore } = before;
  const { sloUrl = urlBefore, sloBinding = bindingBefore } = given;
  if (sloUrl === urlBefore && sloBinding === bindingBefore) return null;
  // Where a provider is answered belongs to where it is asked.
  const answered = sloUrl === urlBefore ? sloResponseUrl : null;
  return { sloUrl, sloResponseUrl: answered, ...(sloBinding ? { sloBinding } : {}), sloByHand: true };
}

function theNamed(named: LogoutAddress | null): LogoutAddress {
  if (!named)
    throw new ProblemError('conflict', { detail: 'No metadata is kept that could name a place to sign out.' });
  return named;
}

export function logoutIn({ sloUrl, sloResponseUrl, sloBinding, sloByHand }: LogoutAddress): LogoutAddress {
  return {
    ...(sloUrl === undefined ? {} : { sloUrl }),
    ...(sloResponseUrl === undefined ? {} : { sloResponseUrl }),
    ...(sloBinding ? { sloBinding } : {}),
    ...(sloByHand ? { sloByHand } : {}),
  };
}

export function withoutLogout<Settings extends LogoutAddress>(settings: Settings): Omit<Settings, keyof LogoutAddress> {
  const { sloUrl: _, sloResponseUrl: __, sloBinding: ___, sloByHand: ____, ...rest } = settings;
  return rest;
}

export function retiringIn({ retiring = [] }: { retiring?: readonly RetiringCertificate[] }): Retiring[] {
  return retiring.map(({ pem, until }) => ({ pem, until: new Date(until) }));
}

export function withRetiring(settings: SamlSettings, retiring: readonly Retiring[]): SamlSettings {
  const { retiring: _, ...lasting } = settings;
  if (retiring.length === 0) return lasting;
  return { ...lasting, retiring: retiring.map(({ pem, until }) => ({ pem, until: until.toISOString() })) };
}

/** A certificate whose days are over is none, also before it is put away. */
export function believedCertificates(settings: SamlSettings, now: Date): string[] {
  return certificatesAt({ certificates: settings.certificates, retiring: retiringIn(settings) }, now);
}
