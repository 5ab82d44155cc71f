import type { Page } from '@playwright/test';
import { median, type Figure } from './figure.ts';
import { inSlowBrowser } from './slow-browser.ts';

/** One click on the way through the game: what is clicked, by role and name. */
interface Click {
  readonly role: 'button' | 'radio' | 'tab' | 'switch';
  readonly name: RegExp;
}

/** From the title to the table of the largest case, and through everything that lies there. */
const way: readonly Click[] = [
  { role: 'button', name: /^Play/ },
  { role: 'button', name: /^Open the case: The Lobito corridor/ },
  { role: 'radio', name: /^Zambia/ },
  { role: 'radio', name: /^Hard/ },
  { role: 'button', name: /^Another seed/ },
  { role: 'button', name: /^Open the brief/ },
  { role: 'tab', name: /^Your sheet/ },
  { role: 'tab', name: /^The others/ },
  { role: 'button', name: /^Go on to the planning sheet/ },
  { role: 'button', name: /^Write a first offer/ },
  { role: 'button', name: /^Go without a plan/ },
  { role: 'button', name: /^Unfold every line/ },
  { role: 'radio', name: / to the total$/ },
  { role: 'button', name: /^Undo/ },
  { role: 'tab', name: /^Home/ },
  { role: 'tab', name: /^Others/ },
  { role: 'tab', name: /^Map/ },
  { role: 'button', name: /^Settings/ },
];

interface Answer {
  readonly what: string;
  /** Milliseconds from the click to the next painted frame, as the Event Timing API has it: in steps of 8. */
  readonly milliseconds: number;
}

/** How long until the screen answers a click? */
export async function measureClicks(address: string): Promise<readonly Figure[]> {
  const answers = await inSlowBrowser((page) => walk(page, address));
  const slowest = answers.reduce((worst, answer) =>
    answer.milliseconds > worst.milliseconds ? answer : worst,
  );
  const times = answers.map(({ milliseconds }) => milliseconds);
  return [
    {
      what: 'The slowest answer to a click',
      value: slowest.milliseconds,
      unit: 'ms',
      promised: { atMost: 100 },
      how: `of ${answers.length} clicks from the title to the table; it was “${slowest.what}”`,
    },
    {
      what: 'The answer to a click',
      value: median(times),
      unit: 'ms',
      how: `median of ${answers.length} clicks`,
    },
  ];
}

async function walk(page: Page, address: string): Promise<readonly Answer[]> {
  await page.addInitScript(() => {
    const state = window as unknown as { slowest: number };
    state.slowest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { readonly interactionId: number })[])
        if (entry.interactionId > 0) state.slowest = Math.max(state.slowest, entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(address);
  const answers: Answer[] = [];
  for (const { role, name } of way) {
    const control = page.getByRole(role, { name }).first();
    await control.waitFor();
    // What was still being fetched or prepared for the last screen is over before the next click.
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => ((window as unknown as { slowest: number }).slowest = 0));
    await control.click({ force: true });
    await page.waitForTimeout(700);
    const milliseconds = await page.evaluate(() => (window as unknown as { slowest: number }).slowest);
    answers.push({ what: name.source.replace(/[\^$]/g, '').trim(), milliseconds });
  }
  return answers;
}
