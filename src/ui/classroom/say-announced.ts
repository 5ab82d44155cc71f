/** How is read what facilitators announced? Ready words in one's own language, whatever theirs is. */
import type { Announcement, Words } from '#client/index.ts';

export const sayAnnounced = ({ t }: Pick<Words, 't'>, { text, ready }: Announcement): string =>
  ready === undefined ? text : t(`classroom.ready-words.${ready}`);
