/**
 * How are parties told apart? By a hue and by a shape, so that nobody depends on seeing colours. Both follow
 * from the party's place in the scenario file and stay the same on every screen.
 */
export const emblemShapes = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'pentagon'] as const;
export type EmblemShape = (typeof emblemShapes)[number];

export interface Emblem {
  readonly shape: EmblemShape;
  /** Which of the six party hues of the palette. 0 to 5. */
  readonly hue: number;
}

/** The emblem of the party with this index. From the seventh party on, shapes and hues pair anew. */
export function emblemOf(party: number): Emblem {
  const count = emblemShapes.length;
  const shape = (party + Math.floor(party / count)) % count;
  return { shape: emblemShapes[shape] ?? 'circle', hue: party % count };
}
