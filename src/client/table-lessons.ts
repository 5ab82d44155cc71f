/** The remarks that a beginner gets at the table, in the order in which they help. */
export const tableLessons = ['sheet', 'walk-away', 'questions', 'conditional-issues', 'packages'] as const;
export type TableLesson = (typeof tableLessons)[number];
