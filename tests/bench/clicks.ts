import type { Page } from '@playwright/test';
import { median, type Figure } from './figure.ts';
import { inSlowBrowser } from './slow-browser.ts';

/** Something on the screen. */
interface Sight {
  /** CSS. */
  readonly selector: string;
  /** What must stand in it. */
  readonly text?: RegExp;
  readonly how?: 'comes' | 'goes' | 'changes';
}

/** One click on the way through the game: what is clicked, by role and name, and what it is to bring. */
interface Click {
  readonly role: 'button' | 'radio' | 'tab';
  readonly name: RegExp;
  /** Within which role; the whole page where left out. */
  readonly within?: 'alertdialog' | 'dialog';
  /**
   * The first part of the result that a person sees: something that comes, goes, or reads otherwise. A button that only
   * looks pressed is no answer.
   */
  readonly answer: Sight;
  /** The last part of it; the answer itself where left out. */
  readonly whole?: Sight;
}

const heading = (text: RegExp) => ({ selector: 'h1', text });
const folio = (text: RegExp) => ({ selector: '[role=tabpanel] h2', text });
const tab = (text: RegExp) => ({ selector: '[role=tab][aria-selected=true]', text });
/** A dialog leaves in a moment, not at once: that it leaves is the answer. */
const close = {
  answer: { selector: '.veil[data-exiting]' },
  whole: { selector: '.veil', how: 'goes' },
} as const;
const figureOf = (place: string) => ({ selector: `${place} .points-bar__value`, how: 'changes' }) as const;

/** From the title to the table of the largest case, through everything that lies there, and out again to the debrief. */
const way: readonly Click[] = [
  { role: 'button', name: /^Play/, answer: heading(/^The cases/), whole: { selector: '.case-card__foot' } },
  {
    role: 'button',
    name: /^Open the case: The Lobito corridor/,
    answer: { selector: '.shell__main > .page.soft, .setup' },
    whole: { selector: '.setup__opponents' },
  },
  { role: 'radio', name: /^DR Congo/, answer: { selector: '.setup__summary dd', how: 'changes' } },
  { role: 'radio', name: /^Zambia/, answer: { selector: '.setup__summary dd', how: 'changes' } },
  { role: 'radio', name: /^Hard/, answer: { selector: '.setup__summary', how: 'changes' } },
  { role: 'button', name: /^Another seed/, answer: { selector: '.setup__seed input', how: 'changes' } },
  {
    role: 'button',
    name: /^Open the brief/,
    answer: heading(/delegation$/),
    whole: { selector: '.brief-sheet__text p' },
  },
  {
    role: 'tab',
    name: /^Your sheet/,
    answer: folio(/^Your sheet/),
    whole: { selector: '.points-issue' },
  },
  { role: 'tab', name: /^The others/, answer: folio(/^The others/), whole: { selector: '.brief-list li' } },
  {
    role: 'button',
    name: /^Go on to the planning sheet/,
    answer: heading(/^Planning sheet/),
    whole: { selector: '.planning .slider' },
  },
  {
    role: 'button',
    name: /^Write a first offer/,
    answer: figureOf('.planning__aside'),
    whole: { selector: '.planning__offer .select' },
  },
  {
    role: 'button',
    name: /^Go without a plan/,
    answer: heading(/^Round 1/),
    whole: { selector: '.issue__button' },
  },
  {
    role: 'button',
    name: /^Unfold every line/,
    answer: { selector: '.issue__button[aria-expanded=true]' },
    whole: { selector: '.option' },
  },
  { role: 'radio', name: / to the total$/, answer: figureOf('.term-sheet__head') },
  { role: 'button', name: /^Undo/, answer: figureOf('.term-sheet__head') },
  { role: 'tab', name: /^Home/, answer: tab(/^Home/), whole: { selector: '.table__section--home li' } },
  { role: 'tab', name: /^Others/, answer: tab(/^Others/), whole: { selector: '.table__section--others li' } },
  { role: 'tab', name: /^Map/, answer: tab(/^Map/), whole: { selector: '.table__map .scene' } },
  {
    role: 'button',
    name: /^Settings/,
    answer: { selector: '[role=dialog] h2', text: /^Settings/ },
    whole: { selector: '[role=dialog] [role=radiogroup]' },
  },
  { role: 'button', name: /^Close/, ...close },
  {
    role: 'button',
    name: /^Dossier/,
    answer: { selector: '[role=dialog]' },
    whole: { selector: '[role=dialog] .brief-sheet__text p' },
  },
  { role: 'button', name: /^Close/, ...close },
  { role: 'button', name: /^Walk away/, answer: { selector: '[role=alertdialog]' } },
  {
    role: 'button',
    name: /^Walk away/,
    within: 'alertdialog',
    answer: heading(/^No agreement/),
    whole: { selector: '.impasse__paper' },
  },
  {
    role: 'button',
    name: /^See the debrief/,
    answer: { selector: '.debrief__cover' },
    whole: { selector: '.folio-sheet__body p' },
  },
  { role: 'tab', name: /^Who got what/, answer: folio(/^Who got what/) },
  { role: 'tab', name: /^What was possible/, answer: folio(/^What was possible/) },
  { role: 'tab', name: /^The years/, answer: folio(/^The years/) },
];

interface Answer {
  readonly what: string;
  /** Milliseconds from the press to the end of the frame that shows it. */
  readonly answered: number;
  readonly whole: number;
}

/** How often the way is gone, each time in a browser of its own: a machine that is lent out is not always equally fast. */
const WALKS = 3;

