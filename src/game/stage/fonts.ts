/** Are the letters there? Text on a canvas does not change when its font arrives late. */
const faces = [
  "400 16px 'Source Serif 4 Variable'",
  "italic 400 16px 'Source Serif 4 Variable'",
  "600 16px 'Source Serif 4 Variable'",
  "500 16px 'Atkinson Hyperlegible Next Variable'",
] as const;

let waiting: Promise<void> | undefined;

/** Settles when the fonts are loaded, or have failed: a page without them still gets its pictures. */
export function fontsReady(): Promise<void> {
  waiting ??= Promise.allSettled(faces.map((face) => document.fonts.load(face))).then(() => undefined);
  return waiting;
}
