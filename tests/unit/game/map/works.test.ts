import { describe, expect, test } from 'vitest';
import type { MapPicture } from '#client/index.ts';
import { between, lookOf, sameWorks, worksOf } from '../../../../src/game/map/works.ts';
import { mapPictures } from '../../../support/gallery/map-pictures.ts';

const works = (moment: string) => worksOf(mapPictures[moment] as MapPicture);

describe('the ink of the works', () => {
  test('is pencil for what is drafted, ink for what is agreed, steel for what stands', () => {
    expect(lookOf(works('before').lines, 'planned')).toMatchObject({ faint: 1, pencil: 0, ink: 0, built: 0 });
    expect(lookOf(works('drafted').lines, 'planned')).toMatchObject({ pencil: 1, ink: 0, built: 0 });
    expect(lookOf(works('agreed').lines, 'planned')).toMatchObject({ pencil: 0, ink: 1, built: 0 });
    expect(lookOf(works('building').lines, 'planned')).toMatchObject({ ink: 1, built: 0.55 });
    expect(lookOf(works('running').lines, 'planned')).toMatchObject({ ink: 0, built: 1, busy: 0.7 });
  });

  test('flows from one moment to the next and arrives', () => {
    const [from, to] = [works('agreed'), works('running')];
    expect(between(from, to, 0)).toEqual(from);
    expect(between(from, to, 1)).toEqual(to);
    expect(lookOf(between(from, to, 0.5).lines, 'planned')).toMatchObject({ ink: 0.5, built: 0.5 });
    expect(lookOf(between(from, to, 0.5).places, 'kolwezi').marks.water).toBe(0.5);
  });

  test('need not move where nothing changed', () => {
    expect(sameWorks(works('before'), works('before'))).toBe(true);
    expect(sameWorks(works('before'), works('drafted'))).toBe(false);
    expect(sameWorks(works('agreed'), works('building'))).toBe(false);
  });
});
