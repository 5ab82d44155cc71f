/**
 * Can the phones in this room reach this machine? A page to open on one of them: that it shows is the answer. On the facilitator's
 * own screen it says what to do when it does not.
 */
import type { Words } from '#words/index.ts';

/** The page, in the reader's language. */
export function selfTestPage(words: Words, address: string): string {
  const lines = [
    words.t('server.page.seen'),
    words.t('server.page.address', { address }),
    words.t('server.page.when'),
  ];
  const steps = [
    words.t('server.page.isolation'),
    words.t('server.page.firewall'),
    words.t('server.page.hotspot'),
  ];
  const results = {
    socket: words.t('server.page.socket'),
    polling: words.t('server.page.polling'),
    neither: words.t('server.page.neither'),
  };
  return [
    `<!doctype html><html lang="${safe(words.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${safe(words.t('server.page.title'))}</title>`,
    '<link rel="stylesheet" href="/class/test.css"></head><body><main>',
    `<h1>${safe(words.t('server.page.title'))}</h1>`,
    ...lines.map((line) => `<p>${safe(line)}</p>`),
    `<img src="/class/test.svg" width="220" height="220" alt="${safe(words.t('server.page.code', { address }))}">`,
    `<ol>${steps.map((step) => `<li>${safe(step)}</li>`).join('')}</ol>`,
    ...Object.entries(results).map(([id, text]) => `<p id="${id}" role="status" hidden>${safe(text)}</p>`),
    '</main><script src="/class/test.js"></script></body></html>',
  ].join('\n');
}

const safe = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const selfTestStyle = [
  ':root{color-scheme:light dark;font:1.1rem/1.5 system-ui,sans-serif}',
  'main{max-width:36rem;margin:2rem auto;padding:0 1rem}',
  'img{background:#fff;padding:8px;max-width:100%}',
].join('\n');

/** Tries a WebSocket, then long polling, with what every browser has. */
export const selfTestScript = `
const show = (id) => { document.getElementById(id).hidden = false; };
const poll = () => fetch('/class/live/?EIO=4&transport=polling')
  .then((answer) => show(answer.ok ? 'polling' : 'neither'), () => show('neither'));
let isDone = false;
const once = (then) => { if (!isDone) { isDone = true; then(); } };
try {
  const socket = new WebSocket(location.origin.replace('http', 'ws') + '/class/live/?EIO=4&transport=websocket');
  socket.onopen = () => once(() => { show('socket'); socket.close(); });
  socket.onerror = () => once(poll);
  setTimeout(() => once(poll), 4000);
} catch { once(poll); }
`;
