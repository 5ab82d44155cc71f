import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  legalMoves,
  type InjectEffect,
  type Match,
  type PartyIndex,
  type RegimeEffect,
  type Scenario,
} from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import type { CaseFile, CaseTexts } from '#scenario/index.ts';
import type { Ask, Tell } from '#wire/index.ts';
import { randomAnswer } from '../support/random-play.ts';
import { shippedCase } from '../support/shipped-scenarios.ts';
import {
  openPolicy,
  settingsFor,
  startClassServer,
  until,
  type ClassServer,
} from '../support/class-server.ts';

/*
 * Every byte that reaches a seat, an observer, somebody who stands for a constituency, the projector or a stranger is read. Private numbers of
 * party p hold .130p, p counted from 1, private texts and names hold the word secret-p: whatever of that reaches somebody of another party is a leak.
 */

const markOf = (party: PartyIndex) => 0.13015 + party / 10_000;
const wordOf = (party: PartyIndex) => `secret-${party}`;

function marked(caseFile: CaseFile): CaseFile {
  const { scenario } = caseFile;
  const add = (points: readonly (readonly number[])[], party: PartyIndex) =>
    points.map((row) => row.map((value) => value + markOf(party)));
  const changed: Scenario = {
    ...scenario,
    difficulties: scenario.difficulties.map((level) => ({
      ...level,
      walkAways: level.walkAways.map((value, party) => value + markOf(party)),
    })),
    mandates: scenario.mandates.map((mandate, party) => ({
      points: add(mandate.points, party),
      walkAway: mandate.walkAway + markOf(party),
      interactions: mandate.interactions.map((entry) => ({ ...entry, points: entry.points + markOf(party) })),
      redLines: mandate.redLines,
    })),
    constituencies: scenario.constituencies.map((entry) => ({
      ...entry,
      points: add(entry.points, entry.party),
      threshold: entry.threshold + markOf(entry.party),
    })),
    // What laws and events are worth to a party stands on its sheet; every law here is worth something to everybody.
    regimes: scenario.regimes.map((regime) => ({
      ...regime,
      effects: [
        ...regime.effects.map(markedEffect),
        ...scenario.parties.flatMap((_, party): readonly RegimeEffect[] => [
          markedEffect({ kind: 'points', party, issue: 0, option: 0, by: 0 }),
          markedEffect({ kind: 'walk-away', party, by: 0 }),
        ]),
      ],
    })),
    injects: scenario.injects.map((inject) => ({
      ...inject,
      effects: inject.effects.map((effect) =>
        effect.kind === 'mood'
          ? { ...effect, by: effect.by - markOf(scenario.constituencies[effect.constituency]?.party ?? 0) }
          : markedEffect(effect),
      ),
    })),
  };
  return {
    ...caseFile,
    scenario: changed,
    texts: Object.fromEntries(
      Object.entries(caseFile.texts).map(([language, texts]) => [language, markedTexts(scenario, texts)]),
    ),
  };
}

/** Marked away from zero, so that the digits stay. */
const markedEffect = <Effect extends RegimeEffect | InjectEffect>(effect: Effect): Effect =>
  effect.kind === 'points' || effect.kind === 'walk-away'
    ? { ...effect, by: effect.by + (effect.by < 0 ? -1 : 1) * markOf(effect.party) }
    : effect;

function markedTexts(scenario: Scenario, texts: CaseTexts): CaseTexts {
  const indexOf = (id: string) => scenario.parties.findIndex((party) => party.id === id);
  const homeOf = (id: string) => scenario.constituencies.find((entry) => entry.id === id)?.party ?? 0;
  const entries = <Item, Made>(
    record: Readonly<Record<string, Item>> | undefined,
    make: (item: Item, id: string) => Made,
  ) => Object.fromEntries(Object.entries(record ?? {}).map(([id, item]) => [id, make(item, id)]));
  return {
    ...texts,
    parties: entries(texts.parties, (party, id) => {
      const word = wordOf(indexOf(id));
      return {
        ...party,
        brief: word,
        walkAway: word,
        tactics: [word],
        interests: entries(party.interests, () => word),
        redLines: entries(party.redLines, () => word),
        interactions: entries(party.interactions, () => word),
      };
    }),
    constituencies: entries(texts.constituencies, (home, id) => ({ ...home, wants: wordOf(homeOf(id)) })),
    debrief: { lesson: 'secret-9', prompts: ['secret-9'], modelLimits: 'secret-9' },
  };
}

