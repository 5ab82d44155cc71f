import { expect, it } from 'vitest';
import type { CockpitTable } from '#client/index.ts';
import { clockChoices } from '../../../src/ui/classroom/facilitator/clock-choices.ts';

type Table = Pick<CockpitTable, 'clock' | 'over'>;
const paused: Table = { clock: { kind: 'paused', millisecondsLeft: 60_000, lastCall: false }, over: false };
const running: Table = { clock: { kind: 'running', endsAt: 60_000, lastCall: false }, over: false };

it('offers a pause while every table plays, and to go on while every table is paused', () => {
  expect(clockChoices([running, running])).toEqual(['pause']);
  expect(clockChoices([paused, paused])).toEqual(['resume']);
});

it('offers both while tables differ', () => {
  expect(clockChoices([paused, running])).toEqual(['pause', 'resume']);
});

it('counts no table that is over or has no clock', () => {
  expect(clockChoices([paused, { ...running, over: true }])).toEqual(['resume']);
  expect(clockChoices([running, { ...paused, over: true }, { clock: undefined, over: false }])).toEqual([
    'pause',
  ]);
});
