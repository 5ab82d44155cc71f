import type { Brief, LeanTable, Package, PartyIndex, Proposal, View } from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { bargain, type OfferMove } from './bargain.ts';
import { OpenLedger } from './ledger.ts';
import { bestOf, ownSpaceOf, tasteOf, type Floor, type Outlook } from './outlook.ts';
import type { Parts } from './parts.ts';
import type { FlatTable, OwnSpace } from './search/own-space.ts';
import { clockAt, paceOf, type Pace } from './time.ts';

/** What lies open to everybody on a table where only offers count. */
export type OpenTable = Pick<
  LeanTable,
  'round' | 'rounds' | 'speaker' | 'passed' | 'left' | 'spent' | 'proposals' | 'standing' | 'draft'
>;

/**
 * A program where only offers count: no talk, no home, no events. It is told what others do and asked what it does, and
 * remembers what it has been told, where a negotiator reads everything from a view again: the same strategy makes the
 * same moves either way (`tests/properties/batch-play.test.ts`).
 */
export interface Bargainer {
  /** Somebody, perhaps itself, has made this move on the table. */
  note(party: PartyIndex, move: OfferMove): void;
  /** What it does with the floor. `revision` counts the moves of the match, and names its luck. */
  decide(floor: Floor, revision: number): OfferMove;
}

/** Seats a strategy's parts at a table. Same brief, same seed, same game. */
export function seatBargainer(brief: Brief, parts: Parts, seed: string, table: OpenTable): Bargainer {
  const outlook = new OfferOutlook(brief, seed, table);
  return {
    note: (party, move) => outlook.note(party, move),
    decide(floor, revision) {
      outlook.turnTo(floor, revision);
      return bargain(outlook, parts).move;
    },
  };
}

const certain = () => 1;

/** The outlook of a seat as a game goes on, changed in place. */
class OfferOutlook implements Outlook {
  readonly brief: Brief;
  readonly view: { -readonly [Field in keyof View]: View[Field] };
  readonly party: PartyIndex;
  readonly own: OwnSpace;
  readonly space: OwnSpace['space'];
  readonly ledger: OpenLedger;
  readonly walkAway: number;
  readonly best: number;
  readonly random: () => number;
  readonly net: (pkg: Package) => number;
  /** Nobody at home has a say: what is agreed is agreed. */
  readonly worth: (pkg: Package) => number;
  readonly chance = certain;
  others: readonly PartyIndex[];
  floor: Floor;
  standing: readonly Proposal[] = [];
  time = 0;
  isTooLateToPropose = false;
  readonly #table: OpenTable;
  readonly #seed: string;
  #pace: Pace;
  #taste: FlatTable | undefined;
  #revision = 0;
  #luck: (() => number) | undefined;

  constructor(brief: Brief, seed: string, table: OpenTable) {
    const { party, sheet } = brief;
    this.brief = brief;
    this.party = party;
    this.own = ownSpaceOf(brief, sheet, brief.closed);
    this.space = this.own.space;
    this.ledger = new OpenLedger(this.own, party, brief.parties.length);
    this.walkAway = sheet.walkAway;
    this.best = bestOf(this.own);
    this.net = this.own.net;
    this.worth = this.own.net;
    this.random = () => this.#draw();
    this.view = viewOf(brief, table);
    this.floor = {
      mayPropose: false,
      mayPass: false,
      mayLeave: false,
      acceptable: [],
      rejectable: [],
      objectable: [],
    };
    this.#table = table;
    this.#seed = `${seed}:${brief.seat.id}`;
    this.#pace = paceOf(brief, table.left);
    this.others = othersOf(brief, table.left);
  }

  get taste(): FlatTable {
    this.#taste ??= tasteOf(this.own, streamFrom(`${this.#seed}:temper`));
    return this.#taste;
  }

  /** Most decisions need no luck: a stream is begun when the first number is drawn. */
  #draw(): number {
    this.#luck ??= streamFrom(`${this.#seed}:${this.#revision}`);
    return this.#luck();
  }

  note(party: PartyIndex, move: OfferMove): void {
    const { proposals } = this.#table;
    if (move.type === 'propose') {
      const proposal = proposals[proposals.length - 1];
      if (proposal !== undefined) this.ledger.hear(proposal);
    } else if (move.type === 'accept') {
      const proposal = proposals[move.proposal];
      const isInOrder = proposal === undefined || this.ledger.assent(proposal, move.package, party);
      if (!isInOrder) this.ledger.read(proposals);
    } else if (move.type === 'reject') {
      // Whoever rejects takes back its own yes, if it had said one.
      this.ledger.read(proposals);
    } else if (move.type === 'object') {
      if (party !== this.party) this.ledger.said++;
    } else if (move.type === 'walk-away') {
      this.#pace = paceOf(this.brief, this.#table.left);
      this.others = othersOf(this.brief, this.#table.left);
    }
  }

  turnTo(floor: Floor, revision: number): void {
    const { view } = this;
    const table = this.#table;
    view.round = table.round;
    view.speaker = table.speaker;
    view.draft = table.draft;
    view.revision = revision;
    this.floor = floor;
    this.standing = table.standing;
    const { time, isTooLateToPropose } = clockAt(this.brief, this.#pace, view);
    this.time = time;
    this.isTooLateToPropose = isTooLateToPropose;
    this.#revision = revision;
    this.#luck = undefined;
  }
}

const othersOf = ({ parties, party }: Brief, left: readonly boolean[]) =>
  parties.map((_, other) => other).filter((other) => other !== party && left[other] !== true);

/** What a seat sees of such a table. The lists are the table's own, and follow it. */
function viewOf({ party, parties, sheet, closed }: Brief, table: OpenTable): View {
  const { round, rounds, speaker, passed, left, spent, proposals, draft } = table;
  const nobody = parties.map(() => false);
  return {
    party,
    revision: 0,
    phase: 'negotiation',
    state: 'negotiation',
    round,
    rounds,
    speaker,
    ready: nobody,
    passed,
    left,
    signed: nobody,
    spent,
    sheet,
    outside: [],
    plan: undefined,
    home: [],
    proposals,
    questions: [],
    signals: [],
    commitments: [],
    rooms: [],
    sideDeals: [],
    disclosures: [],
    blocs: [],
    closed,
    draft,
    ratifications: [],
    renegotiated: false,
    ending: undefined,
    events: [],
    legal: [],
  };
}