/** What this text holds of parties other than one's own. */
function leaksIn(text: string, own: PartyIndex | undefined): readonly string[] {
  const found = [...text.matchAll(/\.130(\d)|secret-(\d)/g)];
  return found
    .filter(
      ([, number, word]) =>
        Number(number ?? word) !== (own === undefined ? -1 : number === undefined ? own : own + 1),
    )
    .map(([all]) => all);
}

let server: ClassServer;
const whole = marked(shippedCase('lobito-corridor'));
beforeAll(async () => {
  server = await startClassServer({ scenarios: () => whole, botPace: 600_000 });
});
afterAll(() => server.remove());

/** Something said at the first table that tells who may hear it: everybody there, or those in a side room. */
const sayingIn = ({ rooms }: Match, room: number) =>
  room === 0 ? 'in the plenary' : `aside<${rooms.find(({ id }) => id === room)?.members.join('')}>`;

/** What was said aside, as far as it was not for this party. */
const asidesIn = (text: string, own: PartyIndex | undefined): readonly string[] =>
  [...text.matchAll(/aside<(\d+)>/g)].flatMap(([all, members = '']) =>
    own !== undefined && members.includes(String(own)) ? [] : [all],
  );

let devices = 0;
/** Somebody at the door of the hall, whose every byte is kept. */
function device() {
  const heard: string[] = [];
  const number = devices++;
  const caller = {
    line: { tell: (tell: Tell) => void heard.push(JSON.stringify(tell)), close: () => undefined },
    visitor: undefined,
    room: undefined,
    isGone: false,
  };
  let count = 0;
  const ask = async (message: Record<string, unknown>) => {
    const answer = await server.classes.hall.ask(caller, {
      id: `device-${number}-${count++}`,
      ...message,
    } as unknown as Ask);
    heard.push(JSON.stringify(answer));
    return answer as unknown as Record<string, string> & { ok: boolean };
  };
  return { heard, ask };
}

