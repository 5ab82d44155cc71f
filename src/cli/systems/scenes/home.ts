/** What do people at home make of it: those who were asked early, those who were surprised, those who may say no? */
import { ratificationOf, type Match, type Move, type Scenario } from '#engine/index.ts';
import { caseTable, packageAt } from '../case-table.ts';
import type { Clauses } from '../side.ts';
import type { Scene } from './scene.ts';
import { after, chiefOf, partyIn, talks, time } from './talks.ts';

const at = 'lobito-corridor';

/** What ministers like and those along the line do not: ore first, most of it to the buyers, and nothing published. */
const overTheirHeads: Clauses = {
  processing: 'p40',
  plants: 'two',
  offtake: 'o60',
  finance: 'grants',
  security: 'promise',
  line: 'ore-first',
  openness: 'sealed',
  form: 'treaty',
};

/** Affected people can refuse where their consent is binding, and only there. */
export const consentVeto: Scene = {
  at,
  play() {
    const scenario = caseTable(at, {});
    const match = talks(scenario);
    const refused = (consent: string) =>
      takenHome(scenario, match, { ...overTheirHeads, consent }).result === 'refused' ? 1 : 0;
    const share = (consent: string) => takenHome(scenario, match, { ...overTheirHeads, consent }).yesShare;
    return [
      { of: 'yes', with: share('fpic'), without: share('consulted'), goes: 'same' },
      { of: 'refused', with: refused('fpic'), without: refused('consulted'), goes: 'more' },
    ];
  },
};

/** The same treaty before the same chamber: once everybody was asked in the first rounds, once nobody was. */
export const earlyConsultation: Scene = {
  at,
  play() {
    const scenario = caseTable(at, {});
    const start = talks(scenario);
    const chief = chiefOf(scenario, 'zambia');
    const own = scenario.constituencies.flatMap(({ party }, index) =>
      party === partyIn(scenario, 'zambia') ? [index] : [],
    );
    const asked = own.reduce<Match>((match, constituency) => {
      const consult: Move = { type: 'consult', by: chief, constituency };
      return after(scenario, match, consult, time);
    }, start);
    const waited = own.reduce<Match>((match) => after(scenario, match, time), start);
    const said = (match: Match) => takenHome(scenario, match, {});
    return [
      { of: 'yes', with: said(asked).yesShare, without: said(waited).yesShare, goes: 'more' },
      {
        of: 'carried',
        with: said(asked).result === 'ratified' ? 1 : 0,
        without: said(waited).result === 'ratified' ? 1 : 0,
        goes: 'more',
      },
    ];
  },
};

const takenHome = (scenario: Scenario, match: Match, clauses: Clauses) =>
  ratificationOf(scenario, match, packageAt(at, scenario, clauses), partyIn(scenario, 'zambia'), 'submit');
