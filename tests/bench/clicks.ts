import type { Page } from '@playwright/test';
import { median, type Figure } from './figure.ts';
import { inSlowBrowser } from './slow-browser.ts';

/** One click on the way through the game: what is clicked, by role and name. */
interface Click {
  readonly role: 'button' | 'radio' | 'tab' | 'switch';
  readonly name: RegExp;
}

const way: readonly Click[] = [
  { role: 'button', name: /^Play/ },
  { role: 'button', name: /First table/ },
  { role: 'radio', name: /^Halvern/ },
  { role: 'radio', name: /^Hard/ },
  { role: 'button', name: /^Another seed/ },
  { role: 'button', name: /^Open the brief/ },
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
      for (const { duration } of list.getEntries()) state.slowest = Math.max(state.slowest, duration);
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
    answers.push({ what: name.source.replace('^', ''), milliseconds });
  }
  return answers;
}
