/**
 * How many wrong codes may be tried? A class shares one address, so the count is one for everybody: after a burst of wrong ones nobody
 * may try for a moment, and then one more for every fifth of a second.
 */
export interface GuessGuard {
  mayTry(): boolean;
  /** Waits for what becomes of a code that nobody here knows. Until then it counts as a wrong one: many at once are no way around. */
  pending<Found>(found: Promise<Found>): Promise<Found>;
  wrong(): void;
}

/**
 * What may be guessed, each counted for itself: everybody knows where codes are typed, and a facilitator must get in while somebody there
 * types nothing but wrong ones.
 */
export type Guessable = 'code' | 'secret';
export type GuessGuards = Readonly<Record<Guessable, GuessGuard>>;

/** Wrong codes that a class of three hundred may well type in a minute. */
const burst = 60;
/** Milliseconds after which one more wrong one is forgiven: a code in use, of 729 million, is then guessed in years; a secret, never. */
const forgivenAfter = 200;

export function createGuessGuard(now: () => number): GuessGuard {
  let count = 0;
  let waiting = 0;
  let countedAt = now();
  const forgive = () => {
    const forgiven = Math.floor((now() - countedAt) / forgivenAfter);
    if (forgiven <= 0) return;
    count = Math.max(0, count - forgiven);
    countedAt += forgiven * forgivenAfter;
  };
  return {
    mayTry() {
      forgive();
      return count + waiting < burst;
    },
    async pending(found) {
      waiting++;
      try {
        return await found;
      } finally {
        waiting--;
      }
    },
    wrong() {
      forgive();
      // Never more than shuts the door: a flood, or one told of by other servers, would shut it for minutes after its end.
      count = Math.min(burst, count + 1);
    },
  };
}
