/** How large may an imported file be? Generous for domains of research, tight for machines. */

/** Characters of one file. */
export const MAX_IMPORT_CHARACTERS = 4 * 1024 * 1024;
/** Elements of one XML file, or values of one JSON file. */
export const MAX_ELEMENTS = 100_000;
/** Elements inside each other. Objective trees of real domains are four deep. */
export const MAX_XML_DEPTH = 64;
/** Objects and lists inside each other. */
export const MAX_JSON_DEPTH = 32;
/** Parties of a table, each with a profile. */
export const FEWEST_PROFILES = 2;
export const MOST_PROFILES = 6;
/** Issues of a domain. */
export const MAX_ISSUES = 400;
/** Values of one issue, the steps of a range included. */
export const MAX_VALUES_OF_ISSUE = 10_000;
/** Values of all issues together. */
export const MAX_VALUES_IN_ALL = 50_000;
/** Problems of one file that are reported. */
export const MAX_IMPORT_PROBLEMS = 50;
