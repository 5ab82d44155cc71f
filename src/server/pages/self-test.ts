/**
 * Can the phones in this room reach this machine? A page to open on one of them: that it shows is the answer. On the facilitator's
 * own screen it says what to do when it does not.
 */
import { pollingWithin, webSocketWithin } from '#wire/index.ts';
import type { Words } from '#words/index.ts';

/** The page, in the reader's language. */
export function selfTestPage(words: Words, address: string): string {
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
    '<p class="name">Offtake</p>',
    `<h1>${safe(words.t('server.page.title'))}</h1>`,
    `<p class="seen">${safe(words.t('server.page.seen'))}</p>`,
    ...Object.entries(results).map(
      ([id, text]) => `<p id="${id}" class="result" role="status" hidden>${safe(text)}</p>`,
    ),
    `<figure><img src="/class/test.svg" width="184" height="184" alt="${safe(words.t('server.page.code', { address }))}">`,
    `<figcaption>${safe(words.t('server.page.address', { address }))}</figcaption></figure>`,
    `<h2>${safe(words.t('server.page.when'))}</h2>`,
    `<ol>${steps.map((step) => `<li>${safe(step)}</li>`).join('')}</ol>`,
    '</main><script src="/class/test.js"></script></body></html>',
  ].join('\n');
}

const safe = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The paper and ink of the game, without anything that a phone would have to fetch first. */
export const selfTestStyle = [
  ':root{color-scheme:light dark;--desk:#e5dcc7;--paper:#f6f0e1;--ink:#1c2433;--soft:#4b5160;--rule:#85785c;--good:#27633f;--bad:#9c2a22}',
  '@media(prefers-color-scheme:dark){:root{--desk:#0b1422;--paper:#132238;--ink:#f1e9d8;--soft:#bcc4d1;--rule:#7289ad;--good:#87d0a4;--bad:#ff9f8f}}',
  'body{margin:0;background:var(--desk);color:var(--ink);font:1.0625rem/1.55 Verdana,system-ui,sans-serif}',
  'main{max-width:36rem;margin:clamp(1rem,5vw,3rem) auto;padding:clamp(1.25rem,5vw,2.5rem);box-sizing:border-box;',
  'background:var(--paper);border:1px solid var(--rule);border-radius:3px}',
  '@media(max-width:38rem){main{margin:1rem}}',
  '.name{margin:0;font:600 1rem Georgia,serif;color:var(--soft)}',
  'h1{margin:.25rem 0 1rem;font:600 clamp(1.75rem,6vw,2.375rem)/1.12 Georgia,serif;text-wrap:balance}',
  'h2{margin:1.5rem 0 .5rem;padding-top:1.25rem;border-top:1px solid var(--rule);font:600 1.25rem/1.3 Georgia,serif}',
  'p{margin:.5rem 0}',
  '.result{padding:.75rem 1rem;border:2px solid var(--good);border-radius:3px;color:var(--good);font-weight:700}',
  '#neither{border-color:var(--bad);color:var(--bad)}',
  'figure{display:flex;flex-wrap:wrap;align-items:center;gap:1rem;margin:1.5rem 0 0}',
  'figcaption{flex:1 1 12rem;overflow-wrap:anywhere;color:var(--soft)}',
  'img{background:#fff;padding:8px;box-sizing:border-box;max-width:100%}',
  'ol{margin:0;padding-inline-start:1.5rem}',
  'li{margin:.5rem 0;padding-inline-start:.25rem}',
].join('\n');

/**
 * Tries a WebSocket, then long polling, with what every browser has, by the rule of the game itself: what counts is that the server's
 * welcome comes back, for a network may open a WebSocket and let nothing through on it, or answer a request with a page of its own.
 */
export const selfTestScript = `
const show = (id) => { document.getElementById(id).hidden = false; };
const line = location.origin + '/class/live/?EIO=4&transport=';
const first = () => {
  let isDone = false;
  return (then) => { if (!isDone) { isDone = true; then(); } };
};
const poll = () => {
  const once = first();
  const neither = () => once(() => show('neither'));
  setTimeout(neither, ${pollingWithin});
  fetch(line + 'polling')
    .then((answer) => answer.ok ? answer.text() : '')
    .then((text) => text.startsWith('0{') ? once(() => show('polling')) : neither())
    .catch(neither);
};
const once = first();
const giveUp = () => once(poll);
setTimeout(giveUp, ${webSocketWithin});
try {
  const socket = new WebSocket(line.replace('http', 'ws') + 'websocket');
  socket.onmessage = ({ data }) => {
    if (String(data).startsWith('0{')) socket.send('40');
    if (String(data).startsWith('40')) once(() => { show('socket'); socket.close(); });
  };
  socket.onerror = giveUp;
  socket.onclose = giveUp;
} catch { giveUp(); }
`;
