/** What does each column of the exported files mean? Goes out with them. */
export const codebook = `# Codebook

One session of Offtake. Participants are \`p1\`, \`p2\`, …; who they are stands in \`names.csv\` alone, which is made only when asked for.

Files are comma-separated UTF-8 with a byte-order mark and a header; lines end in CR LF, decimals have a point. An empty cell means
that there is no value: read it as missing (\`NA\`), not as nought. A text that a spreadsheet would take for a formula has an apostrophe before it.

Files join by \`table\` (1, 2, …), offers and seats also by party (\`by\` and \`party\`), observers and names by participant. Issues,
options, parties, seats and events have the ids of the case's \`scenario.yaml\`, where their points stand too.

Times are whole seconds by the clock on the wall since the talks of that table began: pauses are in them, what was done before the
talks is negative, and where a table never came to its talks they are empty. Points are on each party's own scale: 0 is the worst and
100 the best of its sheet as the case was made, and events can move them a little beyond. Do not add up or rank the points of different
parties, and hold tables against each other only where \`protocol\` and \`difficulty\` are the same; events may still have moved the sheets of one of them.

- \`session.json\`: the log, line by line. Everything else is computed from it, and it can be imported again.
- \`tables.csv\`: one row for each table that played. \`protocol\`: the rules that it played by. \`difficulty\`: 0 is the first level of the
  case. \`ending\`: \`agreement\`, \`impasse\` or \`open\`. \`reason\` of an impasse: \`deadline\`, \`walk-away\`, \`not-ratified\`, \`not-signed\`, or \`adjourned\` where
  facilitators closed the table, which is nobody's refusal. \`bound\`: the parties of the agreement, with spaces between them. \`rounds\`: how many
  were begun. \`moves\`: all that were made, by people and programs. \`offers\`: proposals tabled. \`talk_seconds\`: from the first round
  to the end. Then one column for each issue with the option agreed; empty without an agreement, and where the issue was not open.
- \`seats.csv\`: one row for each seat of each table, also of seats that nobody had. \`seat\`, \`party\`: their ids. \`participants\`: who sat there at the end, with spaces between them. \`program\`:
  which program played it, if one did at the end. \`moves\`: by people. The rest belongs to the party, and is the same for all seats of one:
  count each party once for each table. \`bound\`: 1 where the agreement binds it, 0 where not. \`points\`: of the agreement where it is bound; its walk-away where
  not, so that without an agreement all stand at theirs; empty while the table is open. \`walk_away\`: the points below which no agreement is better; as the sheet stands, events included.
  \`target\`: points that the party hoped for on its planning sheet.
- \`offers.csv\`: one row for each package tabled, with its options and what it was worth to each party at that moment.
  \`proposal\` counts from 0 at its table; \`package\` counts from 0 the alternatives tabled together. \`by\`: the party. \`round\` (from 1), \`second\`:
  when. \`status\`: what became of the whole proposal: \`standing\`, \`superseded\` by its author's next, \`withdrawn\`, \`fallen\` (refused or closed, so that it could no longer be agreed), or \`agreed\`, which a refusal at home may have undone. One column for each issue with the option, empty where the issue was not open, and
  \`points_\` with a party's id for each party.
- \`observations.csv\`: one row for each press on the coding sheet. \`observer\`: the participant. \`second\`: when. \`kind\`: the heading of the coding sheet.
  \`note\` is left out unless messages were asked for.
- \`messages.csv\`: one row for each thing said at the tables, only when asked for; in their order within a channel. \`channel\`: \`room 0\` is the plenary, other rooms
  are talks aside, \`team\` is a party's own; both are left out where facilitators were not to read them. \`party\`: who said it. \`second\`: when. \`text\` is empty where a
  program spoke in ready sentences. What facilitators announced, and who asked them for help and what they replied, stands in \`session.json\` alone.
- \`names.csv\`: one row for each participant, only when asked for. \`participant\`: as in the other files. \`name\`: as given at the door. \`language\`: of the screen.
`;
