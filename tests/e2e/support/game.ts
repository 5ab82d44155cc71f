import type { Locator, Page } from '@playwright/test';
import { expect } from './browser.ts';
import { mouse, type Hand } from './hands.ts';

/** What a player chooses before a game; whatever is not said stays as the screen offers it. */
export interface GameOptions {
  readonly title: string;
  readonly side: string;
  /** The same strategy for every other chair, by its name on the screen. */
  readonly against?: string;
  readonly level?: string;
  readonly seed: string;
  readonly clock?: boolean;
}

/** Every folio of the debrief, in order. */
export const folios = [
  'The agreement',
  'Who got what',
  'What was possible',
  'Left on the table',
  'How the talks moved',
  'What home thought',
  'Your plan and the truth',
  'The years',
  'Five ways to judge it',
  'So what?',
] as const;

export const firstTable = {
  title: 'First table',
  side: 'Kesanda',
  against: 'Conceder',
  level: 'Standard',
  seed: 'end-to-end',
} as const satisfies GameOptions;

export const lobito = {
  title: 'The Lobito corridor',
  side: 'Zambia',
  against: 'Logroller',
  level: 'Standard',
  seed: 'end-to-end',
} as const satisfies GameOptions;

/** Settings as the browser keeps them; programs move at once, so that no test waits for them to think. */
export async function settle(page: Page, settings: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.addInitScript(
    (text) => {
      // Only for the first visit: what a test sets afterwards outlives a reload.
      if (localStorage.getItem('offtake.settings') === null) localStorage.setItem('offtake.settings', text);
    },
    JSON.stringify({ pace: 'instant', ...settings }),
  );
}

/** The game as a person plays it: everything is found by what it is and what it says. */
export class Game {
  readonly page: Page;
  readonly hand: Hand;

  constructor(page: Page, hand: Hand = mouse) {
    this.page = page;
    this.hand = hand;
  }

