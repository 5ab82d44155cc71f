/**
 * What may the page load, and what may others do with it? The headers sent with every file.
 *
 * Nothing comes from anywhere else: no script, style, font, picture or connection of another origin. Phaser draws
 * its textures from `data:` and `blob:` pictures, so those two are allowed for pictures alone.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const yearInSeconds = 31_536_000;

/**
 * How long a browser may keep a file without asking: files whose names carry a hash of their content, for ever;
 * everything else must be asked for again, and costs one short answer when it has not changed.
 */
export function cacheControlFor(path: string): string {
  return /^\/assets\/.*-[\w-]{8}\.\w+$/.test(path)
    ? `public, max-age=${yearInSeconds}, immutable`
    : 'no-cache';
}
