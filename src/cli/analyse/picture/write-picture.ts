/** How does a study become a picture in a file? */
import { writeFileSync } from 'node:fs';
import type { Solution } from '#analysis/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type { OpenedCase } from '../../case-words.ts';
import { Failure } from '../../failure.ts';
import { messageOf } from '../../scenarios.ts';
import type { Moment, Study } from '../study.ts';
import { drawStudy } from './draw-study.ts';
import type { Drawn } from './drawn.ts';

export function writePicture(
  path: string,
  opened: OpenedCase,
  { scenario }: CaseFile,
  scale: Moment['scale'],
  study: Study,
): void {
  try {
    writeFileSync(path, drawStudy(drawnOf(opened, scenario.parties.length, scale, study)));
  } catch (problem) {
    throw new Failure('CANNOT_WRITE', { path, why: messageOf(problem) });
  }
}

const rules = ['nash', 'egalitarian', 'kalaiSmorodinsky', 'maximumSum'] as const;

/** More ties than this would hide what they stand on. */
const mostTies = 6;

function drawnOf(
  { words, texts }: OpenedCase,
  parties: number,
  scale: Moment['scale'],
  { solved, counted, agreement }: Study,
): Drawn {
  const { t } = words;
  const most = scale === 'points' ? 100 : 1;
  const scaled = (points: readonly number[]): readonly number[] =>
    points.map((value) => (value * most) / 100);
  const format = (value: number): string => words.number(value, scale === 'points' ? 1 : 3);
  const listed = (points: readonly number[]): string => scaled(points).map(format).join(' · ');
  const settled = (solution: Solution | undefined, name: string): Drawn['points'] => {
    const points = (solution?.points ?? []).slice(0, mostTies).map((each) => each.points);
    const [first] = points;
    return first === undefined ? [] : [{ name, at: points.map(scaled), values: listed(first) }];
  };
  return {
    title: t('analyse.picture.title', { title: texts.title }),
    subtitle: t('analyse.picture.subtitle', {
      packages: words.number(solved.packages),
      share: counted === undefined ? '–' : words.percent(counted.acceptable.share, 1),
      frontier: words.number(solved.efficient.points),
    }),
    note: t(parties === 2 ? 'analyse.picture.plane' : 'analyse.picture.axes'),
    parties: Array.from({ length: parties }, (_, party) => words.party(party)),
    most,
    format,
    walkAways: scaled(solved.walkAways),
    frontier: solved.frontier.map(({ points }) => scaled(points)),
    points: [
      ...rules.flatMap((rule) => settled(solved.solutions?.[rule], t(`analyse.solution.${rule}`))),
      ...(agreement === undefined
        ? []
        : [
            {
              name: t('analyse.heading.agreement'),
              at: [scaled(agreement.points)],
              values: listed(agreement.points),
            },
          ]),
    ],
  };
}
