import { Paper, SheetHead } from '../kit/index.ts';
import { Shell } from '../shell/shell.tsx';
import { useWords } from '../words/words.ts';
import { useClassView } from './class-context.tsx';
import { PolicyNote } from './policy-note.tsx';

/** Before the tables begin: that one is in, and what will happen. */
export function WaitingRoom({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useWords();
  const facts = useClassView((view) => view.class);
  const own = useClassView((view) => view.own);
  const table = useClassView((view) => view.table);
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
          {table === undefined ? undefined : (
            <ul className="class-people">
              {table.seats.map(({ seat, people, program }) => (
                <li key={seat}>
                  {people.map((person) => person.name).join(', ') ||
                    (program === undefined ? '–' : t('classroom.program'))}
                </li>
              ))}
            </ul>
          )}
          <PolicyNote policy={facts.policy} />
        </Paper>
      </div>
    </Shell>
  );
}
