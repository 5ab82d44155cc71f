import { Paper, PartyMark, SheetHead } from '../kit/index.ts';
import { Shell } from '../shell/shell.tsx';
import { useWords } from '../words/words.ts';
import { AskFacilitator } from './ask-facilitator.tsx';
import { useClassView } from './class-context.tsx';
import type { MemberProps } from './member-props.ts';
import { PolicyNote } from './policy-note.tsx';
import { sayChair } from './say-chair.ts';
import { useClassCase } from './use-class-case.ts';
import { You } from './you.tsx';

/** Before the tables begin: that one is in, where one sits and for whom, and what will happen. */
export function WaitingRoom({ ports, onLanguage, onLeave }: MemberProps) {
  const { t } = useWords();
  const facts = useClassView((view) => view.class);
  const own = useClassView((view) => view.own);
  const table = useClassView((view) => view.table);
  const given = useClassCase(ports.library);
  if (facts === undefined || own === undefined) return undefined;
  return (
    <Shell screen="waiting" onHome={onLeave} where={<span className="shell__case">{facts.title}</span>}>
      <div className="page class-door">
        <Paper>
          <SheetHead
            level={1}
            kicker={facts.title}
            title={t('classroom.waiting-title', { name: own.name })}
            lead={
              own.place === undefined
                ? t('classroom.waiting-lead')
                : t('classroom.waiting-at', { table: own.place.table })
            }
          />
          {table === undefined || given === undefined ? undefined : (
            <ul className="class-seats" aria-label={t('classroom.table', { table: table.table })}>
              {given.caseFile.scenario.seats.flatMap(({ id, party, role }) => {
                const chair = table.seats.find(({ seat }) => seat === id);
                const people = (chair?.people ?? []).map(({ name }) => name).join(', ');
                // Seats beside a chief are there for classes with more people: an empty one is nobody's.
                if (people === '' && role !== 'chief') return [];
                const isOwn = own.place?.kind === 'seat' && own.place.seat === id;
                return [
                  <li key={id} data-own={isOwn ? '' : undefined}>
                    <PartyMark party={party} size={1.1} />
                    <strong>{role === 'chief' ? given.words.party(party) : sayChair(given, id)}</strong>
                    <span>
                      {people ||
                        t(chair?.program === undefined ? 'classroom.empty-chair' : 'classroom.program')}
                    </span>
                  </li>,
                ];
              })}
            </ul>
          )}
          <PolicyNote />
          <div className="class-door__actions">
            <AskFacilitator />
            <You onLanguage={onLanguage} />
          </div>
        </Paper>
      </div>
    </Shell>
  );
}
