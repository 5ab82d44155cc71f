/** What is told of each year? Events in a few lines, those alike in one. */
import type { Mineral, PartyIndex, Scenario } from '#engine/index.ts';
import type { YearEvent, YearEventKind, Years } from '#outcome/index.ts';
import { blocsOf, type BlocInYears } from './bloc-years.ts';
import { markOf } from './map-marks.ts';
import type { PlaceMark } from './map-picture.ts';
import { gatheredKinds, isGathered, toldEvents, type GatheredKind } from './told-events.ts';

/** Good news, trouble, or neither: by what it is, for nobody in particular. */
export type Tone = 'good' | 'trouble' | 'plain';

interface AnyLine {
  readonly id: string;
  readonly tone: Tone;
  /** The sign before the sentence, which the map pins to the place. */
  readonly mark: PlaceMark;
}

export type ChronicleLine =
  | (AnyLine & { readonly kind: 'one'; readonly event: YearEvent })
  | (AnyLine & { readonly kind: 'bloc'; readonly bloc: BlocInYears })
  | (AnyLine & {
      readonly kind: GatheredKind;
      readonly parts: readonly {
        readonly party: PartyIndex;
        readonly mineral: Mineral;
        /** Thousand tonnes a year, or millions of US dollars. */
        readonly amount: number;
      }[];
    });

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
  'border-dispute': 'trouble',
  'border-countermeasures': 'trouble',
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
  'retaliation-relief': 'plain',
  'relief-loan': 'plain',
  'stake-paid': 'good',
  'regime-began': 'plain',
  'regime-ended': 'plain',
  'regime-rests': 'plain',
};

/** Every year of the run, quiet ones too. The first begins with what becomes of producers' blocs. */
export function chronicle(scenario: Scenario, run: Years): readonly ChronicleYear[] {
  const { firstYear, count } = run;
  return Array.from({ length: count }, (_, index) => {
    const year = firstYear + index;
    const now = toldEvents(run, year);
    return { year, lines: [...(index === 0 ? blocs(scenario, run) : []), ...singles(now), ...gathered(now)] };
  });
}

const blocs = (scenario: Scenario, run: Years): readonly ChronicleLine[] =>
  blocsOf(scenario, run).map((bloc, index) => ({
    id: `bloc-${index}`,
    tone: bloc.holds ? 'plain' : 'trouble',
    mark: bloc.holds ? 'bloc' : 'broken-bloc',
    kind: 'bloc',
    bloc,
  }));

function singles(events: readonly YearEvent[]): readonly ChronicleLine[] {
  return events
    .filter(({ kind }) => !isGathered(kind))
    .map((event, index) => ({
      id: `${event.kind}-${index}`,
      tone: tones[event.kind],
      mark: markOf[event.kind],
      kind: 'one',
      event,
    }));
}

function gathered(events: readonly YearEvent[]): readonly ChronicleLine[] {
  return gatheredKinds.flatMap((kind): readonly ChronicleLine[] => {
    const parts = events.flatMap(({ kind: own, party, mineral, amount = 0 }) =>
      own === kind && party !== undefined && mineral !== undefined ? [{ party, mineral, amount }] : [],
    );
    return parts.length === 0 ? [] : [{ id: kind, tone: tones[kind], mark: markOf[kind], kind, parts }];
  });
}
