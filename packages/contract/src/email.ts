import { z } from 'zod';

/**
 * One strict e-mail parser for every door. ASCII local part (RFC 5321 §4.1.2 Dot-string, no quoted form), domain as
 * IDNA A-label (RFC 5891), all lower-case. `a+b@x` and `a@x` are two mailboxes.
 */
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const HOST_LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** The canonical form, or null when it is no address we accept. */
export function canonicalEmail(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > 254) return null;
  const at = trimmed.lastIndexOf('@');
  // Before its case is folded: a Kelvin sign becomes a `k`, and somebody else's mailbox.
  if (!/^[\x21-\x7e]*$/.test(trimmed.slice(0, at))) return null;
  const local = trimmed.slice(0, at).toLowerCase();
  if (at < 1 || local.length > 64 || !LOCAL_PART.test(local)) return null;
  const domain = canonicalDomain(trimmed.slice(at + 1));
  return domain === null ? null : `${local}@${domain}`;
}

/** Lower-case A-labels without a trailing dot; null for addresses, bare labels and anything that is no host name. */
export function canonicalDomain(text: string): string | null {
  const trimmed = text.trim().toLowerCase().replace(/\.$/, '');
  if (trimmed === '' || /[\s/@:?#\\[\]%]/.test(trimmed)) return null;
  const url = URL.parse(`http://${trimmed}/`);
  const host = url?.hostname ?? '';
  const labels = host.split('.');
  if (host.length > 253 || labels.length < 2 || !labels.every((label) => HOST_LABEL.test(label))) return null;
  // The URL parser turns 127.1 and 0x7f.1 into IPv4 addresses; a top-level domain is never numeric (RFC 3696 §2).
  return /^[0-9]+$/.test(labels.at(-1) ?? '') ? null : host;
}

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

export const EmailSchema = z
  .string()
  .max(320)
  .transform((text, ctx) => {
    const email = canonicalEmail(text);
    if (email !== null) return email;
    ctx.addIssue({ code: 'custom', message: 'Write one address, like ana@example.com.' });
    return z.NEVER;
  });
