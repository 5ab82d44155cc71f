import { createHash } from 'node:crypto';

/**
 * React Aria adds these two style sheets to the page while it runs: one for fingers on buttons, one for scrolling
 * behind a dialog. A policy without `unsafe-inline` lets them in by their digests, and an end-to-end test tells when
 * a new version of the library writes them differently.
 */
const addedStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];
const digests = addedStyles.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

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
    `style-src 'self' ${digests.join(' ')}`,
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
