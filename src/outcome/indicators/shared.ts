import type { PartyIndex, PartyKind } from '#engine/index.ts';
import type { ComplianceYear, ProducerYear, Years } from '../years.ts';
import { meanOf } from './measures.ts';

/** Share of the promises that were due and kept among those that this party would miss. 0 where none was made. */
export function complianceFor(years: Years, party: PartyIndex, kind: PartyKind): number {
  const mine = years.compliance.filter((row) => concerns(row, party, kind));
  return meanOf(mine.map((row) => (row.kept ? 1 : 0)));
}

/** Producers miss what importers promised and what was promised to their own people; importers what they were promised. */
function concerns(row: ComplianceYear, party: PartyIndex, kind: PartyKind): boolean {
  switch (kind) {
    case 'producer':
      return (
        row.to === 'producers' || ((row.to === 'economy' || row.to === 'communities') && row.by === party)
      );
    case 'importer':
      return row.to === 'importers' || row.to === 'communities';
    case 'transit':
    case 'convenor':
    case 'negotiator':
      return true;
  }
}

/** Average consent over the years; of one producer, or of all of them. */
export function consentIn(rows: readonly ProducerYear[]): number {
  return meanOf(rows.map((row) => row.consent));
}

/** Environmental pressure and years with a protest, half each. */
export function harmIn(rows: readonly ProducerYear[]): number {
  return meanOf(rows.map((row) => row.pressure / 2 + (row.protest ? 0.5 : 0)));
}
