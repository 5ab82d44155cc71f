/**
 * Which values might a party give to options that are listed from one end of an issue to the other? Rising, falling,
 * or rising to a peak and falling after it: the three kinds of Hindriks & Tykhonov (2008), fig. 2. Values from 0 to 1.
 */
export function shapesOf(options: number): readonly (readonly number[])[] {
  const last = Math.max(1, options - 1);
  return Array.from({ length: options }, (_, peak) =>
    Array.from({ length: options }, (__, option) => {
      if (option === peak) return 1;
      return option < peak ? option / peak : (last - option) / Math.max(1, last - peak);
    }),
  );
}