/** How long until the screen answers a click? */
export async function measureClicks(address: string): Promise<readonly Figure[]> {
  const walks: (readonly Answer[])[] = [];
  while (walks.length < WALKS) walks.push(await inSlowBrowser((page) => walk(page, address)));
  const answers = (walks[0] ?? []).map(({ what }, click): Answer => {
    const each = walks.flatMap((walked) => walked[click] ?? []);
    return {
      what,
      answered: median(each.map(({ answered }) => answered)),
      whole: median(each.map(({ whole }) => whole)),
    };
  });
  const slowest = answers.reduce((worst, answer) => (answer.answered > worst.answered ? answer : worst));
  const longest = answers.reduce((worst, answer) => (answer.whole > worst.whole ? answer : worst));
  return [
    {
      what: 'The slowest answer to a click',
      value: slowest.answered,
      unit: 'ms',
      promised: { atMost: 100 },
      how: `of ${answers.length} clicks from the title to the debrief, each the median of ${WALKS} walks, until the frame that shows the first of its result; it was “${slowest.what}”`,
    },
    {
      what: 'The answer to a click',
      value: median(answers.map(({ answered }) => answered)),
      unit: 'ms',
      how: `median of ${answers.length} clicks`,
    },
    {
      what: 'Until all of it stands',
      value: median(answers.map(({ whole }) => whole)),
      unit: 'ms',
      how: `median of ${answers.length} clicks; the longest, ${Math.round(longest.whole)} ms, was “${longest.what}”`,
    },
    ...answers.map(({ what, answered, whole }): Figure => ({
      what: `“${what}”`,
      value: answered,
      unit: 'ms',
      promised: { atMost: 100 },
      how: `all of it after ${Math.round(whole)} ms`,
    })),
  ];
}

async function walk(page: Page, address: string): Promise<readonly Answer[]> {
  await page.addInitScript(watchSights);
  const atRest = restOf(page);
  await page.goto(address);
  const answers: Answer[] = [];
  for (const { role, name, within, answer, whole } of way) {
    const place = within === undefined ? page : page.getByRole(within);
    const control = place.getByRole(role, { name }).first();
    await control.waitFor();
    await atRest();
    const what = name.source.replace(/[\^$]/g, '').trim();
    const asked = [answer, whole ?? answer].map(({ text, ...sight }) => ({ ...sight, text: text?.source }));
    const isEarly = await page.evaluate((sights) => window.watchFor(sights), asked);
    if (isEarly) throw new Error(`“${what}” brings nothing that is not there already`);
    await control.click({ force: true });
    await page.waitForFunction(() => window.seenAfter.length === 2, undefined, { timeout: 20_000 });
    const [answered = Number.NaN, all = Number.NaN] = await page.evaluate(() => window.seenAfter);
    answers.push({ what, answered, whole: Math.max(answered, all) });
  }
  return answers;
}

/** How long nothing may have happened before the next click, and how long that is waited for. */
const REST_MS = 700;
const PATIENCE_MS = 20_000;

/** Waits until what was fetched and prepared for the last screen is there: nobody clicks so fast that it is not. */
function restOf(page: Page): () => Promise<void> {
  let underWay = 0;
  let lastEnd = 0;
  const end = () => {
    underWay--;
    lastEnd = Date.now();
  };
  page.on('request', () => underWay++);
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const restless = await page.evaluate(() => performance.now() - window.busyUntil);
      const isQuiet = underWay === 0 && Math.min(Date.now() - lastEnd, restless) > REST_MS;
      if (isQuiet || Date.now() > until) return;
      await page.waitForTimeout(100);
    }
  };
}

interface Watched {
  readonly selector: string;
  readonly text?: string | undefined;
  readonly how?: 'comes' | 'goes' | 'changes';
}

declare global {
  interface Window {
    /** Begins to look out; true when something is to be seen already. */
    watchFor: (sights: readonly Watched[]) => boolean;
    /** Milliseconds from the press to each sight, in their order of appearance. */
    seenAfter: readonly number[];
    /** When the last task ended that was too long to answer within. */
    busyUntil: number;
  }
}

/** Runs in the page. */
function watchSights(): void {
  const elements = ({ selector, text }: Watched) =>
    [...document.querySelectorAll(selector)].filter(
      (element) => text === undefined || new RegExp(text).test(element.textContent ?? ''),
    );
  const reads = (sight: Watched) =>
    elements(sight)
      .map((element) => (element instanceof HTMLInputElement ? element.value : element.textContent))
      .join('\n');

  window.busyUntil = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.busyUntil = startTime + duration;
  }).observe({ type: 'longtask' });

  window.watchFor = (sights) => {
    window.seenAfter = [];
    let pressed: number | undefined;
    document.addEventListener('pointerdown', ({ timeStamp }) => (pressed = timeStamp), {
      capture: true,
      once: true,
    });
    const before = sights.map(reads);
    const isSeen = (sight: Watched, index: number): boolean => {
      if (sight.how === 'goes') return elements(sight).length === 0;
      if (sight.how === 'changes') return reads(sight) !== before[index];
      return elements(sight).length > 0;
    };
    if (isSeen(sights[0] as Watched, 0)) return true;
    const waiting = new Map(sights.entries());
    const look = () => {
      if (pressed === undefined) return;
      const since = pressed;
      for (const [index, sight] of waiting) {
        if (!isSeen(sight, index)) continue;
        waiting.delete(index);
        // What is asked for from a frame's beginning is done when that frame has been drawn; before whatever else the
        // page has put off until then, which is no part of the answer.
        requestAnimationFrame(() => {
          void scheduler.postTask(
            () => {
              window.seenAfter = [...window.seenAfter, performance.now() - since];
            },
            { priority: 'user-blocking' },
          );
        });
      }
      if (waiting.size === 0) observer.disconnect();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    return false;
  };
}
