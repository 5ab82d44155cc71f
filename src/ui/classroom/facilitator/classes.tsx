import { useEffect, useState } from 'react';
import type { ReplyTo } from '#client/index.ts';
import { Button, Paper, SheetHead } from '../../kit/index.ts';
import { Shell } from '../../shell/shell.tsx';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useLine } from '../class-context.tsx';
import { CreateClass } from './create-class.tsx';
import { ImportSession } from './import-session.tsx';

interface ClassesProps {
  readonly ports: UiPorts;
  readonly token: string;
  readonly onOpen: (classId: string) => void;
  readonly onLeave: () => void;
}

/** The classes on this server, and a new one. */
export function Classes({ ports, token, onOpen, onLeave }: ClassesProps) {
  const { t } = useWords();
  const line = useLine();
  const [classes, setClasses] = useState<ReplyTo<'list-classes'>['classes']>([]);
  useEffect(() => {
    void line.ask('list-classes', {}).then((answer) => answer.ok && setClasses(answer.classes));
  }, [line]);
  return (
    <Shell screen="classes" onHome={onLeave}>
      <div className="page class-list">
        <SheetHead level={1} title={t('classroom.classes-title')} lead={t('classroom.classes-lead')} />
        {classes.length === 0 ? undefined : (
          <Paper as="section" labelledBy="known-classes">
            <SheetHead id="known-classes" title={t('classroom.known-classes')} />
            <ul className="class-list__classes">
              {classes.map((entry) => (
                <li key={entry.id}>
                  <span className="class-list__name">{entry.title}</span>
                  <span className="soft">
                    {t('classroom.class-line', {
                      code: entry.code,
                      count: entry.people,
                      tables: entry.tables,
                    })}
                    {' · '}
                    {t(`classroom.stage.${entry.stage}`)}
                  </span>
                  <Button size="small" onPress={() => onOpen(entry.id)}>
                    {t('classroom.open-class')}
                  </Button>
                </li>
              ))}
            </ul>
          </Paper>
        )}
        <Paper as="section" labelledBy="new-class">
          <SheetHead id="new-class" title={t('classroom.create.title')} lead={t('classroom.create.lead')} />
          <CreateClass ports={ports} onCreated={onOpen} />
        </Paper>
        <Paper as="section" labelledBy="import-session">
          <ImportSession token={token} onOpen={onOpen} />
        </Paper>
      </div>
    </Shell>
  );
}
