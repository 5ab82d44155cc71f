/** Somebody at a table of a class without a browser: a program on a device of its own, over the wire like anybody else. */
import { randomUUID } from 'node:crypto';
import { createNegotiator } from '#agents/index.ts';
import { connectToClass, type ClassLine } from '#client/index.ts';
import type { Move, SeatId } from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';

export interface ScriptedPerson {
  readonly line: ClassLine;
  /** Where this person sits, once placed. */
  seat(): { readonly table: number; readonly seat: SeatId } | undefined;
  /** Moves that the server has acknowledged, in order. */
  readonly acknowledged: readonly Move[];
  leave(): void;
}

/** Milliseconds between two moves of one person. */
const breath = 250;

export async function scriptedPerson(address: string, token: string): Promise<ScriptedPerson> {
  const line = await connectToClass({
    address,
    now: () => Date.now(),
    freshId: randomUUID,
    later(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const entered = await line.enter(token);
  if (!entered.ok) throw new Error(entered.code);
  const negotiator = createNegotiator('conceder');
  const acknowledged: Move[] = [];
  let isAsking = false;
  /** The situation last thought about: what was refused is not tried again until something changes. */
  let considered = '';

  async function think(): Promise<void> {
    const table = line.table();
    if (isAsking || table === undefined) return;
    const [brief, view] = [table.brief(), table.view()];
    const situation = `${view.revision} ${line.store.get().table?.held.includes(brief.seat.id)}`;
    if (view.phase === 'debrief' || situation === considered) return;
    considered = situation;
    const move = negotiator.decide({
      brief,
      view,
      random: streamFrom(`${brief.seat.id}:${view.revision}`),
      temper: streamFrom(brief.seat.id),
    });
    if (move === undefined || line.store.get().table?.held.includes(brief.seat.id) === true) return;
    isAsking = true;
    const answer = await table.send(move);
    // Nobody answers at once, and the class is still at it when the server goes.
    await new Promise((resolve) => setTimeout(resolve, breath));
    isAsking = false;
    if (answer.ok) acknowledged.push(move);
    void think();
  }

  line.store.subscribe(() => void think());
  void think();
  return {
    line,
    acknowledged,
    seat() {
      const { place } = line.store.get().own ?? {};
      return place?.kind === 'seat' ? place : undefined;
    },
    leave: () => line.close(),
  };
}
