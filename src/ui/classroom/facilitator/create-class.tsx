import { useMemo, useState } from 'react';
import {
  personaCards,
  sessionShapes,
  strategyCards,
  type ClassTiming,
  type SessionShape,
} from '#client/index.ts';
import { useCaseFile } from '../../case/use-public-case.ts';
import { Button, Disclosure, MarginNote, RadioCards, Select, Switch, TextField } from '../../kit/index.ts';
import { policyText } from '../../setup/policy-text.ts';
import { usualStrategy } from '../../setup/usual-cast.ts';
import { strategyChoices } from '../../setup/strategy-choices.tsx';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useLine } from '../class-context.tsx';
import { sayRefused } from '../say-refused.ts';

/** One clock for reading and planning, for every round, and for home, in days. */
function clocksOf(days: number): ClassTiming {
  const seconds = days * 86_400;
  return { preparation: seconds, round: seconds, home: seconds };
}

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
  const [bots, setBots] = useState<string>(usualStrategy);
  const [isCardOpen, setCardOpen] = useState(true);
  const [coverAfter, setCoverAfter] = useState('0');
  const [days, setDays] = useState('0');
  // In a room tables wait for each other, and a quiet quarter of an hour is long; over weeks neither holds.
  const [chosenQuiet, setQuiet] = useState<string | undefined>();
  const [chosenTogether, setStartTogether] = useState<boolean | undefined>();
  const quiet = chosenQuiet ?? (shape === 'weeks' ? '1440' : '5');
  const startTogether = chosenTogether ?? shape !== 'weeks';
  const [namesInDebrief, setNames] = useState(false);
  const [trouble, setTrouble] = useState<string | undefined>();

  const strategies = useMemo(
    () => [...personaCards, ...strategyCards].map((policy) => policyText(policy, words)),
    [words],
  );
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
        ...(shape === 'weeks' && days !== '0' ? { timing: clocksOf(Number(days)) } : {}),
        policy: {
          facilitatorsRead: readsAll ? 'everything' : 'plenary',
          startTogether,
          agreeInside,
          botStrategy: bots,
          cards: isCardOpen ? 'before' : 'after',
          quietMinutes: Number(quiet),
          coverAfterSeconds: Number(coverAfter) * 60,
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
      {shape === 'weeks' ? (
        <Select
          label={t('classroom.create.days')}
          note={t('classroom.create.days-note')}
          choices={['0', '1', '2', '3', '7'].map((value) => ({
            value,
            label:
              value === '0'
                ? t('classroom.create.no-clock')
                : t('classroom.create.days-each', { count: Number(value) }),
          }))}
          value={days}
          onChange={setDays}
        />
      ) : undefined}
      <TextField
        label={t('classroom.create.name')}
        placeholder={titleOf(scenario)}
        value={title}
        onChange={setTitle}
        maxLength={120}
      />
      <Disclosure title={t('classroom.create.more')} level={3}>
        <div className="create-class__more">
          <Select
            label={t('classroom.create.bots')}
            note={t('classroom.create.bots-note')}
            choices={strategyChoices(strategies, t)}
            value={bots}
            onChange={setBots}
          />
          <Switch
            label={t('classroom.create.cards')}
            note={t('classroom.create.cards-note')}
            isSelected={isCardOpen}
            onChange={setCardOpen}
          />
          <Select
            label={t('classroom.create.cover')}
            choices={['0', '1', '3', '10'].map((minutes) => ({
              value: minutes,
              label:
                minutes === '0'
                  ? t('classroom.create.cover-never')
                  : t('classroom.create.after-minutes', { count: Number(minutes) }),
            }))}
            value={coverAfter}
            onChange={setCoverAfter}
          />
          <Select
            label={t('classroom.create.quiet')}
            choices={['2', '5', '10', '1440'].map((minutes) => ({
              value: minutes,
              label:
                minutes === '1440'
                  ? t('classroom.create.after-a-day')
                  : t('classroom.create.after-minutes', { count: Number(minutes) }),
            }))}
            value={quiet}
            onChange={setQuiet}
          />
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
      <MarginNote title={t('classroom.create.open-title')}>{t('classroom.create.open-text')}</MarginNote>
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
