import { policyOf, type DebriefTable } from '#client/index.ts';
import { Ledger, Paper, PartyName, SheetHead } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import type { ClassCase } from '../use-class-case.ts';

export interface ClassStepProps {
  readonly given: ClassCase;
  readonly tables: readonly DebriefTable[];
}

/** What every table agreed, side by side and without a number; and who sat there, as far as the class's policy tells it. */
export function ClassAgreements({ given, tables }: ClassStepProps) {
  const { t, list } = useWords();
  const { scenario } = given.caseFile;
  const names = given.words;
  const heading = (table: DebriefTable) => t('classroom.table', { table: table.table });
  const agreed = tables.filter(({ agreement }) => agreement !== undefined).length;
  const outcome = ({ agreement, ending }: DebriefTable) => {
    if (agreement === undefined)
      return t(`classroom.debrief.ended.${ending?.kind === 'impasse' ? ending.reason : 'open'}`);
    return agreement.parties.length === scenario.parties.length
      ? t('classroom.debrief.ended.agreement')
      : t('classroom.debrief.ended.agreement-of', {
          parties: list(agreement.parties.map((party) => names.party(party))),
        });
  };
  return (
    <Paper as="section" labelledBy="deals">
      <SheetHead
        id="deals"
        title={t('classroom.debrief.agreements')}
        lead={
          agreed === 0
            ? t('classroom.debrief.none-agreed')
            : t('classroom.debrief.agreements-lead', { agreed, count: tables.length })
        }
      />
      <Ledger
        caption={t('classroom.debrief.agreements')}
        hideCaption
        rows={agreed === 0 ? [undefined] : [undefined, ...scenario.issues.keys()]}
        rowKey={(issue) => `${issue}`}
        columns={[
          {
            id: 'issue',
            header: t('classroom.debrief.issue'),
            cell: (issue) => (issue === undefined ? t('classroom.debrief.outcome') : names.issue(issue)),
          },
          ...tables.map((table) => ({
            id: `${table.table}`,
            header: heading(table),
            cell: (issue: number | undefined) =>
              issue === undefined ? (
                <strong>{outcome(table)}</strong>
              ) : table.agreement === undefined ? (
                '–'
              ) : (
                names.option(issue, table.agreement.package[issue] ?? -1)
              ),
          })),
        ]}
      />
      <WhoSatThere given={given} tables={tables} />
    </Paper>
  );
}

/** Names where the policy says so; programs always, each by the card it played by. */
function WhoSatThere({ given, tables }: ClassStepProps) {
  const { t, list } = useWords();
  const isTold = tables.some(({ people }) =>
    people.some(({ names, program }) => names.length > 0 || program !== undefined),
  );
  if (!isTold) return undefined;
  // Seats beside a chief are there for classes with more people: an empty one is nobody's.
  const seats = given.caseFile.scenario.seats.filter(({ id }) =>
    tables.some(({ people }) =>
      people.some(({ seat, names, program }) => seat === id && (names.length > 0 || program !== undefined)),
    ),
  );
  return (
    <Ledger
      caption={t('classroom.debrief.who')}
      rows={seats}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'seat',
          header: t('classroom.debrief.role'),
          cell: ({ id, party, role }) => (
            <PartyName
              party={party}
              name={
                role === 'chief'
                  ? given.words.party(party)
                  : `${given.words.party(party)}, ${given.texts.seats[id]?.title ?? id}`
              }
            />
          ),
        },
        ...tables.map(({ table, people }) => ({
          id: `${table}`,
          header: t('classroom.table', { table }),
          cell: ({ id }: (typeof seats)[number]) => {
            const there = people.find(({ seat }) => seat === id);
            const card = there?.program === undefined ? undefined : policyOf(there.program)?.card;
            const program =
              card === undefined ? [] : [t('classroom.program-named', { name: t(card.name, card.facts) })];
            // An empty cell would say that nobody sat there; who it was is not told.
            return list([...(there?.names ?? []), ...program]) || t('classroom.debrief.people');
          },
        })),
      ]}
    />
  );
}
