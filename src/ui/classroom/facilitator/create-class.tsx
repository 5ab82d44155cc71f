import { useState } from 'react';
import { sessionShapes, type SessionShape } from '#client/index.ts';
import { useCaseFile } from '../../case/use-public-case.ts';
import { Button, Disclosure, RadioCards, Select, Switch, TextField } from '../../kit/index.ts';
import { usualStrategy } from '../../setup/setup-model.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useLine } from '../class-context.tsx';
import { sayRefused } from '../say-refused.ts';

interface CreateClassProps {
  readonly ports: UiPorts;
  readonly onCreated: (classId: string) => void;
}

/** A case, how long, and what participants are promised: three choices, and a class is there. */
export function CreateClass({ ports, onCreated }: CreateClassProps) {
  const words = useWords();
  const { t } = words;
  const line = useLine();
  const { entries } = ports.library;
  const titleOf = (id: string) => {
    const entry = entries.find((candidate) => candidate.id === id);
    return (entry?.texts[words.language] ?? Object.values(entry?.texts ?? {})[0])?.title ?? id;
  };
  const [scenario, setScenario] = useState(
    () => entries.find(({ id }) => id === 'lobito-corridor')?.id ?? entries[0]?.id ?? '',
  );
  const caseFile = useCaseFile(ports.library, scenario);
  const [title, setTitle] = useState('');
  const [level, setLevel] = useState<string | undefined>();
  const [shape, setShape] = useState<SessionShape>('minutes-90');
  const [seed, setSeed] = useState(() => ports.freshSeed());
  const [readsAll, setReadsAll] = useState(false);
  const [agreeInside, setAgreeInside] = useState(false);
  const [startTogether, setStartTogether] = useState(true);
  const [namesInDebrief, setNames] = useState(false);
  const [trouble, setTrouble] = useState<string | undefined>();

  const difficulties = caseFile?.scenario.difficulties ?? [];
  const usual = caseFile?.meta.level ?? 'standard';
  const chosen = level ?? usual;

  const create = async () => {
    setTrouble(undefined);
    const answer = await line.ask('create-class', {
      settings: {
        title: title.trim() === '' ? titleOf(scenario) : title.trim(),
        scenario,
        difficulty: Math.max(
          0,
          difficulties.findIndex(({ id }) => id === chosen),
        ),
        seed: seed.trim() === '' ? ports.freshSeed() : seed.trim(),
        shape,
        policy: {
          facilitatorsRead: readsAll ? 'everything' : 'plenary',
          startTogether,
          agreeInside,
          botStrategy: usualStrategy,
          quietMinutes: 5,
          coverAfterSeconds: 0,
          namesInDebrief,
        },
      },
    });
    if (answer.ok) onCreated(answer.class.id);
    else setTrouble(answer.code);
  };

  return (
    <form
      className="create-class"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <Select
        label={t('classroom.create.case')}
        choices={entries.map(({ id }) => ({ value: id, label: titleOf(id) }))}
        value={scenario}
        onChange={(id) => {
          setScenario(id);
          setLevel(undefined);
        }}
      />
      <Select
        label={t('classroom.create.level')}
        choices={difficulties.map(({ id }) => ({
          value: id,
          label: words.has(`library.levels.${id}`) ? t(`library.levels.${id}`) : id,
        }))}
        value={chosen}
        onChange={setLevel}
      />
      <RadioCards
        label={t('classroom.create.shape')}
        cards={sessionShapes.map((value) => ({
          value,
          label: t(`classroom.shape.${value}.name`),
          note: t(`classroom.shape.${value}.note`),
        }))}
        value={shape}
        onChange={setShape}
        compact
      />
      <TextField
        label={t('classroom.create.name')}
        placeholder={titleOf(scenario)}
        value={title}
        onChange={setTitle}
        maxLength={120}
      />
      <Disclosure title={t('classroom.create.more')} level={3}>
        <div className="create-class__more">
          <Switch
            label={t('classroom.create.start-together')}
            isSelected={startTogether}
            onChange={setStartTogether}
          />
          <Switch
            label={t('classroom.create.agree-inside')}
            isSelected={agreeInside}
            onChange={setAgreeInside}
          />
          <Switch label={t('classroom.create.reads-all')} isSelected={readsAll} onChange={setReadsAll} />
          <Switch label={t('classroom.create.names')} isSelected={namesInDebrief} onChange={setNames} />
          <TextField
            label={t('classroom.create.seed')}
            note={t('classroom.create.seed-note')}
            value={seed}
            onChange={setSeed}
            maxLength={80}
          />
        </div>
      </Disclosure>
      {trouble === undefined ? undefined : (
        <p className="refusal" role="alert">
          {sayRefused(words, trouble)}
        </p>
      )}
      <Button type="submit" variant="primary" size="large" isDisabled={caseFile === undefined}>
        {t('classroom.create.create')}
      </Button>
    </form>
  );
}
