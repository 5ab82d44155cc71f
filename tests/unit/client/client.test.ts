import { beforeEach, describe, expect, test } from 'vitest';
import type { Package } from '#engine/index.ts';
import { createClient, type Client } from '../../../src/client/client.ts';
import { analystOnTheSpot } from '../../../src/client/analyst.ts';
import type { GameChoice, GameState } from '../../../src/client/game-state.ts';
import type { MoveOfPlayer } from '../../../src/client/client.ts';
import { fakePorts, type FakePorts } from '../../support/fake-ports.ts';

const choice: GameChoice = {
  scenario: 'first-table',
  seat: 'halvern',
  opponents: { kesanda: 'conceder' },
  setup: { seed: '5', difficulty: 0 },
  clock: false,
};

let ports: FakePorts;
let client: Client;
const game = () => {
  const { game: now } = client.store.get();
  if (now === undefined) throw new Error('No game');
  return now;
};
const screen = () => client.store.get().screen;
const may = (type: string) => game().view.legal.some((question) => question.type === type);

/** One move of the player, and everything that programs do about it. */
async function play(move: MoveOfPlayer): Promise<boolean> {
  const isLegal = await client.play(move);
  ports.runLater();
  return isLegal;
}

async function begin(over: Partial<GameChoice> = {}): Promise<void> {
  const { scenario } = await ports.library.load(over.scenario ?? choice.scenario);
  const seat = scenario.seats.find(({ id }) => id.startsWith(over.seat ?? choice.seat));
  await client.start({ ...choice, ...over, seat: seat?.id ?? '' });
  ports.runLater();
}

/** Accepts the first package above the walk-away, signs, and passes otherwise, until the debrief. */
async function playOn(): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let moves = 0; screen() !== 'debrief'; moves++) {
    if (moves > 200) throw new Error(`Stuck at ${screen()}`);
    if (seen.at(-1) !== screen()) seen.push(screen());
    expect(await play(nextMove())).toBe(true);
  }
  return [...seen, screen()];
}

function nextMove(): MoveOfPlayer {
  const { view } = game();
  const worth = (pkg: Package) =>
    pkg.reduce((sum, option, issue) => sum + (view.sheet.points[issue]?.[option] ?? 0), 0);
  const accept = view.legal.find((question) => question.type === 'accept');
  const good = accept?.choices.find(
    ({ proposal, package: index }) =>
      worth(view.proposals[proposal]?.packages[index] ?? []) >= view.sheet.walkAway,
  );
  if (good !== undefined) return { type: 'accept', ...good };
  if (may('ratify')) return { type: 'ratify', decision: 'submit' };
  for (const type of ['sign', 'ready', 'pass'] as const) if (may(type)) return { type };
  throw new Error('Nothing to do');
}

beforeEach(() => {
  ports = fakePorts();
  client = createClient(ports);
});

const factsOf = (debrief: GameState['debrief']) =>
  debrief === undefined || debrief === 'too-large' ? undefined : debrief.facts;

describe('a game', () => {
  test('runs from the brief to the debrief, each phase on its screen', async () => {
    await begin();
    expect(screen()).toBe('brief');
    expect(await playOn()).toEqual(['brief', 'planning', 'table', 'signature', 'years', 'debrief']);
    await expect.poll(() => game().debrief).toBeDefined();
    expect(factsOf(game().debrief)?.result.kind).toBe('agreement');
    expect(game().years?.years.agreement).toBeDefined();
    expect(game().opened).toBeDefined();
    expect(game().match?.ending).toEqual({ kind: 'agreement' });
  });

  test('that is walked out of ends at an impasse, and is looked back on as well', async () => {
    await begin();
    await play({ type: 'ready' });
    await play({ type: 'ready' });
    expect(await play({ type: 'walk-away' })).toBe(true);
    expect(screen()).toBe('impasse');
    await playOn();
    await expect.poll(() => game().debrief).toBeDefined();
    expect(factsOf(game().debrief)?.result).toMatchObject({ kind: 'impasse', reason: 'walk-away' });
  });

  test('shows nothing of the others before it is over', async () => {
    await begin();
    expect(game().opened).toBeUndefined();
    expect(game().match).toBeUndefined();
  });

  test('tells why a move was refused, until one is legal', async () => {
    await begin();
    expect(await play({ type: 'sign' })).toBe(false);
    expect(game().refusal?.code).toBe('NOT_NOW');
    expect(await play({ type: 'ready' })).toBe(true);
    expect(game().refusal).toBeUndefined();
  });

  test('takes the first offer of the plan to the table', async () => {
    await begin();
    await play({ type: 'ready' });
    const [first = []] = game().draft.packages;
    const offer = first.with(0, 1);
    client.draft.take(offer);
    const firstOffer = game().draft.packages[0];
    await play({
      type: 'prepare',
      sheet: { priorities: [0, 1], target: 70, guesses: [], firstOffer },
    });
    await play({ type: 'ready' });
    expect(screen()).toBe('table');
    expect(game().draft.packages).toEqual([firstOffer]);
  });

  test('of a case that is too large to be analysed is looked back on without an analysis', async () => {
    ports = fakePorts({ ...analystOnTheSpot, debrief: async () => undefined });
    client = createClient(ports);
    await begin();
    await play({ type: 'ready' });
    await play({ type: 'ready' });
    await play({ type: 'walk-away' });
    await playOn();
    await expect.poll(() => game().debrief).toBe('too-large');
    expect(client.store.get().notice).toBeUndefined();
  });
});

