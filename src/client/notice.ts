/** Something that the player should know, by code. */
export type Notice =
  'SAVE_FAILED' | 'KEPT_ELSEWHERE' | 'SAVED_GAME_UNREADABLE' | 'SCENARIO_UNAVAILABLE' | 'ANALYSIS_FAILED';
