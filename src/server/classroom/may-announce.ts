/** May facilitators still announce something? What was scheduled has a bound of its own. */
import { mostAnnounced } from '#wire/index.ts';
import type { ClassState } from './class-state.ts';

export const mayAnnounce = ({ announcements }: Pick<ClassState, 'announcements'>): boolean =>
  announcements.filter(({ item }) => item === undefined).length < mostAnnounced;
