type Extras = {
  /** Where the page's forms may lead, redirects included, which Chromium counts (CSP 3 §6.4.2). */
  formTargets?: readonly string[];
  /** Hashes of the style sheets that stand in the page. */
  styles?: readonly string[];
};

/** No script but our own files, no framing. */
export function contentSecurityPolicy({ formTargets = [], styles = [] }: Extras = {}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${["'self'", ...styles].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** On every answer; a route that serves cacheable files or other form targets sets its own. */
export function securityHeaders(publicUrl: URL): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // `no-referrer` would make browsers send `Origin: null` with our own forms (Fetch §3.2); this tells no other site either.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cache-control': 'no-store',
    ...(publicUrl.protocol === 'https:' ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
