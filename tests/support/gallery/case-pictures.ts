/** Moments of the shipped cases, as the game would show them: made from the files by the presenters. */
import { loadCase } from 'virtual:library';
import mapWords from '../../../assets/locales/en/map.json' with { type: 'json' };
import {
  mapNames,
  presentMap,
  textsFor,
  type CaseFile,
  type MapPicture,
  type Package,
  type Proposal,
} from '#client/index.ts';
import { isOpen } from '#engine/index.ts';
import { runYears } from '#outcome/index.ts';
import { createWords } from '#words/index.ts';

/** `before`, `drafted`, `agreed`, or a number of years after signature. */
export async function casePicture(id: string, moment: string): Promise<MapPicture> {
  const caseFile = await loadCase(id);
  const source = createWords('en');
  source.add('en', 'map', mapWords);
  const texts = textsFor(caseFile, 'observer', { language: 'en', difficulty: 0, format: String });
  const names = mapNames(source.words, texts);
  if (moment === 'before') return presentMap(caseFile, names, { view: undefined, years: undefined });

  const pkg = ambitious(caseFile);
  const agreement = {
    proposal: 0,
    package: pkg,
    parties: caseFile.scenario.parties.map((_party, index) => index),
  };
  if (moment === 'drafted') {
    const view = { proposals: [tabled(pkg)], draft: undefined, ending: undefined };
    return presentMap(caseFile, names, { view, years: undefined });
  }
  const view = { proposals: [], draft: agreement, ending: { kind: 'agreement' as const } };
  if (moment === 'agreed') return presentMap(caseFile, names, { view, years: undefined });
  const run = runYears(caseFile.scenario, agreement, 'b');
  return presentMap(caseFile, names, { view, years: { run, year: run.firstYear + Number(moment) } });
}

/** The option with the most in it, issue by issue. */
function ambitious({ scenario }: CaseFile): Package {
  const chosen: number[] = [];
  for (const issue of scenario.issues) {
    const weights = issue.options.map(({ terms }) =>
      Object.values(terms).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
    );
    chosen.push(isOpen(issue, chosen) ? weights.indexOf(Math.max(...weights)) : -1);
  }
  return chosen;
}

function tabled(pkg: Package): Proposal {
  return {
    id: 0,
    by: 0,
    round: 1,
    packages: [pkg],
    status: 'standing',
    supporters: [[0]],
    rejectedBy: [],
    objections: [],
  };
}
