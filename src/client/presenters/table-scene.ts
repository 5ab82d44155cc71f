/** What does the table show at this moment? */
import { PLENARY, type Brief, type PartyIndex, type Proposal, type View } from '#engine/index.ts';
import { emblemOf } from './emblem.ts';
import type { AgreementOnTable, PaperOnTable, TablePicture, Whisper } from './table-picture.ts';

/** The part of a view that the table reads; an observer's will do. */
export type ViewOfTable = Pick<
  View,
  'phase' | 'speaker' | 'left' | 'signed' | 'proposals' | 'rooms' | 'draft' | 'ending' | 'events'
>;

/** Papers put aside that still lie in sight, for each delegation. */
const KEPT_ASIDE = 2;
const MOST_CHAIRS = 3;

/** `own` is the party of whoever looks, undefined for observers; `nameOf` what stands on a place card. */
export function presentTable(
  { parties, seats }: Pick<Brief, 'parties' | 'seats'>,
  view: ViewOfTable,
  own: PartyIndex | undefined,
  nameOf: (party: PartyIndex) => string,
): TablePicture {
  const speaker = speakerOf(view);
  return {
    delegations: parties.map((_party, party) => ({
      party,
      name: nameOf(party),
      emblem: emblemOf(party),
      chairs: Math.max(1, Math.min(MOST_CHAIRS, seats.filter((seat) => seat.party === party).length)),
      own: party === own,
      present: view.left[party] !== true,
      speaking: party === speaker,
    })),
    papers: papersOf(view.proposals),
    agreement: agreementOf(view),
    whispers: view.rooms.flatMap(({ id, members }): readonly Whisper[] =>
      id === PLENARY || members.length < 2 ? [] : [{ room: id, parties: members }],
    ),
    broken: view.ending?.kind === 'impasse',
  };
}

/** Who has the floor; at an open table, who last made itself heard there. */
function speakerOf({ phase, speaker, events, ending }: ViewOfTable): PartyIndex | undefined {
  if (phase !== 'negotiation' || ending !== undefined) return undefined;
  if (speaker !== undefined) return speaker;
  for (const event of events.toReversed()) {
    switch (event.type) {
      case 'proposal-tabled':
      case 'proposal-withdrawn':
      case 'package-accepted':
      case 'proposal-rejected':
      case 'objection-raised':
      case 'position-published':
        return event.party;
      case 'message-sent':
      case 'question-asked':
      case 'question-answered':
      case 'priority-signalled':
        if (event.room === PLENARY) return event.party;
        break;
      case 'round-began':
        return undefined;
      default:
    }
  }
  return undefined;
}

/** What stands lies in the middle; of the rest each author keeps the newest. */
function papersOf(proposals: readonly Proposal[]): readonly PaperOnTable[] {
  const aside = new Map<PartyIndex, number>();
  return proposals
    .toReversed()
    .flatMap((proposal): readonly PaperOnTable[] => {
      const stands = proposal.status === 'standing' || proposal.status === 'agreed';
      if (!stands) {
        const kept = aside.get(proposal.by) ?? 0;
        if (kept >= KEPT_ASIDE) return [];
        aside.set(proposal.by, kept + 1);
      }
      return [paperOf(proposal, stands)];
    })
    .toReversed();
}

function paperOf({ id, by, packages, supporters, objections }: Proposal, stands: boolean): PaperOnTable {
  const takers = new Set(supporters.flat().filter((party) => party !== by));
  const struck = new Set(
    objections.flatMap((objection) => objection.issues.map((issue) => `${objection.by}/${issue}`)),
  );
  return {
    proposal: id,
    by,
    sheets: packages.length,
    lies: stands ? 'middle' : 'author',
    copies: stands ? [...takers].sort((a, b) => a - b) : [],
    objections: struck.size,
  };
}

function agreementOf({ draft, signed, ending }: ViewOfTable): AgreementOnTable | undefined {
  if (draft === undefined || ending?.kind === 'impasse') return undefined;
  return {
    proposal: draft.proposal,
    parties: draft.parties,
    signed: draft.parties.filter((party) => signed[party] === true),
    stamped: ending?.kind === 'agreement',
  };
}
