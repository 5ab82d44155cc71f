/** What do several wait for that comes once? A promise that is settled from outside. */
export interface Signal {
  readonly settled: Promise<undefined>;
  readonly settle: () => void;
}

export function signal(): Signal {
  let settle = () => undefined as void;
  const settled = new Promise<undefined>((resolve) => (settle = () => resolve(undefined)));
  return { settled, settle };
}
