/** What does each column of the exported files mean? Goes out with them. */
export const codebook = `# Codebook

One session of Offtake. Participants are \`p1\`, \`p2\`, …; who they are stands in \`names.csv\` alone, which is made only when asked for.
Times count seconds from the beginning of the table's talks. Points are on each party's own scale, 0 to 100; do not add up or
rank the points of different parties. Files are comma-separated UTF-8 with a header; an empty cell means that there is no value.

- \`session.json\`: the log, line by line. Everything else is computed from it, and it can be imported again.
- \`tables.csv\`: one row for each table. \`ending\`: agreement, impasse or open. \`reason\` of an impasse. \`rounds\`, \`moves\`, \`offers\`:
  counts. \`talk_seconds\`: from the first round to the end. Then one column for each issue with the option agreed.
- \`seats.csv\`: one row for each seat. \`participants\`: who sat there at the end. \`program\`: which program played it, if one did at the end.
  \`moves\`: by people. \`points\`: of the agreement, or of the walk-away for a party that it does not bind. \`walk_away\`: at the
  end, events included. \`target\`: what the party hoped for on its planning sheet.
- \`offers.csv\`: one row for each package tabled, with its options and what it was worth to each party at that moment.
  \`proposal\` counts from 0 at its table; \`package\` counts alternatives tabled together. \`by\`: the party. \`round\`, \`second\`:
  when. \`status\`: what became of it. One column for each issue with the option, and \`points_\` with a party's id for each party.
- \`observations.csv\`: what observers noted down. \`observer\`: the participant. \`second\`: when. \`kind\`: the heading of the coding sheet.
  \`note\` is left out unless messages were asked for.
- \`messages.csv\`: what was said at the tables, only when asked for, in its order there. \`channel\`: \`room 0\` is the plenary, other rooms
  are talks aside, \`team\` is a party's own; both are left out where facilitators were not to read them. \`party\`: who said it. What facilitators announced, and who asked them for help and what they replied, stands in \`session.json\` alone.
- \`names.csv\`: who the participants are, only when asked for. \`name\`: as given at the door. \`language\`: of the screen.
`;
