/** What is said behind the title, in one go. */
export const roomSections = [
  'minerals',
  'units',
  'settings',
  'library',
  'setup',
  'agents',
  'brief',
  'planning',
  'table',
  'map',
  'events',
  'errors',
  'ratification',
  'years',
  'outcome',
  'debrief',
] as const;
