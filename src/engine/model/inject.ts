import type { ConstituencyIndex, InjectId, IssueIndex, OptionIndex, PartyIndex, RegimeId } from './ids.ts';
import type { Condition } from './package.ts';

/** When an event happens. Rounds count from 1. */
export type Trigger =
  | { readonly kind: 'scheduled'; readonly round: number }
  /** Rolled once at the start of each round from `from` to `to`, until it happens. */
  | { readonly kind: 'random'; readonly from: number; readonly to: number; readonly chance: number }
  /** Happens when a package for which `when` holds is tabled, from round `from` on. */
  | { readonly kind: 'tabled'; readonly from: number; readonly when: Condition }
  /** Happens at the start of round `round` when nothing has been tabled yet. */
  | { readonly kind: 'silence'; readonly round: number }
  /**
   * A leak: rolled at the start of each round from `from`, while something is on the table that this party has not
   * published; until it happens.
   */
  | {
      readonly kind: 'leaked';
      readonly party: PartyIndex;
      readonly from: number;
      readonly chance: number;
    }
  /** Happens when a text has the support that the decision rule asks for, and others may still accede. */
  | { readonly kind: 'adopted' }
  /** Happens when a party publishes a position. */
  | { readonly kind: 'committed'; readonly from: number };

/** What an event changes. Points and moods are in points of the sheet they touch. */
export type InjectEffect =
  | { readonly kind: 'walk-away'; readonly party: PartyIndex; readonly by: number }
  | {
      readonly kind: 'points';
      readonly party: PartyIndex;
      readonly issue: IssueIndex;
      readonly option: OptionIndex;
      readonly by: number;
    }
  | { readonly kind: 'mood'; readonly constituency: ConstituencyIndex; readonly by: number }
  | { readonly kind: 'rounds'; readonly by: number }
  | { readonly kind: 'forbid'; readonly issue: IssueIndex; readonly option: OptionIndex }
  /**
   * A regime ends: after the calendar year `after`, or at once, and then what it did to sheets, walk-aways and options is
   * taken back too.
   */
  | { readonly kind: 'regime-ends'; readonly regime: RegimeId; readonly after?: number }
  /** A regime rests from the calendar year `from`, or at once, to the end of `until`. */
  | {
      readonly kind: 'regime-suspended';
      readonly regime: RegimeId;
      readonly from?: number;
      readonly until: number;
    };

/** An event from outside the room. Happens at most once in a match. */
export interface Inject {
  readonly id: InjectId;
  readonly trigger: Trigger;
  /** Parties that learn of it; undefined means everybody. Effects on a party's sheet are seen by that party only. */
  readonly audience: readonly PartyIndex[] | undefined;
  readonly effects: readonly InjectEffect[];
}
