import { recordDownload, type GameState } from '#client/index.ts';
import { useClient } from '../../client-context.tsx';
import { Button, Paper, Prose } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useDebrief } from '../debrief-context.ts';
import { FolioSheet } from '../folio-sheet.tsx';
import { Counterparts } from './counterparts.tsx';

interface LessonsFolioProps {
  readonly title: string;
  readonly number: number;
  readonly onPrint: () => void;
}

/** What the case shows, what to ask oneself, what the model leaves out; and another game. */
export function LessonsFolio({ title, number, onPrint }: LessonsFolioProps) {
  const { t } = useWords();
  const { texts } = useDebrief();
  const { isSolo } = useClient();
  const { lesson, prompts, modelLimits } = texts.debrief;
  return (
    <FolioSheet title={title} number={number} sentence={t('debrief.lessons.sentence')}>
      <section className="folio-part">
        <h3>{t('debrief.lessons.lesson')}</h3>
        <Prose text={lesson} capital />
      </section>
      <Counterparts />
      <section className="folio-part">
        <h3>{t('debrief.lessons.prompts')}</h3>
        <ol className="prompts">
          {prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ol>
      </section>
      <section className="folio-part">
        <h3>{t('debrief.lessons.limits')}</h3>
        <Prose text={modelLimits} small />
      </section>
      {isSolo ? <Again onPrint={onPrint} /> : undefined}
    </FolioSheet>
  );
}

/** Once more: the same luck, other luck, another chair. And what can be taken along. */
function Again({ onPrint }: { readonly onPrint: () => void }) {
  const { t } = useWords();
  const { game } = useDebrief();
  const client = useClient();
  const { choice } = game;
  const startWith = (seed: string) => void client.start({ ...choice, setup: { ...choice.setup, seed } });
  const ways = [
    { id: 'same', run: () => void client.restart() },
    { id: 'luck', run: () => startWith(client.freshSeed()) },
    { id: 'chair', run: () => void client.chooseScenario(choice.scenario) },
    { id: 'case', run: () => client.openLibrary() },
  ] as const;
  return (
    <section className="folio-part again">
      <h3 tabIndex={-1}>{t('debrief.again.title')}</h3>
      <ul className="again__ways">
        {ways.map(({ id, run }, index) => (
          <li key={id}>
            <Paper kind="card">
              <p>{t(`debrief.again.${id}.note`)}</p>
              <Button variant={index === 0 ? 'primary' : 'secondary'} onPress={run} wide>
                {t(`debrief.again.${id}.name`)}
              </Button>
            </Paper>
          </li>
        ))}
      </ul>
      <div className="again__take">
        <Button variant="quiet" icon="note" onPress={() => save(game)}>
          {t('debrief.again.record')}
        </Button>
        <Button variant="quiet" icon="pen" onPress={onPrint}>
          {t('debrief.again.print')}
        </Button>
      </div>
      <p className="soft">{t('debrief.again.record-note', { seed: choice.setup.seed })}</p>
    </section>
  );
}

/** Hands the record over as a file. A blob and a link: works without a secure context. */
function save(game: GameState): void {
  const file = recordDownload(game);
  if (file === undefined) return;
  const url = URL.createObjectURL(new Blob([file.text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser needs the address until it has begun to save.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