  /** The heading of the screen, which says what screen it is. */
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.hand.press(this.button(name, within));
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.heading).toHaveText('Offtake');
  }

  async toLibrary(): Promise<void> {
    await this.press(/^Play/);
    await expect(this.heading).toHaveText('The cases');
  }

  async toSetup({ title }: Pick<GameOptions, 'title'>): Promise<void> {
    await this.press(`Open the case: ${title}`);
    await expect(this.heading).toHaveText(title);
  }

  async toBrief(options: GameOptions): Promise<void> {
    const { side, against, level, seed, clock } = options;
    await this.choose(this.page.getByRole('radio', { name: new RegExp(`^${side}`) }));
    if (level !== undefined) await this.choose(this.page.getByRole('radio', { name: level, exact: true }));
    if (against !== undefined) {
      const rows = await this.button(/ How .* plays$/).all();
      for (const row of rows) await this.select(row, against);
    }
    await this.hand.write(this.page.getByRole('textbox', { name: 'Seed' }), seed);
    if (clock === true)
      await this.hand.press(this.page.getByRole('switch', { name: 'Play against the clock' }));
    await this.press('Open the brief');
    await expect(this.heading).toHaveText(/delegation$/);
  }

  async toPlanning(): Promise<void> {
    await this.press('Go on to the planning sheet');
    await expect(this.heading).toHaveText('Planning sheet');
  }

  async toTable(): Promise<void> {
    await this.press('File the plan and sit down');
    await expect(this.heading).toHaveText(/^Round 1 of/);
  }

  /** From the title to the first round. */
  async sitDown(options: GameOptions): Promise<void> {
    await this.open();
    await this.toLibrary();
    await this.toSetup(options);
    await this.toBrief(options);
    await this.toPlanning();
    await this.toTable();
  }

  /** Chooses a radio, unless it is chosen. */
  async choose(radio: Locator): Promise<void> {
    if (!(await radio.isChecked())) await this.hand.press(radio);
    await expect(radio).toBeChecked();
  }

  /** Opens a list behind a button and picks one entry. */
  async select(opener: Locator, name: string): Promise<void> {
    await this.hand.press(opener);
    await this.hand.press(this.page.getByRole('option', { name, exact: true }));
    await expect(this.page.getByRole('listbox')).toBeHidden();
  }

  // At the table

  /** Opens a section of the table. On a wide screen some of them lie open always, and have no tab. */
  async section(name: 'Table' | 'Draft' | 'Talk' | 'Home' | 'Others' | 'Map'): Promise<void> {
    const tab = this.page.getByRole('tab', { name: new RegExp(`^${name}`) });
    // The table's heading stands before its sections do.
    await expect(this.page.getByRole('tab').first()).toBeVisible();
    if ((await tab.count()) === 0 || (await tab.getAttribute('aria-selected')) === 'true') return;
    await this.hand.press(tab);
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  /** Cuttings lie over a corner of the table until they have been read, one after the other. */
  async putNewsAway(): Promise<void> {
    const news = this.page.getByRole('region', { name: 'News' });
    await expect(async () => {
      if (await news.isVisible()) await this.press('Noted', news);
      await expect(news).toBeHidden({ timeout: 100 });
    }).toPass();
  }

  proposals(): Locator {
    return this.page.getByRole('article', { name: /proposal \d+/i });
  }

  /** At an open table: everybody else has said what there was to say, and waits. */
  async othersHavePassed(count: number): Promise<void> {
    const passed = this.page.getByRole('list', { name: 'Delegations' }).getByText('passed', { exact: true });
    await expect(passed).toHaveCount(count);
  }

  /**
   * Plays round after round until the table is left: passes, and from a round on accepts whatever lies above the
   * walk-away, the best first.
   */
  async bargain(acceptFrom: number): Promise<void> {
    for (let round = await this.round(); !Number.isNaN(round); round = await this.round()) {
      const [best] = round < acceptFrom ? [] : await this.acceptable();
      if (best === undefined) {
        await this.passRound();
        continue;
      }
      await this.putNewsAway();
      // What was looked at may have been taken back or replaced meanwhile: then one looks again.
      const isStanding = await this.hand.press(best.accept).then(
        () => true,
        () => false,
      );
      if (!isStanding) continue;
      await this.press(/^Accept/, this.page.getByRole('alertdialog'));
      await expect(this.page.getByRole('alertdialog')).toBeHidden();
      // The others answer at once: they support it too, or put something else in its place.
      await expect(this.heading).toBeVisible();
    }
  }

  // After the table

  /** Where home votes. */
  async ratify(): Promise<void> {
    await expect(this.heading).toHaveText('The draft goes home');
    await this.confirm('Call the vote');
    await this.press('Go on to the signature');
  }

  async toYears(): Promise<void> {
    await expect(this.heading).toHaveText('The signing');
    await this.confirm('Sign');
    await this.press('Go on to the years');
    await expect(this.heading).toHaveText('The years');
  }

  async toDebrief(from: 'Go on to the debrief' | 'See the debrief'): Promise<void> {
    await this.press(from);
    // What was possible takes a moment to reckon.
    await expect(this.heading).toHaveText(/^(You got|No agreement)/, { timeout: 20_000 });
  }

  /** Opens a folio of the debrief, which is known by its heading. */
  async folio(name: string): Promise<void> {
    await this.hand.press(this.page.getByRole('tab', { name }));
    await expect(this.page.getByRole('tabpanel').getByRole('heading', { level: 2 })).toHaveText(name);
  }

  /** Presses something that asks first, and says yes to the question. */
  async confirm(name: string | RegExp, deed = name, within: Page | Locator = this.page): Promise<void> {
    await this.press(name, within);
    await expect(this.page.getByRole('alertdialog')).toBeVisible();
    await this.press(deed, this.page.getByRole('alertdialog'));
    await expect(this.page.getByRole('alertdialog')).toBeHidden();
  }

  /** Passes until the round is over or the talks are. */
  async passRound(): Promise<void> {
    const round = await this.heading.textContent();
    await expect(async () => {
      const pass = this.button('Pass');
      if ((await this.heading.textContent()) === round && (await pass.isEnabled()))
        await this.hand.press(pass);
      await expect(this.heading).not.toHaveText(round ?? '', { timeout: 2000 });
    }).toPass();
  }

  async round(): Promise<number> {
    return Number(/^Round (\d+)/.exec((await this.heading.textContent()) ?? '')?.[1] ?? Number.NaN);
  }

  /** Standing packages that may be accepted and lie above the walk-away, the best first. */
  async acceptable(): Promise<readonly { readonly accept: Locator; readonly above: number }[]> {
    const found: { accept: Locator; above: number }[] = [];
    for (const proposal of await this.proposals().all()) {
      const accept = this.button(/^Accept/, proposal);
      if ((await accept.count()) === 0) continue;
      const [, above] = /([\d.]+) above your walk-away/.exec((await proposal.innerText()) ?? '') ?? [];
      if (above !== undefined) found.push({ accept, above: Number(above) });
    }
    return found.sort((a, b) => b.above - a.above);
  }
}
