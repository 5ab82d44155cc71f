import type { Brand } from '#kernel/brand.ts';

/** Permanent names, as written in the scenario file: lower-case words joined by hyphens. */
export type PartyId = Brand<'party'>;
export type SeatId = Brand<'seat'>;
export type ConstituencyId = Brand<'constituency'>;
export type IssueId = Brand<'issue'>;
export type OptionId = Brand<'option'>;
export type RegimeId = Brand<'regime'>;
export type InjectId = Brand<'inject'>;
export type DifficultyId = Brand<'difficulty'>;

/**
 * Within one scenario the engine counts instead of naming: parties, issues, options and constituencies
 * are indices into the scenario's lists, in file order.
 */
export type PartyIndex = number;
export type IssueIndex = number;
export type OptionIndex = number;
export type ConstituencyIndex = number;
