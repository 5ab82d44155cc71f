import { useState } from 'react';
import {
  maxMembers,
  protocolsFor,
  sessionShapes,
  tablesFor,
  type ClassPolicy,
  type ClassTiming,
  type ProtocolName,
  type SessionShape,
} from '#client/index.ts';
import { useCaseFile } from '../../case/use-public-case.ts';
import {
  Button,
  Disclosure,
  MarginNote,
  NumberField,
  RadioCards,
  Select,
  TextField,
} from '../../kit/index.ts';
import { usualStrategy } from '../../setup/usual-cast.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useLine } from '../class-context.tsx';
import { sayRefused } from '../say-refused.ts';
import { PolicyFields } from './policy-fields.tsx';

/** How a class is run where nothing else is said. In a room tables wait for each other, and a quiet quarter of an hour is long; over weeks neither holds. */
const usualPolicy = (shape: SessionShape): ClassPolicy => ({
  facilitatorsRead: 'plenary',
  startTogether: shape !== 'weeks',
  agreeInside: false,
  botStrategy: usualStrategy,
  cards: 'before',
  quietMinutes: shape === 'weeks' ? 1440 : 5,
  coverAfterSeconds: 0,
  namesInDebrief: false,
});

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
  const [protocol, setProtocol] = useState<ProtocolName | undefined>();
  const [people, setPeople] = useState(Number.NaN);
  const [days, setDays] = useState('0');
  const [chosenPolicy, setChosenPolicy] = useState<Partial<ClassPolicy>>({});
  const policy = { ...usualPolicy(shape), ...chosenPolicy };
  const [trouble, setTrouble] = useState<string | undefined>();

  const difficulties = caseFile?.scenario.difficulties ?? [];
  const usual = caseFile?.meta.level ?? 'standard';
  const chosen = level ?? usual;
  const protocols = caseFile === undefined ? [] : protocolsFor(caseFile.scenario);
  const seating =
    caseFile === undefined || Number.isNaN(people) ? undefined : tablesFor(caseFile.scenario, people);

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
        policy,
        ...(protocol !== undefined && protocol !== protocols[0] ? { protocol } : {}),
        ...(Number.isNaN(people) ? {} : { people }),
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
          setProtocol(undefined);
        }}
      />
      <div className="create-class__pair">
        <Select
          label={t('classroom.create.level')}
          choices={difficulties.map(({ id }) => ({
            value: id,
            label: words.has(`library.levels.${id}`) ? t(`library.levels.${id}`) : id,
          }))}
          value={chosen}
          onChange={setLevel}
        />
        <Select
          label={t('classroom.create.protocol')}
          choices={protocols.map((name, at) => ({
            value: name,
            label:
              at === 0
                ? t('classroom.create.own-protocol', { protocol: t(`classroom.protocol.${name}.name`) })
                : t(`classroom.protocol.${name}.name`),
            note: t(`classroom.protocol.${name}.note`),
          }))}
          value={protocol ?? protocols[0] ?? 'open-table'}
          onChange={setProtocol}
        />
      </div>
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
      <div className="create-class__pair">
        <NumberField
          label={t('classroom.create.people')}
          note={
            seating === undefined
              ? t('classroom.create.people-note')
              : [
                  t('classroom.head-count.tables', {
                    count: seating.tables,
                    parties: caseFile?.scenario.parties.length ?? 0,
                  }),
                  ...(seating.spare > 0 ? [t('classroom.head-count.spare', { count: seating.spare })] : []),
                  ...(seating.empty > 0 ? [t('classroom.head-count.empty', { count: seating.empty })] : []),
                ].join(' ')
          }
          minValue={1}
          maxValue={maxMembers}
          value={people}
          onChange={setPeople}
        />
        <TextField
          label={t('classroom.create.name')}
          placeholder={titleOf(scenario)}
          value={title}
          onChange={setTitle}
          maxLength={120}
        />
      </div>
      <Disclosure title={t('classroom.create.more')} level={3}>
        <div className="create-class__more">
          <PolicyFields policy={policy} onChange={(part) => setChosenPolicy({ ...chosenPolicy, ...part })} />
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
