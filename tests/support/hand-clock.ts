/** A clock that goes on only when it is told to, with all that is put off by it. */
export interface HandClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Puts something off; returns how to call it off. */
  later(milliseconds: number, run: () => void): () => void;
  /** Lets time pass: whatever was put off until then happens, one thing after the other. */
  pass(milliseconds: number): Promise<void>;
}

export function handClock(): HandClock {
  let at = 1_000_000;
  const waiting = new Set<{ readonly due: number; readonly run: () => void }>();
  return {
    now: () => at,
    later(milliseconds, run) {
      const alarm = { due: at + milliseconds, run };
      waiting.add(alarm);
      return () => void waiting.delete(alarm);
    },
    async pass(milliseconds) {
      const end = at + milliseconds;
      for (;;) {
        const [next] = [...waiting].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
        if (next === undefined) break;
        waiting.delete(next);
        at = Math.max(at, next.due);
        next.run();
        await settled();
      }
      at = end;
    },
  };
}

/** Until nothing is left that waits for its turn alone. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((next) => setImmediate(next));
}
