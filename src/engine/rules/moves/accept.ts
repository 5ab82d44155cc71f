import type { DraftAgreement, Match, PackageChoice, Scenario, Seat } from '../../model/index.ts';
import { happen } from '../happen.ts';
import { injectsOnAdopted } from '../injects.ts';
import { isSamePackage } from '../packages.ts';
import { redLinesCrossed } from '../points.ts';
import { sheetOf } from '../sheet.ts';
import { agreedPackage, retire, standingProposals, withProposal } from '../standing.ts';
import { mayAct } from '../turn.ts';
import { withheld } from '../withheld.ts';
import type { MoveRule } from './move-rule.ts';

/**
 * Supports one package on the table. When enough parties support it, it is the draft agreement; under `plurilateral` the
 * others may then accede to it.
 */
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
    if (line !== undefined) return { code: 'RED_LINE', detail: line };
    const unendorsed = pkg === undefined ? undefined : withheld(scenario, match, pkg, seat.party);
    return unendorsed ?? { code: 'UNKNOWN_PROPOSAL', detail: move.proposal };
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
    return told.draft === undefined ? withDraft(scenario, told) : withMember(told, seat.party);
  },
};

function acceptable(scenario: Scenario, match: Match, seat: Seat): readonly PackageChoice[] {
  const sheet = sheetOf(scenario, match, seat.party);
  const { draft } = match;
  const texts =
    draft === undefined
      ? standingProposals(match)
      : match.proposals.filter(({ id, status }) => id === draft.proposal && status === 'agreed');
  return texts.flatMap((proposal) =>
    proposal.packages
      .map((pkg, index) => ({ pkg, index }))
      .filter(({ pkg, index }) => {
        const isSupporter = proposal.supporters[index]?.includes(seat.party) ?? false;
        const isOpen = draft === undefined || isSamePackage(draft.package, pkg);
        return (
          isOpen &&
          !isSupporter &&
          redLinesCrossed(sheet, pkg).length === 0 &&
          withheld(scenario, match, pkg, seat.party) === undefined
        );
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
  const told = happen(cleared, 'all', {
    type: 'draft-agreed',
    proposal: agreed.proposal.id,
    package: agreed.package,
  });
  return scenario.rules.protocol === 'plurilateral'
    ? injectsOnAdopted(scenario, { ...told, passed: told.passed.map(() => false) })
    : told;
}

/** One more party to an adopted text. */
function withMember(match: Match, party: number): Match {
  const { draft } = match;
  if (draft === undefined) return match;
  const parties = [...draft.parties, party].toSorted((a, b) => a - b);
  return { ...match, draft: { ...draft, parties } };
}
