const MAX_LENGTH = 2000;

/**
 * Where somebody wanted to go, if that is a path of ours: parsed first, then compared, so that no spelling of another
 * site gets through. Anything else is dropped.
 */
export function ownPath(text: string, publicUrl: URL): string | null {
  // `//host` and `/\host` are other sites to a browser; it also ignores tabs and newlines inside an address.
  if (text.length > MAX_LENGTH || !/^\/(?![/\\])/.test(text) || /[\p{Cc}\\]/u.test(text)) return null;
  const url = URL.parse(text, publicUrl.origin);
  if (url?.origin !== publicUrl.origin || url.pathname.startsWith('//')) return null;
  return `${url.pathname}${url.search}`;
}
