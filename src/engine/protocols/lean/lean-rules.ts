import type { PartyIndex } from '../../model/index.ts';
import { satisfies } from '../../rules/decision.ts';
import { chairOf } from '../../rules/turn.ts';
import type { LeanMove, LeanProposal, LeanTable } from './lean-table.ts';

/*
 * The rules of `rules/` that offers depend on, on a table that is changed in place. The same rule twice is two chances to
 * be wrong: a property plays random games both ways and compares every state (`tests/properties/lean-table.test.ts`).
 */

/** The move being made, while a chart's actions run. Undefined when time has run out. */
export interface Made {
  readonly party: PartyIndex;
  readonly move: LeanMove;
}

export function playMove(table: LeanTable, { party, move }: Made): void {
  switch (move.type) {
    case 'propose':
      return propose(table, party, move.packages);
    case 'withdraw':
      return retire(table, 'withdrawn', (proposal) => proposal.id === move.proposal);
    case 'accept':
      return accept(table, party, move.proposal, move.package);
    case 'reject':
      return reject(table, party, move.proposal);
    case 'object':
      return mark(table, party, move);
    case 'pass':
      table.passed[party] = true;
      return undefined;
    case 'walk-away':
      return leave(table, party);
  }
}

function propose(table: LeanTable, party: PartyIndex, packages: LeanProposal['packages']): void {
  const { protocol } = table.scenario.rules;
  const replacesAll = protocol === 'alternating-offers' || protocol === 'single-text';
  if (table.standing.length > 0)
    retire(table, 'superseded', (standing) => replacesAll || standing.by === party);
  const proposal: LeanProposal = {
    id: table.proposals.length,
    by: party,
    round: table.round,
    packages,
    status: 'standing',
    supporters: packages.map(() => [party]),
    rejectedBy: [],
    objections: [],
  };
  table.proposals.push(proposal);
  table.standing = table.standing.length === 0 ? [proposal] : [...table.standing, proposal];
  table.spent[party] = (table.spent[party] ?? 0) + 1;
  table.passed.fill(false);
}

function accept(table: LeanTable, party: PartyIndex, id: number, index: number): void {
  const proposal = table.proposals[id];
  if (proposal === undefined) return;
  proposal.supporters[index]?.push(party);
  if (proposal.rejectedBy.length > 0)
    proposal.rejectedBy = proposal.rejectedBy.filter((other) => other !== party);
  const { draft } = table;
  if (draft === undefined) settleDraft(table);
  else table.draft = { ...draft, parties: sorted([...draft.parties, party]) };
}

function settleDraft(table: LeanTable): void {
  const { decision, protocol } = table.scenario.rules;
  for (const proposal of table.standing) {
    for (const [index, supporters] of proposal.supporters.entries()) {
      const parties = supporters.filter((party) => table.left[party] !== true);
      const pkg = proposal.packages[index];
      if (pkg === undefined || !satisfies(decision, parties)) continue;
      table.draft = { proposal: proposal.id, package: pkg, parties: sorted(parties) };
      retire(table, 'superseded', () => true);
      proposal.status = 'agreed';
      if (protocol === 'plurilateral') table.passed.fill(false);
      return;
    }
  }
}

function reject(table: LeanTable, party: PartyIndex, id: number): void {
  const proposal = table.proposals[id];
  if (proposal === undefined) return;
  proposal.rejectedBy.push(party);
  for (const [index, supporters] of proposal.supporters.entries())
    proposal.supporters[index] = supporters.filter((other) => other !== party);
  retire(table, 'fallen', (standing) => !isAlive(table, standing));
}

function mark(
  { proposals }: LeanTable,
  party: PartyIndex,
  { proposal, package: index, issues }: Extract<LeanMove, { type: 'object' }>,
): void {
  proposals[proposal]?.objections.push({ by: party, package: index, issues });
}

function leave(table: LeanTable, party: PartyIndex): void {
  table.left[party] = true;
  retire(table, 'withdrawn', (proposal) => proposal.by === party);
  retire(table, 'fallen', (proposal) => !isAlive(table, proposal));
  const { scenario } = table;
  const goesOn = party !== chairOf(scenario) && satisfies(scenario.rules.decision, present(table));
  if (!goesOn) table.ending = { kind: 'impasse', reason: 'walk-away', by: party };
}

function retire(
  table: LeanTable,
  status: LeanProposal['status'],
  which: (proposal: LeanProposal) => boolean,
): void {
  let hasChanged = false;
  for (const proposal of table.standing) {
    if (!which(proposal)) continue;
    proposal.status = status;
    hasChanged = true;
  }
  if (hasChanged) table.standing = table.standing.filter((proposal) => proposal.status === 'standing');
}

function isAlive(table: LeanTable, { rejectedBy }: LeanProposal): boolean {
  const possible = present(table).filter((party) => !rejectedBy.includes(party));
  return satisfies(table.scenario.rules.decision, possible);
}

const present = ({ left }: LeanTable): readonly PartyIndex[] =>
  left.flatMap((hasLeft, party) => (hasLeft ? [] : [party]));

const sorted = (parties: readonly PartyIndex[]) => parties.toSorted((a, b) => a - b);

export function beginRound(table: LeanTable): void {
  const { scenario } = table;
  table.round++;
  table.passed.fill(false);
  table.spent.fill(0);
  table.speaker =
    scenario.rules.protocol === 'alternating-offers' ? nextSpeaker(table, -1) : chairOf(scenario);
}

/** Who is still there from a place in the order on; undefined when nobody is. */
function nextSpeaker({ scenario, left }: LeanTable, after: number): PartyIndex | undefined {
  const { order } = scenario.rules;
  for (let place = after + 1; place < order.length; place++) {
    const party = order[place];
    if (party !== undefined && left[party] !== true) return party;
  }
  return undefined;
}

export function endRound(table: LeanTable): void {
  if (table.round >= table.rounds) table.ending = { kind: 'impasse', reason: 'deadline', by: undefined };
  else beginRound(table);
}

export function endTurn(table: LeanTable): void {
  const { speaker } = table;
  if (speaker === undefined || table.ending !== undefined || table.draft !== undefined) return;
  const next = nextSpeaker(table, table.scenario.rules.order.indexOf(speaker));
  if (next === undefined) endRound(table);
  else table.speaker = next;
}

export function endRoundIfAllPassed(table: LeanTable): void {
  const { left, passed } = table;
  const isWaiting = passed.some((hasPassed, party) => !hasPassed && left[party] !== true);
  if (!isWaiting && table.ending === undefined) endRound(table);
}

export function openReading(table: LeanTable): void {
  if (table.ending !== undefined) return;
  if (table.standing.length === 0) {
    endRound(table);
    return;
  }
  table.speaker = undefined;
  table.passed.fill(false);
}

export function endReadingIfAllRead(table: LeanTable): void {
  if (table.ending !== undefined || table.draft !== undefined) return;
  const [text] = table.standing;
  const chair = chairOf(table.scenario);
  const isOver = table.passed.every(
    (hasPassed, party) =>
      party === chair ||
      hasPassed ||
      table.left[party] === true ||
      text === undefined ||
      text.rejectedBy.includes(party) ||
      text.supporters.some((supporters) => supporters.includes(party)),
  );
  if (isOver) endRound(table);
}

export function closeAccession(table: LeanTable): void {
  table.passed.fill(true);
}

export function isAccessionOver({ draft, left, passed }: LeanTable): boolean {
  return passed.every((isDone, party) => isDone || left[party] === true || draft?.parties.includes(party));
}