describe('secrecy over the line', () => {
  test('no byte of another party reaches a seat, an observer, a home, the wall or a stranger, in random play', async () => {
    const desk = device();
    const { token } = await desk.ask({ type: 'facilitate', secret: server.classes.secret });
    await desk.ask({ type: 'enter', token });
    const policy = { ...openPolicy, facilitatorsRead: 'plenary' as const };
    const made = await desk.ask({
      type: 'create-class',
      settings: settingsFor({ scenario: 'lobito-corridor', policy }),
    });
    const { code } = made['class'] as unknown as { code: string };
    await desk.ask({ type: 'enter', token, class: code });
    // Four seats, two who share a seat, one home and one observer; somebody at another table; the wall and a stranger beside them.
    const people: ReturnType<typeof device>[] = [];
    for (let who = 0; who < 9; who++) {
      const one = device();
      const joined = await one.ask({ type: 'join', code, name: `Person ${who}`, language: 'en' });
      await one.ask({ type: 'enter', token: joined['token'] });
      people.push(one);
    }
    await people[0]!.ask({ type: 'call-help', text: 'waiting<0>' });
    await desk.ask({ type: 'answer-help', request: 0, text: 'replied waiting<0>' });
    expect((await desk.ask({ type: 'build-tables', tables: 2 })).ok).toBe(true);
    const chiefs = whole.scenario.seats.filter(({ role }) => role === 'chief').map(({ id }) => id);
    const places = [
      ...[0, 1, 2, 3, 0, 1].map((index) => ({ kind: 'seat', table: 1, seat: chiefs[index] })),
      { kind: 'home', table: 1, constituency: 0 },
      { kind: 'observer', table: 1 },
      { kind: 'seat', table: 2, seat: chiefs[0] },
    ];
    for (const [who, place] of places.entries())
      expect((await desk.ask({ type: 'place', participant: `p${who + 1}`, place })).ok).toBe(true);
    expect((await desk.ask({ type: 'begin' })).ok).toBe(true);
    const wall = device();
    const projector = await desk.ask({ type: 'projector-token' });
    await wall.ask({ type: 'enter', token: projector['token'] });
    const stranger = device();

    // What is to come is the facilitators' own: news, and an event that this case has.
    const [toCome] = whole.scenario.injects;
    const later = { kind: 'moment', at: Date.now() + 86_400_000 };
    const news = { kind: 'news', text: 'planned<0>' };
    for (const deed of [news, { kind: 'event', event: toCome?.id }])
      expect((await desk.ask({ type: 'schedule', time: later, deed })).ok).toBe(true);

    const opened = await server.classes.shelf.open(code);
    const room = opened.ok ? opened.value! : undefined!;
    const table = room.table(1)!;
    const roll = streamFrom('secrecy');
    const own = people.map((_, who) => {
      const place = room.state().members.get(`p${who + 1}`)?.place;
      return place?.kind === 'seat' ? place : undefined;
    });
    const partyOf = people.map((_, who) => own[who] && room.roll().partyOf(own[who]));
    // A question and its reply are the asker's, or the whole delegation's; who asks next to them hears nothing.
    for (const [request, who] of [0, 1, 6, 7].entries()) {
      await people[who]!.ask({ type: 'call-help', text: `asks<${who}>` });
      await desk.ask({
        type: 'answer-help',
        table: 1,
        request,
        text: `told<${who}>`,
        toDelegation: who !== 0,
      });
    }
    let moves = 0;
    for (let turn = 0; turn < 400 && table.state().session?.isOver() === false; turn++) {
      const who = Math.floor(roll() * 6);
      const seat = whole.scenario.seats.find(({ id }) => id === own[who]?.seat)!;
      const match = table.state().session!.match();
      const questions = legalMoves(whole.scenario, match, seat).filter(
        ({ type }) => type !== 'walk-away' || roll() < 0.02,
      );
      const question = questions[Math.floor(roll() * questions.length)];
      if (question === undefined) continue;
      const move = randomAnswer(whole.scenario, match, seat, question, roll);
      const secret =
        move.type === 'prepare'
          ? { ...move, sheet: { ...move.sheet, target: 40 + markOf(seat.party) } }
          : move.type === 'say'
            ? { ...move, text: sayingIn(match, move.room) }
            : move;
      if ((await people[who]!.ask({ type: 'move', move: secret })).ok) moves++;
      if (turn % 7 === 0)
        await people[who]!.ask({ type: 'team-say', text: `among us: ${wordOf(seat.party)}` });
      if (turn % 25 === 0)
        for (const one of [...people, wall]) await one.ask({ type: turn % 50 === 0 ? 'case' : 'sync' });
      if (turn % 40 === 0) await stranger.ask({ type: 'look', code });
      if (turn % 40 === 20) await desk.ask({ type: 'watch', table: 1 });
    }
    for (const type of ['case', 'move', 'sync', 'debrief', 'watch', 'list-classes'])
      await stranger.ask({ type, table: 1 });
    for (const one of [...people, wall]) await one.ask({ type: 'debrief' });
    // What is told comes a while later, and all of it before, or with, what was done last.
    await desk.ask({ type: 'announce', kind: 'message', text: 'That is all.' });
    await desk.ask({ type: 'close-join', closed: true });
    const hasHeard = ({ heard }: ReturnType<typeof device>, last: string) =>
      heard.some((text) => text.includes(last));
    await until(
      () => people.every((one) => hasHeard(one, 'That is all.')) && hasHeard(wall, '"joinClosed":true'),
    );

    expect(moves).toBeGreaterThan(100);
    const questionsIn = (text: string) =>
      [...new Set([...text.matchAll(/(?:asks|told|waiting)<\d>/g)].map(([all]) => all))].sort();
    const questionsOf: Readonly<Record<number, readonly string[]>> = {
      0: ['asks<0>', 'told<0>', 'waiting<0>'],
      1: ['asks<1>', 'told<1>'],
      // Shares a seat with the first, whose reply was not for the delegation, or with the second, whose reply was.
      5: ['asks<1>', 'told<1>'],
      6: ['asks<6>', 'told<6>'],
      7: ['asks<7>', 'told<7>'],
    };
    const atFirstTable = /in the plenary|aside<|among us/;
    for (const [who, one] of people.entries()) {
      const isHome = who === 6;
      const text = one.heard.join('\n');
      expect(text.length).toBeGreaterThan(10_000);
      // Whoever stands for a constituency knows that one, and its party's own channel.
      const party = isHome ? whole.scenario.constituencies[0]!.party : partyOf[who];
      expect([who, [...new Set(leaksIn(text, party))]]).toEqual([who, []]);
      expect([who, [...new Set(asidesIn(text, partyOf[who]))]]).toEqual([who, []]);
      expect([who, atFirstTable.test(text)]).toEqual([who, who !== 8]);
      expect([who, questionsIn(text)]).toEqual([who, questionsOf[who] ?? []]);
    }
    expect(leaksIn(wall.heard.join('\n'), undefined)).toEqual([]);
    expect(leaksIn(stranger.heard.join('\n'), undefined)).toEqual([]);
    // The wall knows of a table where it is, its clock, whether programs alone wait there, and before the talks who is ready: nothing else.
    const onWall = JSON.parse(wall.heard.findLast((text) => text.includes('"type":"projector"')) ?? '') as {
      projector: { tables: object[] };
    };
    const toldOfTables = new Set(onWall.projector.tables.flatMap((entry) => Object.keys(entry)));
    const allowed = ['table', 'phase', 'round', 'rounds', 'clock', 'ready', 'over', 'keptBack'];
    expect([...toldOfTables].filter((field) => !allowed.includes(field))).toEqual([]);
    expect([...toldOfTables]).toContain('ready');
    for (const one of [wall, stranger]) {
      expect(one.heard.join('\n')).not.toMatch(atFirstTable);
      expect(questionsIn(one.heard.join('\n'))).toEqual([]);
    }
    for (const one of [...people, wall, stranger])
      expect(/planned<|"scheduled?":/.test(one.heard.join('\n'))).toBe(false);
    await desk.ask({ type: 'sync' });
    expect(desk.heard.at(-1)).toMatch(/planned<0>/);
    // By this class's policy its facilitators read the plenary. What they did not read was there to be read.
    expect(desk.heard.join('\n')).toMatch(/in the plenary/);
    expect(desk.heard.join('\n')).not.toMatch(/aside<|among us/);
    // What was said in confidence stays so.
    expect(await desk.ask({ type: 'set-policy', policy: openPolicy })).toMatchObject({
      code: 'ALREADY_STARTED',
    });
    expect(JSON.stringify(await desk.ask({ type: 'watch', table: 1 }))).not.toMatch(/aside<|among us/);
    const log = await server.classes.shelf.log(code);
    const written = JSON.stringify(log.ok ? log.value?.rows : []);
    expect(written).toMatch(/aside</);
    expect(written).toMatch(/among us/);
    // The marks are there to be found: the whole case is full of them.
    expect(leaksIn(JSON.stringify(whole), undefined).length).toBeGreaterThan(200);
    expect(server.faults).toEqual([]);
  });
});
