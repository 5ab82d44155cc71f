import { beforeEach, describe, expect, test } from 'vitest';
import { briefFor, type ProtocolName, type View } from '#engine/index.ts';
import { createClock, type RunningClock } from '../../../src/client/clock.ts';
import type { Clock } from '../../../src/client/game-state.ts';
import { negotiatingTable } from '../../support/at-the-table.ts';

let shown: Clock | undefined;
let expired: number;
let tick: () => void;
let isStopped: boolean;
let clock: RunningClock;

const seconds = (count: number) => {
  for (let second = 0; second < count; second++) tick();
};

function atTable(protocol: ProtocolName) {
  const table = negotiatingTable({ protocol });
  const brief = briefFor(table.scenario, table.match(), table.scenario.seats[0]!);
  return { table, brief, follow: (view: View, isOn = true) => clock.follow(isOn, brief, view) };
}

beforeEach(() => {
  shown = undefined;
  expired = 0;
  isStopped = false;
  clock = createClock({
    everySecond(run) {
      tick = run;
      return () => void (isStopped = true);
    },
    show: (next) => void (shown = next),
    timeUp: () => void expired++,
  });
});

describe('in alternating offers the clock', () => {
  test('runs in one’s own turn, for one’s share of the round', () => {
    const { table, follow } = atTable('alternating-offers');
    follow(table.view(0));
    expect(shown).toEqual({ secondsLeft: 60, secondsTotal: 60, paused: false });
    seconds(10);
    expect(shown?.secondsLeft).toBe(50);
  });

  test('is gone in the turn of another, and fresh in the next of one’s own', () => {
    const { table, follow } = atTable('alternating-offers');
    follow(table.view(0));
    seconds(10);
    table.play(0, { type: 'pass' });
    follow(table.view(0));
    expect(shown).toBeUndefined();
    seconds(100);
    expect(expired).toBe(0);
    table.play(1, { type: 'pass' });
    follow(table.view(0));
    expect(shown?.secondsLeft).toBe(60);
  });

  test('goes on through talk, which takes no turn', () => {
    const { table, follow } = atTable('alternating-offers');
    follow(table.view(0));
    seconds(10);
    table.play(0, { type: 'say', room: 0, text: 'a moment' });
    follow(table.view(0));
    expect(shown?.secondsLeft).toBe(50);
  });
});

test('at the open table it runs through the whole round, and afresh in the next', () => {
  const { table, follow } = atTable('open-table');
  follow(table.view(0));
  expect(shown?.secondsTotal).toBe(120);
  seconds(30);
  table.play(0, { type: 'pass' });
  follow(table.view(0));
  expect(shown?.secondsLeft).toBe(90);
  table.play(1, { type: 'pass' });
  follow(table.view(0));
  expect(shown?.secondsLeft).toBe(120);
});

describe('the clock', () => {
  test('says that time is up when it is out, not before', () => {
    const { table, follow } = atTable('alternating-offers');
    follow(table.view(0));
    seconds(59);
    expect(expired).toBe(0);
    seconds(1);
    expect({ expired, left: shown?.secondsLeft }).toEqual({ expired: 1, left: 0 });
  });

  test('stands still while it is paused, and can be given more time', () => {
    const { table, follow } = atTable('alternating-offers');
    follow(table.view(0));
    clock.pause();
    seconds(500);
    expect(shown).toEqual({ secondsLeft: 60, secondsTotal: 60, paused: true });
    clock.resume();
    clock.extend();
    expect(shown).toEqual({ secondsLeft: 120, secondsTotal: 120, paused: false });
  });

  test('is not there for those who play without one, nor outside the talks', () => {
    const { table, follow } = atTable('alternating-offers');
    follow(table.view(0), false);
    expect(shown).toBeUndefined();
    follow({ ...table.view(0), phase: 'ratification' });
    expect(shown).toBeUndefined();
    clock.pause();
    clock.extend();
    seconds(100);
    expect({ shown, expired }).toEqual({ shown: undefined, expired: 0 });
  });

  test('stops with its game', () => {
    clock.stop();
    expect(isStopped).toBe(true);
  });
});
