/** What is told of each year? Events in a few lines, those alike in one. */
import type { Mineral, PartyIndex } from '#engine/index.ts';
import type { YearEvent, YearEventKind, Years } from '#outcome/index.ts';

/** Good news, trouble, or neither: by what it is, for nobody in particular. */
export type Tone = 'good' | 'trouble' | 'plain';

/** Kinds that come for several minerals at once are told together. */
export const gatheredKinds = ['plant-opened', 'floor-payment', 'ceiling-rebate'] as const;
export type GatheredKind = (typeof gatheredKinds)[number];

export type ChronicleLine =
  | { readonly id: string; readonly tone: Tone; readonly kind: 'one'; readonly event: YearEvent }
  | {
      readonly id: string;
      readonly tone: Tone;
      readonly kind: GatheredKind;
      readonly parts: readonly {
        readonly party: PartyIndex;
        readonly mineral: Mineral;
        /** Thousand tonnes a year, or millions of US dollars. */
        readonly amount: number;
      }[];
    };

export interface ChronicleYear {
  readonly year: number;
  readonly lines: readonly ChronicleLine[];
}

const tones: Readonly<Record<YearEventKind, Tone>> = {
  protest: 'trouble',
  breach: 'trouble',
  lapse: 'trouble',
  dispute: 'trouble',
  'panel-ruling': 'trouble',
  'appeal-into-void': 'plain',
  'retaliation-paid': 'trouble',
  'investor-claim': 'trouble',
  tightening: 'good',
  chill: 'trouble',
  leak: 'trouble',
  'rival-bid': 'trouble',
  retaliation: 'trouble',
  'supply-shock': 'trouble',
  exposure: 'trouble',
  'floor-payment': 'plain',
  'ceiling-rebate': 'plain',
  'stockpile-purchase': 'plain',
  'plant-opened': 'good',
  'plants-idle': 'trouble',
  'plants-short-of-power': 'trouble',
  'plants-short-of-skills': 'trouble',
  'import-surge': 'trouble',
  'line-opened': 'good',
  'debt-distress': 'trouble',
  'collateral-call': 'trouble',
  'guarantee-call': 'trouble',
};

/** Amounts of which nothing is left once rounded are not worth a line. Thousand tonnes, or millions of US dollars. */
const SMALLEST = 0.5;

/** Every year of the run, quiet ones too. */
export function chronicle({ firstYear, count, events }: Years): readonly ChronicleYear[] {
  return Array.from({ length: count }, (_, index) => {
    const year = firstYear + index;
    const now = events.filter((event) => event.year === year);
    return { year, lines: [...singles(now), ...gathered(now)] };
  });
}

const isGathered = (kind: YearEventKind): kind is GatheredKind => gatheredKinds.some((one) => one === kind);

function singles(events: readonly YearEvent[]): readonly ChronicleLine[] {
  return events
    .filter(({ kind }) => !isGathered(kind))
    .map((event, index) => ({ id: `${event.kind}-${index}`, tone: tones[event.kind], kind: 'one', event }));
}

function gathered(events: readonly YearEvent[]): readonly ChronicleLine[] {
  return gatheredKinds.flatMap((kind): readonly ChronicleLine[] => {
    const parts = events.flatMap(({ kind: own, party, mineral, amount = 0 }) =>
      own === kind && party !== undefined && mineral !== undefined && amount >= SMALLEST
        ? [{ party, mineral, amount }]
        : [],
    );
    return parts.length === 0 ? [] : [{ id: kind, tone: tones[kind], kind, parts }];
  });
}
