import { PASSWORD, people } from './people.ts';
import { CONTROL_PATH } from './rehearsal-control.ts';
import type { Seeded } from './seed.ts';

type Told = { url: string; idpUrl: string; seeded: Seeded };

/** What to try, in two minutes. */
export function printScript({ url, idpUrl, seeded }: Told): void {
  process.stdout.write(`
  Gatehouse demo   ${url}
  Mails            ${url}/dev/outbox
  API              ${url}/api/v1/reference
  Identity provider (rehearsal)   ${idpUrl}${CONTROL_PATH}   press Enter here to take it down, and up again
  Every password   ${PASSWORD}

  1  A newcomer, just in time     sign in as ${people.acmeNewcomer.email}: you are sent to the identity provider.
                                  Choose Nina there, and she is a member of Acme.
  2  Refused, and told why        sign in as ${people.acmeRemoved.email} (removed) or ${people.globexStranger.email}
                                  (Globex admits by invitation), choosing the same person at the provider.
                                  Choose one of the faults there, or at the controls for everybody, to see what a
                                  broken provider leads to.
  3  Only single sign-on          sign in as ${people.consultant.email} with the password: Acme opens. Switch to
                                  Globex, which asks for its own single sign-on: choose Casey, and type the code
                                  from the outbox.
  4  An invited outsider          open Acme's invitation to ${people.invited.email} in the outbox.
  5  The day the provider is down press Enter here, then open Acme's bypass link and sign in as
                                  ${people.acmeOwner.email} with the password:
                                  ${seeded.bypassUrl}
  6  Support                      sign in as ${people.operator.email} and open ${url}/operator: find rita@acme.example, ask why
                                  she cannot sign in, and act for Acme.

`);
}
