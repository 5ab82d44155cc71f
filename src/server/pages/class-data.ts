/** How do sessions get out of this machine, and in? Over plain requests that carry a facilitator's token. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseClassFile } from '#wire/index.ts';
import { storeCode } from '../classroom/table.ts';
import { exportClass } from '../data/export-class.ts';
import type { OpenClasses } from '../open-classes.ts';

/** A class of 300 over several weeks stays below this. */
const mostBytes = 32 * 1024 * 1024;

export function answerData(
  classes: OpenClasses,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (classes.tokens.read(token)?.kind !== 'facilitator') {
    answer(response, 401, { code: 'BAD_TOKEN' });
    return true;
  }
  const work = () => {
    if (url.pathname === '/class/api/export' && request.method === 'GET')
      return sendExport(classes, url, response);
    if (url.pathname === '/class/api/import' && request.method === 'POST')
      return takeImport(classes, request, response);
    answer(response, 404, { code: 'NOT_ALLOWED' });
    return undefined;
  };
  work()?.catch((fault: unknown) => {
    // Whoever hung up in the middle waits for no answer, and is no fault of ours.
    if (request.destroyed && !request.complete) return;
    classes.report(fault);
    if (response.headersSent) response.destroy();
    else answer(response, 500, { code: 'SERVER_FAULT' });
  });
  return true;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/**
 * `?class=` one class, all its files as JSON: names and texts. `names=1` adds who is who, `messages=1` what was said. A table that cannot be
 * played is in `session.json` like all others, and in no other file: `problems` says which.
 */
async function sendExport(classes: OpenClasses, url: URL, response: ServerResponse): Promise<void> {
  const log = await classes.shelf.log(url.searchParams.get('class') ?? '');
  if (!log.ok) return answer(response, 503, { code: storeCode(log.error) });
  if (log.value === undefined) return answer(response, 404, { code: 'CLASS_UNKNOWN' });
  const { files, faults } = exportClass(log.value.caseFile, log.value.rows, {
    withNames: url.searchParams.get('names') === '1',
    withMessages: url.searchParams.get('messages') === '1',
  });
  for (const { fault } of faults) classes.report(fault);
  const problems = faults.map(({ table }) => ({ code: 'TABLE_UNPLAYABLE', table }));
  answer(response, 200, { files, problems });
}

async function takeImport(
  classes: OpenClasses,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Read on to its end: who is hung up on in the middle is told nothing.
    if (bytes <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (bytes > 4 * mostBytes) return void response.destroy();
  }
  if (bytes > mostBytes) return answer(response, 413, { code: 'CLASS_FILE_TOO_LARGE' });
  const parsed = parseClassFile(Buffer.concat(chunks).toString('utf8'));
  if (!parsed.ok) return answer(response, 400, parsed.error);
  const adopted = await classes.shelf.adopt(parsed.value);
  if (adopted.ok) return answer(response, 200, { class: adopted.value });
  switch (adopted.error.code) {
    case 'CLASS_FILE_UNPLAYABLE':
    case 'CLASS_FILE_CASE_DIFFERS':
    case 'TABLE_DIFFERS':
      return answer(response, 400, adopted.error);
    default:
      return answer(response, 503, { code: storeCode(adopted.error) });
  }
}
