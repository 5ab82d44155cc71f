import { consentOf } from './people/consent.ts';
import type { Consent } from './people/consent.ts';
import type { Happening } from './people/happenings.ts';
import type { Keepings } from './promises/keeping.ts';
import { practiceOf } from './promises/practice.ts';
import type { Practice } from './promises/practice.ts';
import { bundleFor } from './works/bundle.ts';
import type { Tranche } from './works/bundle.ts';
import { capacityOf } from './works/capacity.ts';
import type { Capacity } from './works/capacity.ts';
import { linesOf, shareThatLeaves } from './works/lines.ts';
import type { LineWorks } from './works/lines.ts';
import { oreOf, processingOf } from './works/output.ts';
import type { Processing } from './works/output.ts';
import { plantsOf } from './works/plants.ts';
import type { Plants } from './works/plants.ts';
import type { ProducerSetting, Setting } from './world/setting.ts';

/** What happens in one producer's land before any of it is sold. */
export interface Land {
  readonly producer: ProducerSetting;
  readonly bundle: readonly Tranche[];
  readonly practice: Practice;
  readonly consent: Consent;
  /** Share of output that can leave, by year. */
  readonly leaves: readonly number[];
  /** Thousand tonnes of metal by production row, then by year. */
  readonly oreKt: readonly (readonly number[])[];
  readonly capacity: Capacity;
  readonly plants: Plants;
  readonly processing: Processing;
}

/**
 * What is built, mined and processed? Each step rests only on those before it: money, lines, practice, consent, ore,
 * plants, processing. Nothing that is sold later comes back to change it.
 */
export function landsOf(
  setting: Setting,
  keepings: Keepings,
  happenings: readonly Happening[],
): { readonly lands: readonly Land[]; readonly lines: readonly LineWorks[] } {
  const bundles = setting.producers.map((producer) => bundleFor(setting, keepings, producer));
  const lines = linesOf(setting, bundles);
  const lands = setting.producers.map((producer, index): Land => {
    const bundle = bundles[index] ?? [];
    const practice = practiceOf(setting, keepings, producer);
    const consent = consentOf(setting, keepings, producer, practice, happenings);
    const leaves = shareThatLeaves(setting, producer, lines);
    const oreKt = oreOf(setting, producer, consent, leaves);
    const capacity = capacityOf(setting, keepings, producer, bundle, practice);
    const plants = plantsOf(setting, keepings, producer, bundle, oreKt);
    const processing = processingOf(setting, producer, plants, capacity, oreKt);
    const mined = processing.minedKt;
    return { producer, bundle, practice, consent, leaves, oreKt: mined, capacity, plants, processing };
  });
  return { lands, lines };
}
