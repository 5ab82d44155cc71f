import type { SetupModel } from '../../../src/ui/setup/setup-model.ts';

/** The Lobito corridor before a game, with two strategies. */
export const sampleSetup: SetupModel = {
  title: 'The Lobito corridor',
  summary:
    'Two copper states and two buyers with deep pockets bargain over a railway to the Atlantic, and over what it will carry.',
  place: 'The copperbelt of Zambia and the Democratic Republic of the Congo',
  minutes: 75,
  rounds: 8,
  parties: [
    {
      party: 0,
      id: 'zambia',
      name: 'Zambia',
      kind: 'producer',
      seat: 'zambia-chief',
      title: 'Minister of Mines and Minerals Development',
      known:
        'A copper state since before it was a state. It has smelters, trained people, an elected parliament that reads contracts, and creditors who read the budget. It also has too little electricity in dry years, and no railway to the west.',
    },
    {
      party: 1,
      id: 'drc',
      name: 'DR Congo',
      kind: 'producer',
      seat: 'drc-chief',
      title: 'Minister of Mines',
      known:
        "The world's cobalt and a large part of its copper come out of Lualaba and Haut-Katanga. Foreign firms run most of the mines, many of them Chinese. The state company holds minority shares and a long memory.",
    },
    {
      party: 2,
      id: 'eu',
      name: 'European Union',
      kind: 'importer',
      seat: 'eu-chief',
      title: 'Commissioner for International Partnerships',
      known:
        'A union of member states with car makers, smelters and a law on raw materials that wants 40 per cent of what it uses to be processed at home.',
    },
    {
      party: 3,
      id: 'us',
      name: 'United States',
      kind: 'importer',
      seat: 'us-chief',
      title: 'Special Envoy for the Corridor',
      known:
        'The largest lender to the corridor so far, through its Development Finance Corporation. It favours speed, loans and deals that do not wait for the Senate.',
    },
  ],
  difficulties: [
    { id: 'intro', walkAways: [39, 40, 46, 43] },
    { id: 'standard', walkAways: [46, 46, 50, 48] },
    { id: 'hard', walkAways: [50, 49, 54, 50] },
  ],
  usualDifficulty: 1,
  usualCast: { zambia: 'logroller', drc: 'logroller', eu: 'logroller', us: 'logroller' },
  strategies: [
    {
      id: 'logroller',
      isPerson: false,
      name: 'Logroller',
      summary:
        'Listens for what the others care about, and trades what it cares about less for what it cares about more.',
      card: [
        { id: 'opens', name: 'Opens', text: 'Near its best package, with two equal alternatives beside it.' },
        {
          id: 'concedes',
          name: 'Gives way',
          text: 'Evenly over the rounds, first where it thinks that it matters to you.',
        },
        {
          id: 'answers',
          name: 'Answers',
          text: 'Truthfully about priorities and red lines, vaguely about home.',
        },
        {
          id: 'counterplay',
          name: 'Against it',
          text: 'Let it see your priorities early: both of you gain.',
        },
      ],
      paper: 'van Krimpen, Looije and Hajizadeh (2013); Faratin, Sierra and Jennings (2002)',
      curve: [0.95, 0.9, 0.83, 0.76, 0.69, 0.62, 0.52, 0.43, 0.34, 0.25, 0.15],
    },
    {
      id: 'boulware',
      isPerson: false,
      name: 'Boulware',
      summary: 'Holds its first demand almost to the end, then gives way quickly.',
      card: [{ id: 'opens', name: 'Opens', text: 'At its best package.' }],
      paper: 'Faratin, Sierra and Jennings (1998)',
      curve: [1, 1, 0.99, 0.98, 0.96, 0.93, 0.88, 0.8, 0.68, 0.5, 0.2],
    },
  ],
};
