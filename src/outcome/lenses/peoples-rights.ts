import type { Criterion, Lens } from './lens.ts';

export const peoplesRightsCriteria = [
  'sovereignty',
  'democracy',
  'solidarity',
  'peace',
  'environment',
  'accountability',
] as const;
type Id = (typeof peoplesRightsCriteria)[number];

/** Environmental pressure that is borne without any rule at full output. */
const FULL_PRESSURE = 0.7;

const principles = 'Towards a Peoples-Centred Critical Minerals Governance';

const criteria: readonly Criterion<Id>[] = [
  {
    id: 'sovereignty',
    weight: 0.2,
    document: 'rush',
    passage: `${principles}, Sovereignty and people's rights; Policy Recommendations, Trade and Investment, on policy space`,
    judge: ({ indicator, events }) => {
      const space = indicator('policy-space');
      const claims = events('investor-claim');
      return { value: (space - 0.4) / 0.6 - claims * 0.1, facts: { space, claims } };
    },
  },
  {
    id: 'democracy',
    weight: 0.2,
    document: 'rush',
    passage: `${principles}, Democratic decision-making; Policy Recommendations, Peoples' Rights, on consent`,
    judge: ({ terms, transparency, kept }) => {
      const asked = terms.consent === 'fpic' ? 1 : terms.consent === 'consultation' ? 0.4 : 0;
      const honoured = kept('consent') ?? 0;
      return { value: (asked * honoured + transparency) / 2, facts: { honoured, transparency } };
    },
  },
  {
    id: 'solidarity',
    weight: 0.12,
    document: 'rush',
    passage: `${principles}, Solidarity, mutual cooperation and complementarity among states`,
    judge: ({ terms, late }) => {
      const money = terms.grants + terms.concessionalLoans + terms.commercialLoans;
      const grants = money > 0 ? terms.grants / money : 0;
      const technology = late((row) => row.technology);
      return { value: (grants / 0.5 + technology / 0.8) / 2, facts: { grants, technology } };
    },
  },
  {
    id: 'peace',
    weight: 0.14,
    document: 'rush',
    passage: `${principles}, Friendship and peaceful co-existence; Social and Environmental Impacts, on unrest`,
    judge: ({ mean }) => {
      const protests = mean((row) => (row.protest ? 1 : 0));
      return { value: 1 - protests / 0.4, facts: { protests } };
    },
  },
  {
    id: 'environment',
    weight: 0.16,
    document: 'rush',
    passage: `${principles}, Environmental sustainability`,
    judge: ({ mean }) => {
      const pressure = mean((row) => row.pressure);
      return { value: 1 - pressure / FULL_PRESSURE, facts: { pressure } };
    },
  },
  {
    id: 'accountability',
    weight: 0.18,
    document: 'rush',
    passage: `${principles}, Accountability to the people; Policy Recommendations, Trade and Investment, on benefit sharing`,
    judge: ({ oversight, mean, kept }) => {
      const paid = mean((row) => row.community);
      const benefit = kept('benefit') ?? 0;
      return { value: (oversight + benefit) / 2, facts: { oversight, benefit, paid } };
    },
  },
];

/** People-centred governance: the six principles that the brief sets for an alternative trade regime. */
export const peoplesRights: Lens<Id> = { name: 'peoples-rights', criteria };
