/** Sent with every answer. Scripts, styles, pictures and fonts come from this server only; nothing is inline. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
    "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Asked for over https only, so that a plain-http installation is not locked out. */
export const strictTransport = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } as const;

/** Public pages may be kept by everyone for a minute, and shown while a newer one is fetched. */
export const publicCaching = 'public, max-age=60, stale-while-revalidate=600';

/** Assets carry a hash in their name: they never change. */
export const assetCaching = 'public, max-age=31536000, immutable';
