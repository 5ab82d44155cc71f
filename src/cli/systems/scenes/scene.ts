/** What is a scene? A moment of a case that ships, played at the table twice: with a system and without it. */
import type { CaseId } from '../case-table.ts';
import type { Direction } from '../side.ts';

export interface Scene {
  readonly at: CaseId;
  /** Each fact has its words under `systems.scene.<name>.<of>`. */
  readonly play: () => readonly SceneFact[];
}

export interface SceneFact {
  readonly of: string;
  readonly with: number;
  readonly without: number;
  readonly goes: Direction;
}
