/** Could this line stand in the log of a class of this case? What moves come to is found out by playing them; this asks about all that is only kept. */
import { isReleasable, isWellFormed, type Scenario, type SeatId } from '#engine/index.ts';
import { maxMembers, mostScheduled, type Place, type ScheduledDeed } from '#wire/index.ts';
import type { ClassState } from './class-state.ts';
import type { ClassEntry, TableEntry } from './log-entries.ts';
import { mayAnnounce } from './may-announce.ts';
import { nameOf } from './names.ts';
import { isPolicyFit } from './programs.ts';
import { releaseOf } from './release-move.ts';

/**
 * A class of another case than its moves could never be taken up again, a program that does not exist never play, and nobody
 * can be led to a seat that is not there.
 * @param state What the class had come to by then; undefined before its first line.
 */
export function isFitClassEntry(
  scenario: Scenario,
  state: ClassState | undefined,
  entry: ClassEntry,
): boolean {
  const tables = state?.tables ?? 0;
  switch (entry.k) {
    case 'created': {
      const { settings } = entry;
      return (
        settings.scenario === scenario.id &&
        (settings.protocol ?? scenario.rules.protocol) === scenario.rules.protocol &&
        scenario.difficulties[settings.difficulty] !== undefined &&
        isPolicyFit(scenario, settings.policy)
      );
    }
    case 'policy':
      return isPolicyFit(scenario, entry.policy);
    case 'placed':
      return entry.place === undefined || isFitPlace(scenario, tables, entry.place);
    case 'announced':
      return (
        (entry.item !== undefined || state === undefined || mayAnnounce(state)) &&
        areTables(tables, entry.tables) &&
        areParties(scenario, entry.parties)
      );
    case 'scheduled':
      return (
        (state?.schedule.length ?? 0) < mostScheduled &&
        areTables(tables, entry.tables) &&
        isFitDeed(scenario, entry.deed)
      );
    case 'joined':
      // Numbers go on from there: whoever comes next must not be taken for somebody who is there.
      return (
        entry.participant === `p${(state?.joined ?? 0) + 1}` &&
        (state?.members.size ?? 0) < maxMembers &&
        nameOf(entry.name) !== undefined
      );
    case 'renamed':
      return nameOf(entry.name) !== undefined;
    case 'called-off':
    case 'arrived':
    case 'removed':
    case 'reissued':
    case 'tables':
    case 'join-closed':
    case 'began':
    case 'asked':
    case 'replied':
    case 'revealed':
      return true;
  }
}

const areTables = (tables: number, numbers: readonly number[] = []) =>
  numbers.every((table) => table >= 1 && table <= tables);
const areParties = ({ parties }: Scenario, ids: readonly string[] = []) =>
  ids.every((party) => parties.some(({ id }) => id === party));

/** Could this ever happen at a table of this case? */
export const isFitDeed = (scenario: Scenario, deed: ScheduledDeed): boolean =>
  areParties(scenario, deed.parties) &&
  (deed.kind !== 'event' || isReleasable(scenario, releaseOf(scenario, deed)));

function isFitPlace(scenario: Scenario, tables: number, place: Place): boolean {
  if (place.table > tables) return false;
  switch (place.kind) {
    case 'seat':
      return isSeatOf(scenario, place.seat);
    case 'home':
      return scenario.constituencies[place.constituency] !== undefined;
    case 'observer':
      return true;
  }
}

/** Packages need only have the form of this case: an event may have closed an option since they were drafted. */
export function isFitTableEntry(scenario: Scenario, entry: TableEntry): boolean {
  switch (entry.k) {
    case 'began':
      return (
        scenario.difficulties[entry.difficulty] !== undefined &&
        Object.keys(entry.programs).every((seat) => isSeatOf(scenario, seat))
      );
    case 'seated':
    case 'held':
    case 'read':
      return isSeatOf(scenario, entry.seat);
    case 'clock':
      return Object.keys(entry.clock?.extra ?? {}).every((seat) => isSeatOf(scenario, seat));
    case 'said':
    case 'opined':
      return scenario.parties[entry.party] !== undefined;
    case 'drafted':
      return (
        scenario.parties[entry.party] !== undefined &&
        entry.packages.every((pkg) => isWellFormed(scenario.issues, [], pkg))
      );
    case 'move':
    case 'locks':
    case 'talks-opened':
    case 'let-play':
    case 'observed':
      return true;
    case 'help':
    case 'helped':
      return entry.party === undefined || scenario.parties[entry.party] !== undefined;
  }
}

const isSeatOf = ({ seats }: Scenario, seat: SeatId) => seats.some(({ id }) => id === seat);