describe('a game that is made ahead', () => {
  let chosen: GameChoice;
  beforeEach(async () => {
    await client.chooseScenario(choice.scenario);
    const seats = client.store.get().chosenCase?.scenario.seats ?? [];
    chosen = { ...choice, seat: seats.find(({ id }) => id.startsWith(choice.seat))?.id ?? '' };
  });

  test('is neither shown nor kept until it is started, and is then the one that begins', async () => {
    const made = client.prepare(chosen);
    expect(client.store.get().game).toBeUndefined();
    expect(ports.kept.has('offtake.game')).toBe(false);
    await client.start(chosen);
    expect(game().brief).toBe(made?.brief);
  });

  test('goes on like one that was not made ahead', async () => {
    client.prepare({ ...chosen, setup: { seed: '6', difficulty: 0 } });
    client.prepare(chosen);
    await begin();
    await playOn();
    const { match } = game();
    client = createClient(ports);
    await begin();
    await playOn();
    expect(game().match).toEqual(match);
  });

  test('is not begun where something else was chosen in the end, nor begun twice', async () => {
    const made = client.prepare(chosen);
    await client.start({ ...chosen, setup: { seed: '6', difficulty: 0 } });
    expect(game().brief).not.toBe(made?.brief);
    expect(game().choice.setup.seed).toBe('6');

    client.prepare(chosen);
    await client.start(chosen);
    await play({ type: 'ready' });
    await client.start(chosen);
    expect(game().view.phase).toBe('briefing');
  });

  test('needs the case that was chosen', () => {
    expect(client.prepare({ ...chosen, scenario: 'lobito-corridor' })).toBeUndefined();
  });
});

test('a move is shown in the same breath, and nothing is drawn again when it has been answered', async () => {
  await begin();
  const answer = client.play({ type: 'ready' });
  const shown = game();
  expect(shown.view.phase).toBe('preparation');
  await answer;
  expect(game()).toBe(shown);
});

