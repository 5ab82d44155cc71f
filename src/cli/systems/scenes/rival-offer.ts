/** What does a rival's offer do? The Chinese delegation has one on the table that only Argentina has not yet said yes to. */
import { caseTable, packageAt } from '../case-table.ts';
import { walkAwayOf } from './bloc.ts';
import type { Scene } from './scene.ts';
import { after, chiefOf, talks } from './talks.ts';

const at = 'lithium-triangle';

export const rivalOffer: Scene = {
  at,
  play() {
    const scenario = caseTable(at, {});
    const start = talks(scenario);
    const chief = (party: string) => chiefOf(scenario, party);
    const accept = (party: string) =>
      ({ type: 'accept', by: chief(party), proposal: 0, package: 0 }) as const;
    const offered = after(
      scenario,
      start,
      {
        type: 'propose',
        by: chief('china'),
        packages: [packageAt(at, scenario, { technology: 'chinese', works: 'rail', finance: 'grants' })],
      },
      accept('chile'),
      accept('bolivia'),
    );
    return [
      {
        of: 'argentina',
        with: walkAwayOf(scenario, offered, 'argentina'),
        without: walkAwayOf(scenario, start, 'argentina'),
        goes: 'more',
      },
      {
        of: 'eu',
        with: walkAwayOf(scenario, offered, 'eu'),
        without: walkAwayOf(scenario, start, 'eu'),
        goes: 'less',
      },
    ];
  },
};
