/** Which events of the years are worth a line in the chronicle and a pin on the map? */
import type { YearEvent, YearEventKind, Years } from '#outcome/index.ts';

/** Kinds that come for several minerals at once are told together. */
export const gatheredKinds = ['plant-opened', 'floor-payment', 'ceiling-rebate'] as const;
export type GatheredKind = (typeof gatheredKinds)[number];

/** Amounts of which nothing is left once rounded are not worth a line. Thousand tonnes, or millions of US dollars. */
const SMALLEST = 0.5;

export const isGathered = (kind: YearEventKind): kind is GatheredKind =>
  gatheredKinds.some((one) => one === kind);

/** Events of one year, in the order in which they happened. */
export function toldEvents({ events }: Pick<Years, 'events'>, year: number): readonly YearEvent[] {
  return events.filter(
    (event) => event.year === year && (!isGathered(event.kind) || (event.amount ?? 0) >= SMALLEST),
  );
}
