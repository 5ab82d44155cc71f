/** Whoever sits at a table of a class sees the same years as alone at home, before and after the class has opened everything. */
import { afterEach, expect, test } from 'vitest';
import { createClassClient, type ClassLine } from '#client/index.ts';
import { analystOnTheSpot, yearsReport } from '#client/analyst.ts';
import type { Move, Package } from '#engine/index.ts';
import { begunClass } from '../support/begun-class.ts';
import { fakePorts } from '../support/fake-ports.ts';
import { shippedCase } from '../support/shipped-scenarios.ts';
import { good, startClassServer, until, type ClassServer } from '../support/class-server.ts';

let server: ClassServer;
afterEach(async () => {
  await server.remove();
});

const { scenario } = shippedCase('first-table');
/** Nobody is asked: the law on consent has something to say in most years. */
const signed: Package = scenario.issues.map(({ id, options }) =>
  id === 'consent' ? options.findIndex((option) => option.id === 'national') : options.length >> 1,
);

/** What this seat does next, to get there; undefined while it waits for the others. */
function nextMove(line: ClassLine): Move | undefined {
  const { legal, proposals } = line.table()!.view();
  const by = line.table()!.brief().seat.id;
  for (const move of legal) {
    if (move.type === 'accept') return { type: 'accept', by, ...move.choices[0]! };
    if (move.type === 'ready' || move.type === 'sign') return { type: move.type, by };
    if (move.type === 'ratify') return { type: 'ratify', by, decision: 'submit' };
    if (move.type === 'propose' && proposals.length === 0) return { type: 'propose', by, packages: [signed] };
  }
  return undefined;
}

test('the years of a table in a class are those of solo play', async () => {
  server = await startClassServer();
  const { code, facilitator, people } = await begunClass(server, ['Ada', 'Ben']);
  // Many paths of luck would only take time here.
  const spread = () => new Promise<never>(() => undefined);
  const ports = { ...fakePorts(), analyst: { ...analystOnTheSpot, spread } };
  const clients = people.map((line) => createClassClient(line, ports));

  const isPlayed = () => people.every((line) => line.table()!.view().phase === 'debrief');
  for (let turn = 0; turn < 60 && !isPlayed(); turn++) {
    const line = await until(() => people.find((one) => nextMove(one) !== undefined) ?? isPlayed());
    if (line === true) break;
    const before = line.table()!.view().revision;
    expect(await line.table()!.send(nextMove(line)!)).toMatchObject({ ok: true });
    await until(() => people.every((one) => one.table()!.view().revision > before));
  }
  const draft = people[0]!.table()!.view().draft;
  expect([people[0]!.table()!.view().ending?.kind, draft?.package]).toEqual(['agreement', signed]);

  const alone = yearsReport(scenario, draft, `${code}:1`);
  const yearsOf = () => clients.map(({ store }) => store.get().game?.years);
  // The luck of a class goes by its code, so that there need not be a protest; what would bring one on is known.
  for (const line of people) expect(line.table()!.caseFile.scenario.regimes).toEqual(scenario.regimes);
  expect(scenario.regimes.flatMap(({ effects }) => effects.map(({ kind }) => kind))).toContain('hazard');
  await until(() => yearsOf().every((years) => years !== undefined));
  expect(yearsOf()).toEqual([alone, alone]);

  good(await facilitator.ask('reveal', { step: 'everything' }));
  for (const line of people) good(await line.ask('debrief', {}));
  await until(() => clients.every(({ store }) => store.get().game?.debrief !== undefined));
  expect(clients.map(({ store }) => store.get().screen)).toEqual(['debrief', 'debrief']);
  expect(yearsOf()).toEqual([alone, alone]);
  expect(server.faults).toEqual([]);
});
