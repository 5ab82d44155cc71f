import type { RequestListener } from 'node:http';
import sirv from 'sirv';
import { cacheControlFor, securityHeaders } from './headers.ts';

/**
 * Answers requests with the files of a built site: compressed twins first, safe headers always.
 * The folder is read once, so a new build needs a new server.
 */
export function siteIn(folder: string): RequestListener {
  const serveFile = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControlFor(path)),
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    // Files are small and always sent whole: sirv would throw at a range that ends before it begins.
    delete request.headers.range;
    // A newer build may have taken a file away: that ends this answer, not the server.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    serveFile(request, response, () => {
      response.writeHead(404).end();
    });
  };
}
