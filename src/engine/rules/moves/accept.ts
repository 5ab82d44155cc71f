import type { DraftAgreement, Match, PackageChoice, Scenario, Seat } from '../../model/index.ts';
import { happen } from '../happen.ts';
import { redLinesCrossed } from '../points.ts';
import { sheetOf } from '../sheet.ts';
import { agreedPackage, retire, standingProposals, withProposal } from '../standing.ts';
import { mayAct } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Supports one package on the table. When enough parties support it, it is the draft agreement. */
export const accept: MoveRule<'accept'> = {
  binds: true,
  offer(scenario, match, seat) {
    if (!mayAct(scenario, match, seat.party)) return undefined;
    const choices = acceptable(scenario, match, seat);
    return choices.length === 0 ? undefined : { type: 'accept', choices };
  },
  refuse(scenario, match, seat, move, question) {
    const isChoice = question.choices.some(
      (choice) => choice.proposal === move.proposal && choice.package === move.package,
    );
    if (isChoice) return undefined;
    const pkg = match.proposals[move.proposal]?.packages[move.package];
    const [line] = pkg === undefined ? [] : redLinesCrossed(sheetOf(scenario, match, seat.party), pkg);
    return line === undefined
      ? { code: 'UNKNOWN_PROPOSAL', detail: move.proposal }
      : { code: 'RED_LINE', detail: line };
  },
  apply(scenario, match, seat, move) {
    const supported = withProposal(match, move.proposal, (proposal) => ({
      ...proposal,
      supporters: proposal.supporters.map((parties, index) =>
        index === move.package ? [...parties, seat.party] : parties,
      ),
      rejectedBy: proposal.rejectedBy.filter((party) => party !== seat.party),
    }));
    const told = happen(supported, 'all', {
      type: 'package-accepted',
      party: seat.party,
      proposal: move.proposal,
      package: move.package,
    });
    return withDraft(scenario, told);
  },
};

function acceptable(scenario: Scenario, match: Match, seat: Seat): readonly PackageChoice[] {
  const sheet = sheetOf(scenario, match, seat.party);
  return standingProposals(match).flatMap((proposal) =>
    proposal.packages
      .map((pkg, index) => ({ pkg, index }))
      .filter(({ pkg, index }) => {
        const isSupporter = proposal.supporters[index]?.includes(seat.party) ?? false;
        return !isSupporter && redLinesCrossed(sheet, pkg).length === 0;
      })
      .map(({ index }) => ({ proposal: proposal.id, package: index })),
  );
}

function withDraft(scenario: Scenario, match: Match): Match {
  const agreed = agreedPackage(scenario, match);
  const pkg = agreed?.proposal.packages[agreed.package];
  if (agreed === undefined || pkg === undefined) return match;
  const draft: DraftAgreement = { proposal: agreed.proposal.id, package: pkg, parties: agreed.parties };
  const marked = withProposal({ ...match, draft }, agreed.proposal.id, (proposal) => ({
    ...proposal,
    status: 'agreed',
  }));
  const cleared = retire(marked, 'superseded', () => true);
  return happen(cleared, 'all', {
    type: 'draft-agreed',
    proposal: agreed.proposal.id,
    package: agreed.package,
  });
}
