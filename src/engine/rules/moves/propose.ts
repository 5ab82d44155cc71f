import type { Proposal } from '../../model/index.ts';
import { closedOptions } from '../closed.ts';
import { withheld } from '../withheld.ts';
import { happen } from '../happen.ts';
import { injectsOnTabled } from '../injects.ts';
import { isSamePackage, isWellFormed } from '../packages.ts';
import { redLinesCrossed } from '../points.ts';
import { sheetOf } from '../sheet.ts';
import { retire } from '../standing.ts';
import { chairOf, hasTurnLeft, mayAct, packagesPerProposal } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/**
 * Tables one to three packages. In alternating offers the new proposal replaces whatever stood, and so does the chair's new
 * draft of a single text; elsewhere it replaces the party's own, and wakes those who had passed.
 */
export const propose: MoveRule<'propose'> = {
  binds: true,
  offer(scenario, match, seat) {
    const { protocol } = scenario.rules;
    const drafts = protocol !== 'single-text' || seat.party === chairOf(scenario);
    return drafts &&
      match.draft === undefined &&
      mayAct(scenario, match, seat.party) &&
      hasTurnLeft(scenario, match, seat.party)
      ? { type: 'propose', maxPackages: packagesPerProposal(scenario) }
      : undefined;
  },
  refuse(scenario, match, seat, move, question) {
    const { packages } = move;
    if (packages.length === 0) return { code: 'MALFORMED_PACKAGE' };
    if (packages.length > question.maxPackages)
      return { code: 'TOO_MANY_PACKAGES', detail: question.maxPackages };
    const closed = closedOptions(scenario, match);
    const sheet = sheetOf(scenario, match, seat.party);
    for (const [index, pkg] of packages.entries()) {
      if (!isWellFormed(scenario.issues, closed, pkg)) return { code: 'MALFORMED_PACKAGE', detail: index };
      if (packages.slice(0, index).some((earlier) => isSamePackage(earlier, pkg)))
        return { code: 'SAME_PACKAGE_TWICE', detail: index };
      const [line] = redLinesCrossed(sheet, pkg);
      if (line !== undefined) return { code: 'RED_LINE', detail: line };
      const unendorsed = withheld(scenario, match, pkg, seat.party);
      if (unendorsed !== undefined) return unendorsed;
    }
    return undefined;
  },
  apply(scenario, match, seat, move) {
    const { party } = seat;
    const { protocol } = scenario.rules;
    const replacesAll = protocol === 'alternating-offers' || protocol === 'single-text';
    const cleared = retire(match, 'superseded', (proposal) => replacesAll || proposal.by === party);
    const proposal: Proposal = {
      id: cleared.proposals.length,
      by: party,
      round: cleared.round,
      packages: move.packages,
      status: 'standing',
      supporters: move.packages.map(() => [party]),
      rejectedBy: [],
      objections: [],
    };
    const tabled = {
      ...cleared,
      proposals: [...cleared.proposals, proposal],
      spent: cleared.spent.with(party, (cleared.spent[party] ?? 0) + 1),
      passed: cleared.passed.map(() => false),
    };
    const told = happen(tabled, 'all', { type: 'proposal-tabled', party, proposal: proposal.id });
    return injectsOnTabled(scenario, told, move.packages);
  },
};
