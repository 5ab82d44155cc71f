import type { Match, PartyIndex, Scenario, Sheet } from '../model/index.ts';

/** What a party's sheet says now: the mandate, with everything that events have moved. */
export function sheetOf(
  scenario: Scenario,
  match: Pick<Match, 'shifts' | 'walkAways'>,
  party: PartyIndex,
): Sheet {
  const mandate = scenario.mandates[party];
  if (mandate === undefined) throw new RangeError(`No party ${party}`);
  const shifts = match.shifts.filter((shift) => shift.party === party);
  const points =
    shifts.length === 0
      ? mandate.points
      : mandate.points.map((options, issue) =>
          options.map(
            (value, option) =>
              value +
              shifts
                .filter((shift) => shift.issue === issue && shift.option === option)
                .reduce((sum, shift) => sum + shift.by, 0),
          ),
        );
  return {
    points,
    interactions: mandate.interactions,
    ...(mandate.cap === undefined ? {} : { cap: mandate.cap }),
    walkAway: match.walkAways[party] ?? mandate.walkAway,
    redLines: mandate.redLines,
  };
}

/** Issues in order of importance: the widest span of points first, file order where spans are equal. */
export function prioritiesOf(sheet: Pick<Sheet, 'points'>): readonly number[] {
  const spans = sheet.points.map((options) => Math.max(...options) - Math.min(...options));
  return spans.map((_, issue) => issue).sort((a, b) => (spans[b] ?? 0) - (spans[a] ?? 0) || a - b);
}
