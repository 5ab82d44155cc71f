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
    await expect.poll(() => this.passed()).toBe(count);
  }

  /**
   * How many others have passed since something was last tabled. The delegations say it at once; the minutes say it
   * together with the papers on the table, a moment later. Until both do, what lies there may still be replaced.
   */
  private async passed(): Promise<number> {
    const delegations = this.page.getByRole('list', { name: 'Delegations' });
    const shown = await delegations.getByText('passed', { exact: true }).count();
    const minutes = this.page.getByRole('group', { name: /^Minutes/ });
    const round = minutes.getByRole('region', { name: `Round ${await this.round()}`, exact: true });
    const lines = (await round.getByRole('listitem').allInnerTexts()).map((line) => line.trim());
    const tabled = lines.findLastIndex((line) => / tables? proposal \d+\.$/.test(line));
    const told = lines.slice(tabled + 1).filter((line) => line.endsWith(' passes.')).length;
    return Math.min(shown, told);
  }

  /**
   * Plays an open table round after round until it is left: lets the others pass, from a round on accepts whatever lies
   * above the walk-away, the best first, and passes. Nothing moves while the player does, so that a seed is one game.
   */
  async bargain({
    others,
    acceptFrom,
  }: {
    readonly others: number;
    readonly acceptFrom: number;
  }): Promise<void> {
    await this.section('Talk');
    const isLeft = async () => Number.isNaN(await this.round());
    for (;;) {
      // What the player supported before may become the agreement while the others have their say.
      await expect.poll(async () => (await isLeft()) || (await this.passed()) === others).toBe(true);
      const round = await this.round();
      if (Number.isNaN(round)) return;
      await this.putNewsAway();
      const [best] = round < acceptFrom ? [] : await this.acceptable();
      if (best === undefined) {
        await this.press('Pass');
        await expect(this.heading).not.toHaveText(new RegExp(`^Round ${round} `));
      } else {
        await this.confirm(/^Accept/, /^Accept/, best.proposal);
        // The paper bears the support, or it was the last that was wanted and the table is left.
        await expect(this.button(/^Accept/, best.proposal)).toBeHidden();
      }
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

  /** Standing proposals that may be accepted and lie above the walk-away, the best first. */
  private async acceptable(): Promise<readonly { readonly proposal: Locator; readonly above: number }[]> {
    const found: { proposal: Locator; above: number }[] = [];
    for (const proposal of await this.proposals().all()) {
      if ((await this.button(/^Accept/, proposal).count()) === 0) continue;
      const [, above] = /([\d.]+) above your walk-away/.exec(await proposal.innerText()) ?? [];
      if (above !== undefined) found.push({ proposal, above: Number(above) });
    }
    return found.sort((a, b) => b.above - a.above);
  }
}
