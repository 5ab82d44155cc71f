/** Under which names does a device keep what makes it somebody in a class? */
export const classKeys = {
  /** The token of a seat. */
  seat: 'offtake:class-seat',
  /** The token of a facilitator. */
  facilitator: 'offtake:class-facilitator',
  /** The class that a facilitator was in. */
  lastClass: 'offtake:class-last',
  /** Class and seat whose dossier was last on this device's screen. */
  dossier: 'offtake:class-dossier',
} as const;
