import type { Package, PartyIndex, Proposal } from '#engine/index.ts';
import type { OwnSpace } from './search/own-space.ts';

/**
 * What one party has put its name to, tabled or supported, valued on the sheet of whoever keeps the ledger. Alternatives of
 * one proposal count together, at the best of them.
 */
export interface Words {
  /** Indexed by word, in the order of the proposals: own points, and the round of the proposal. */
  readonly points: readonly number[];
  readonly rounds: readonly number[];
  /** The packages of its latest word. */
  readonly latest: readonly Package[];
  /** Own points of the best of all its words; −Infinity before it has spoken. And that package. */
  readonly best: number;
  readonly bestPackage: Package | undefined;
  /** Different packages to which it has put its name. */
  readonly distinct: number;
  /** Every package to which it has put its name, oldest first, and indexed like it the proposals that held them. */
  readonly packages: readonly Package[];
  readonly proposals: readonly Proposal[];
}

/** What a seat remembers of the offers at the table. Everything in it can be read from a view. */
export interface Ledger {
  /** Indexed by party, the own one among them. */
  readonly words: readonly Words[];
  /** How many own proposals held this package. */
  timesTabled(pkg: Package): number;
  /** Different packages in own proposals so far. */
  readonly distinctTabled: number;
  /** Own proposals of a round. */
  tabledIn(round: number): number;
  /** The latest own proposal. */
  readonly latestOwn: Proposal | undefined;
  /** Changes with every word of the others. */
  readonly said: number;
  /** A bookmark: no rung of the own ladder above this one has not been tabled. Moved by whoever reads that far. */
  bookmark: number;
}

class WordsOfOne implements Words {
  readonly points: number[] = [];
  readonly rounds: number[] = [];
  latest: Package[] = [];
  best = -Infinity;
  bestPackage: Package | undefined;
  readonly packages: Package[] = [];
  readonly proposals: Proposal[] = [];
  readonly #own: OwnSpace;
  /** Most strategies never ask how many packages differ: they are told apart only for those that do. */
  #keys: Set<number | string> | undefined;
  #proposal = -1;

  constructor(own: OwnSpace) {
    this.#own = own;
  }

  get distinct(): number {
    this.#keys ??= new Set(this.packages.map((pkg) => this.#own.keyOf(pkg)));
    return this.#keys.size;
  }

  /** False when the word belongs before the last one: then all have to be read again. */
  add(proposal: Proposal, pkg: Package): boolean {
    if (proposal.id < this.#proposal) return false;
    const points = this.#own.net(pkg);
    if (proposal.id === this.#proposal) {
      const last = this.points.length - 1;
      this.points[last] = Math.max(this.points[last] ?? points, points);
      this.latest.push(pkg);
    } else {
      this.#proposal = proposal.id;
      this.points.push(points);
      this.rounds.push(proposal.round);
      this.latest = [pkg];
    }
    if (points > this.best) {
      this.best = points;
      this.bestPackage = pkg;
    }
    this.packages.push(pkg);
    this.proposals.push(proposal);
    this.#keys?.add(this.#own.keyOf(pkg));
    return true;
  }
}

/** A ledger that is written while a game goes on; `ledgerOf` reads a whole one from a table. */
export class OpenLedger implements Ledger {
  words: WordsOfOne[] = [];
  latestOwn: Proposal | undefined;
  said = 0;
  bookmark = 0;
  readonly #own: OwnSpace;
  readonly #party: PartyIndex;
  readonly #parties: number;
  #times = new Map<number | string, number>();
  #round = 0;
  #thisRound = 0;

  constructor(own: OwnSpace, party: PartyIndex, parties: number) {
    this.#own = own;
    this.#party = party;
    this.#parties = parties;
    this.#clear();
  }

  #clear(): void {
    this.words = Array.from({ length: this.#parties }, () => new WordsOfOne(this.#own));
    this.latestOwn = undefined;
    this.#times = new Map();
    this.#round = 0;
    this.#thisRound = 0;
  }

  get distinctTabled(): number {
    return this.#times.size;
  }

  timesTabled(pkg: Package): number {
    return this.#times.get(this.#own.keyOf(pkg)) ?? 0;
  }

  tabledIn(round: number): number {
    return this.#round === round ? this.#thisRound : 0;
  }

  /** A proposal has just been tabled. */
  hear(proposal: Proposal): void {
    const { by, packages } = proposal;
    const words = this.words[by];
    const isOwn = by === this.#party;
    if (!isOwn) this.said++;
    for (const pkg of packages) words?.add(proposal, pkg);
    if (!isOwn) return;
    for (const pkg of packages) {
      const key = this.#own.keyOf(pkg);
      this.#times.set(key, (this.#times.get(key) ?? 0) + 1);
    }
    this.latestOwn = proposal;
    if (this.#round !== proposal.round) this.#thisRound = 0;
    this.#round = proposal.round;
    this.#thisRound++;
  }

  /** A party has put its name to a package of another. False when the ledger has to be read again. */
  assent(proposal: Proposal, index: number, party: PartyIndex): boolean {
    const pkg = proposal.packages[index];
    if (pkg === undefined) return true;
    if (party !== this.#party) this.said++;
    return this.words[party]?.add(proposal, pkg) ?? true;
  }

  /** Reads everything again: after somebody has taken back a word, or put its name to an older text. */
  read(proposals: readonly Proposal[]): void {
    this.#clear();
    for (const proposal of proposals) {
      this.hear(proposal);
      for (const [index, supporters] of proposal.supporters.entries())
        for (const party of supporters) if (party !== proposal.by) this.assent(proposal, index, party);
    }
  }
}

/** The ledger of a party, from what lies on the table. */
export function ledgerOf(
  own: OwnSpace,
  party: PartyIndex,
  parties: number,
  proposals: readonly Proposal[],
): Ledger {
  const ledger = new OpenLedger(own, party, parties);
  ledger.read(proposals);
  return ledger;
}
