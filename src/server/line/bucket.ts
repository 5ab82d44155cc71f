/** How much may be had at once, and how soon again? The usual token bucket. */
export interface Bucket {
  /** Takes one; false when there is none. */
  take(): boolean;
}

export function createBucket(size: number, perSecond: number, now: () => number): Bucket {
  let left = size;
  let at = now();
  return {
    take() {
      const time = now();
      left = Math.min(size, left + ((time - at) / 1000) * perSecond);
      at = time;
      if (left < 1) return false;
      left--;
      return true;
    },
  };
}