describe('a game that is kept', () => {
  test('is resumed with the very same view, and goes on the same way', async () => {
    await begin();
    for (let moves = 0; moves < 4; moves++) await play(nextMove());
    const before = game();
    client.leave();
    expect(screen()).toBe('title');
    expect(client.store.get()).toMatchObject({ game: undefined, resumable: 'first-table' });

    client = createClient(ports);
    expect(client.store.get().resumable).toBe('first-table');
    await client.resume();
    expect(game().view).toEqual(before.view);
    expect(game().choice).toEqual(before.choice);
    expect(screen()).toBe('table');
    ports.runLater();
    expect((await playOn()).at(-1)).toBe('debrief');
  });

  test('does not begin over what was opened while its case was still on the way', async () => {
    await begin();
    const chosen = game().choice;
    client = createClient(ports);
    const resuming = client.resume();
    client.openLibrary();
    await resuming;
    expect([screen(), client.store.get().game]).toEqual(['library', undefined]);
    const starting = client.start(chosen);
    client.openTitle();
    await starting;
    expect([screen(), client.store.get().game]).toEqual(['title', undefined]);
    client.openLibrary();
    await client.chooseScenario(chosen.scenario);
    await Promise.all([client.start(chosen), client.start(chosen)]);
    expect(game().choice).toEqual(chosen);
  });

  test('is resumed with the draft that was being written, and begun again without it', async () => {
    await begin();
    await play({ type: 'ready' });
    await play({ type: 'ready' });
    const fresh = game().draft.packages;
    client.draft.choose({ issue: 0, option: fresh[0]?.[0] === 0 ? 1 : 0 });
    client.draft.addAlternative();
    const { packages, active } = game().draft;
    expect(packages).not.toEqual(fresh);

    client = createClient(ports);
    await client.resume();
    expect(game().draft).toEqual({ packages, active, past: [], future: [] });

    ports.kept.set('offtake.game.draft', JSON.stringify({ packages: [[99]], active: 0 }));
    client = createClient(ports);
    await client.resume();
    expect(game().draft.packages).toEqual(fresh);

    client.draft.choose({ issue: 0, option: fresh[0]?.[0] === 0 ? 1 : 0 });
    await client.restart();
    ports.runLater();
    await play({ type: 'ready' });
    await play({ type: 'ready' });
    expect(game().draft.packages).toEqual(fresh);
  });

  test('begins again from the same seed with the same events', async () => {
    await begin();
    const moves: MoveOfPlayer[] = [];
    for (let count = 0; count < 5; count++) {
      const move = nextMove();
      moves.push(move);
      await play(move);
    }
    const { view } = game();
    await client.restart();
    ports.runLater();
    expect(screen()).toBe('brief');
    for (const move of moves) await play(move);
    expect(game().view).toEqual(view);
  });

  test.each([
    ['leaves the table', () => client.leave()],
    [
      'closes the window',
      () => {
        ports.closeWindow();
        client = createClient(ports);
      },
    ],
  ])('keeps the last move of a player who %s, though nobody has answered it yet', async (_, go) => {
    await begin();
    await play({ type: 'ready' });
    await play({ type: 'ready' });
    expect(await client.play({ type: 'say', room: 0, text: 'One last thing.' })).toBe(true);
    go();
    await client.resume();
    expect(game().view.events.some((event) => event.type === 'message-sent')).toBe(true);
  });

  test('that can no longer be read is said to be so, once', () => {
    ports.kept.set('offtake.game', 'not a game');
    client = createClient(ports);
    expect(client.store.get()).toMatchObject({ resumable: undefined, notice: 'SAVED_GAME_UNREADABLE' });
    expect(createClient(ports).store.get().notice).toBeUndefined();
  });

  test('of another version of its case is forgotten, and that is said', async () => {
    await begin();
    await play({ type: 'ready' });
    const text = ports.kept.get('offtake.game') ?? '';
    const file = JSON.parse(text) as { record: { scenario: { digest: string } } };
    file.record.scenario.digest = 'another';
    ports.kept.set('offtake.game', JSON.stringify(file));
    client = createClient(ports);
    await client.resume();
    expect(client.store.get()).toMatchObject({ game: undefined, notice: 'SAVED_GAME_UNREADABLE' });
    expect(ports.kept.has('offtake.game')).toBe(false);
  });

  test('is missed once when storage is full, and the game goes on', async () => {
    await begin();
    ports.fillStorage();
    await play({ type: 'ready' });
    expect(client.store.get().notice).toBe('SAVE_FAILED');
    client.dismissNotice();
    await play({ type: 'ready' });
    expect(client.store.get().notice).toBeUndefined();
    expect(screen()).toBe('table');
  });

  test('is left to another window that has moved, until it is taken up here again', async () => {
    await begin();
    await play({ type: 'ready' });
    const theirs = ports.kept.get('offtake.game') ?? '';
    ports.keepElsewhere(theirs);
    expect(client.store.get().notice).toBe('KEPT_ELSEWHERE');
    await play({ type: 'ready' });
    expect(screen()).toBe('table');
    expect(ports.kept.get('offtake.game')).toBe(theirs);

    client.leave();
    await client.resume();
    await play({ type: 'ready' });
    expect(ports.kept.get('offtake.game')).not.toBe(theirs);
  });

  test('of another window waits on the title of this one', async () => {
    await begin();
    await play({ type: 'ready' });
    const theirs = ports.kept.get('offtake.game') ?? '';
    ports.kept.clear();
    const atTheTitle = createClient(ports);
    expect(atTheTitle.store.get().resumable).toBeUndefined();
    ports.keepElsewhere(theirs);
    expect(atTheTitle.store.get()).toMatchObject({ resumable: 'first-table', notice: undefined });
  });
});

describe('what can go wrong around it', () => {
  test('a case that cannot be fetched is said to be so', async () => {
    await client.chooseScenario('atlantis');
    expect(client.store.get()).toMatchObject({ chosenCase: undefined, notice: 'SCENARIO_UNAVAILABLE' });
  });

  test('a reckoning that fails leaves the game safe', async () => {
    const broken = () => Promise.reject(new Error('out of memory'));
    ports = fakePorts({ years: broken, spread: broken, debrief: broken });
    client = createClient(ports);
    await begin();
    await playOn();
    await expect.poll(() => client.store.get().notice).toBe('ANALYSIS_FAILED');
    expect(game().match).toBeDefined();
  });

  test('a move without a game changes nothing', async () => {
    expect(await client.play({ type: 'ready' })).toBe(false);
    expect(client.store.get().game).toBeUndefined();
  });
});

test('settings are kept, and read again on the next visit', () => {
  client.change({ theme: 'night', pace: 'calm' });
  expect(createClient(ports).store.get().settings).toMatchObject({ theme: 'night', pace: 'calm' });
});

test('the library is left for a case, and the case for the library', async () => {
  client.openLibrary();
  expect(screen()).toBe('library');
  await client.chooseScenario('first-table');
  expect(screen()).toBe('setup');
  expect(client.store.get().chosenCase?.scenario.id).toBe('first-table');
  client.openLibrary();
  expect(client.store.get()).toMatchObject({ chosen: undefined, chosenCase: undefined });
  client.openTitle();
  expect(screen()).toBe('title');
});

test('the clock runs out on the player as a move like any other', async () => {
  await begin({ clock: true });
  await play({ type: 'ready' });
  await play({ type: 'ready' });
  const { clock, view } = game();
  expect(clock?.paused).toBe(false);
  client.clock.pause();
  ports.tick(1000);
  expect(game().clock?.secondsLeft).toBe(clock?.secondsTotal);
  client.clock.resume();
  ports.tick(clock?.secondsTotal ?? 0);
  ports.runLater();
  expect(game().view.revision).toBeGreaterThan(view.revision);
});
