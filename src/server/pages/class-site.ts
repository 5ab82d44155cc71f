/** Which pages and files belong to classes, beside the built game? Nothing of a class is in them without a facilitator's token. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { renderSVG } from 'uqr';
import type { Words } from '#words/index.ts';
import { securityHeaders } from '../headers.ts';
import type { OpenClasses } from '../open-classes.ts';
import { answerData } from './class-data.ts';
import { selfTestPage, selfTestScript, selfTestStyle } from './self-test.ts';

export interface ClassSiteOptions {
  /** Undefined where the store could not be opened: the page still says how to reach the machine. */
  readonly classes: OpenClasses | undefined;
  /** What others type, once it is known. */
  readonly address: () => string;
  /** Words in the language that a reader asks for. */
  readonly wordsFor: (acceptLanguage: string | undefined) => Words;
}

/** Requests name a path alone; where they were sent does not matter. */
const origin = 'http://class';

/** Answers what is its own; false leaves the request to others. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean;

export function classSite({ classes, address, wordsFor }: ClassSiteOptions): Handler {
  return (request, response) => {
    const url = URL.parse(request.url ?? '/', origin);
    // `//` is no address, and anybody can ask for it: that must not end the server.
    if (url === null) {
      response.writeHead(400).end();
      return true;
    }
    if (!url.pathname.startsWith('/class/')) return false;
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    const send = (type: string, text: string) => {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      else response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
    };
    switch (url.pathname) {
      case '/class/test':
        send('text/html', selfTestPage(wordsFor(request.headers['accept-language']), address()));
        return true;
      case '/class/test.css':
        send('text/css', selfTestStyle);
        return true;
      case '/class/test.js':
        send('text/javascript', selfTestScript);
        return true;
      case '/class/test.svg':
        send('image/svg+xml', renderSVG(`${address()}/class/test`));
        return true;
      case '/class/api/health':
        send('application/json', JSON.stringify({ classes: classes !== undefined }));
        return true;
      default:
        if (classes !== undefined && url.pathname.startsWith('/class/api/'))
          return answerData(classes, url, request, response);
        response.writeHead(404).end();
        return true;
    }
  };
}

/** A site whose requests go to the handler first. */
export const before =
  (handler: Handler, site: RequestListener): RequestListener =>
  (request, response) => {
    if (!handler(request, response)) site(request, response);
  };
