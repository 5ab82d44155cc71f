import type { Scenario } from '#engine/index.ts';
import { sketchScenario, type Sketch } from './sketch-scenario.ts';

/**
 * The worked example of the calibration kit: a producer and an importer, six issues, 2,304 packages, whose results
 * are published with it (docs/analysis.md).
 */
export function producerImporter(change: Partial<Sketch> = {}): Scenario {
  return sketchScenario({
    options: [4, 4, 4, 3, 4, 3],
    mandates: [
      {
        walkAway: 48,
        points: [
          [0, 12, 24, 30],
          [0, 6, 12, 18],
          [0, 7, 14, 20],
          [4, 6, 0],
          [8, 6, 3, 0],
          [0, 8, 18],
        ],
      },
      {
        walkAway: 46,
        points: [
          [12, 9, 4, 0],
          [14, 10, 5, 0],
          [18, 12, 6, 0],
          [0, 14, 20],
          [0, 6, 18, 26],
          [0, 6, 10],
        ],
      },
    ],
    ...change,
  });
}
