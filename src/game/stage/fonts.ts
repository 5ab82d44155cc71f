/** Are the letters there? Text on a canvas does not change when its font arrives late. */
const faces = [
  "400 16px 'Source Serif 4 Variable'",
  "italic 400 16px 'Source Serif 4 Variable'",
  "600 16px 'Source Serif 4 Variable'",
  "500 16px 'Atkinson Hyperlegible Next Variable'",
] as const;

/** Settles when every font has the letters of `text`, or has failed: a page without them still gets its pictures. */
export async function fontsReady(text: string): Promise<void> {
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, `0${text}`)));
}
