/** Where do people go who come in while tables stand ready? To the next free place; once a class plays, a facilitator decides. */
import type { ClassEntry } from './log-entries.ts';
import { planTables } from './plan-tables.ts';
import type { Classroom } from './room.ts';

/** @param newcomers Ids of those who are about to be written down; their places are written with them. */
export function seatNewcomers(room: Classroom, newcomers: readonly string[]): readonly ClassEntry[] {
  const { stage, tables, members } = room.state();
  if (stage !== 'lobby' || tables === 0) return [];
  const people = [
    ...[...members.values()].filter(({ place }) => place !== undefined),
    ...newcomers.map((id) => ({ id, place: undefined })),
  ].map(({ id, place }) => ({ participant: id, place }));
  return planTables(room.host.caseFile.scenario, people, tables, tables).places.map((placed): ClassEntry => ({
    k: 'placed',
    ...placed,
  }));
}
