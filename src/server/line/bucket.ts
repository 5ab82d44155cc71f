/** How much may be had at once, and how soon again? The usual token bucket. */
export interface Bucket {
  /** Takes so many, one where nobody says how many; false when there are not as many. */
  take(count?: number): boolean;
}

export function createBucket(size: number, perSecond: number, now: () => number): Bucket {
  let left = size;
  let at = now();
  return {
    take(count = 1) {
      const time = now();
      left = Math.min(size, left + ((time - at) / 1000) * perSecond);
      at = time;
      if (left < count) return false;
      left -= count;
      return true;
    },
  };
}
