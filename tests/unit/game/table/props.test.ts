import { describe, expect, test } from 'vitest';
import type { TablePicture } from '#client/index.ts';
import { propsOf, type Prop } from '../../../../src/game/table/props.ts';
import { seatPlan, tableShape } from '../../../../src/game/table/seats.ts';
import { tablePictures } from '../../../support/gallery/table-pictures.ts';

const shape = tableShape(900, 360);

function layOut(moment: string): ReadonlyMap<string, Prop> {
  const picture = tablePictures[moment] as TablePicture;
  const own = picture.delegations.findIndex((delegation) => delegation.own);
  const seats = seatPlan(
    picture.delegations.map(() => 100),
    own,
    shape,
    900,
  );
  const seated = picture.delegations.map((delegation, index) => ({
    delegation,
    seat: seats[index]!,
    lines: [delegation.name],
  }));
  const props = propsOf(picture, seated, shape);
  expect(new Set(props.map(({ id }) => id)).size).toBe(props.length);
  return new Map(props.map((prop) => [prop.id, prop] as const));
}

describe('at the table', () => {
  test('every delegation has its chairs, its people and its card', () => {
    const props = layOut('empty');
    for (const party of [0, 1, 2, 3]) {
      expect(props.has(`card-${party}`)).toBe(true);
      expect(props.get(`person-${party}-0`)?.pose.alpha).toBe(1);
    }
    expect(props.has('person-2-2')).toBe(true);
    expect(props.has('person-0-1')).toBe(false);
  });

  test('the speaker is lit, and nobody else', () => {
    const props = layOut('empty');
    expect([0, 1, 2, 3].map((party) => props.get(`glow-${party}`)?.pose.alpha)).toEqual([0, 0, 1, 0]);
  });

  test('a tabled proposal comes from its author and lies in the middle, three packages as a fan', () => {
    const props = layOut('talking');
    const fan = [0, 1, 2].map((sheet) => props.get(`sheet-1-${sheet}`)?.pose);
    expect(fan.map((pose) => Math.round((pose?.y ?? 0) - shape.centre.y))).toEqual([-2, -2, -2]);
    expect(new Set(fan.map((pose) => pose?.turn)).size).toBe(3);
    const author = props.get('person-1-0')?.pose;
    expect(props.get('sheet-1-0')?.from).toMatchObject({ x: author?.x, alpha: 0 });
  });

  test('a copy goes to whoever accepts, and red pencil to what is objected to', () => {
    const props = layOut('talking');
    const taker = props.get('card-3')?.pose;
    const copy = props.get('copy-2-3')?.pose;
    expect(Math.hypot((copy?.x ?? 0) - (taker?.x ?? 0), (copy?.y ?? 0) - (taker?.y ?? 0))).toBeLessThan(110);
    expect(props.get('strokes-1-2')?.look).toEqual({ kind: 'strokes', count: 2 });
    expect([...props.keys()].some((id) => id.startsWith('strokes-3'))).toBe(false);
  });

  test('what fell lies small and faded with its author', () => {
    const fallen = layOut('talking').get('sheet-0-0')?.pose;
    const standing = layOut('talking').get('sheet-2-0')?.pose;
    expect(fallen?.alpha).toBeLessThan(1);
    expect(fallen?.scale).toBeLessThan(standing?.scale ?? 0);
  });

  test('an agreement gathers signatures one by one, and the stamp comes down last and hard', () => {
    const agreed = layOut('agreed');
    expect(agreed.has('agreement-3')).toBe(true);
    expect(['signature-0', 'signature-1', 'signature-2'].map((id) => agreed.has(id))).toEqual([
      true,
      false,
      true,
    ]);
    expect(agreed.has('stamp')).toBe(false);
    const stamp = layOut('signed').get('stamp');
    expect(stamp?.heavy).toBe(true);
    expect(stamp?.from?.scale).toBeGreaterThan(1.5);
    expect(stamp?.after).toBeGreaterThan(0);
  });

  test('who left leaves an empty chair', () => {
    const [before, after] = [layOut('talking'), layOut('left')];
    expect(after.get('person-3-0')?.pose.alpha).toBe(0);
    expect(after.get('chair-3-0')?.pose.alpha).toBe(1);
    expect(after.get('chair-3-0')?.pose.x).toBeGreaterThan(before.get('chair-3-0')?.pose.x ?? Infinity);
  });
});
