import { useId, useState } from 'react';
import {
  Button,
  Facts,
  IconButton,
  Paper,
  PartyMark,
  PartyName,
  RadioCards,
  Select,
  SheetHead,
  Switch,
  TextField,
} from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { PolicyCardDialog } from './policy-card.tsx';
import type { SetupChoice, SetupModel, SetupStrategy } from './setup-model.ts';
import './setup.css';

export interface SetupScreenProps {
  readonly model: SetupModel;
  readonly freshSeed: () => string;
  readonly onStart: (choice: SetupChoice) => void;
  readonly onBack: () => void;
}

/** Before a game: which side, against whom, how hard, with which luck. */
export function SetupScreen({ model, freshSeed, onStart, onBack }: SetupScreenProps) {
  const { t, has, number } = useWords();
  const [ownId, setOwnId] = useState(model.parties[0]?.id ?? '');
  const [strategies, setStrategies] = useState<Readonly<Record<string, string>>>({});
  const [difficultyId, setDifficultyId] = useState(model.difficulties[model.usualDifficulty]?.id ?? '');
  const [seed, setSeed] = useState(freshSeed);
  const [clock, setClock] = useState(false);
  const [reading, setReading] = useState<SetupStrategy | undefined>(undefined);
  const headings = { side: useId(), others: useId(), level: useId(), luck: useId() };

  const own = model.parties.find(({ id }) => id === ownId);
  const others = model.parties.filter(({ id }) => id !== ownId);
  const strategyOf = (party: string) => strategies[party] ?? model.usualStrategy;
  const difficulty = model.difficulties.findIndex(({ id }) => id === difficultyId);
  const levelName = (id: string) => (has(`library.levels.${id}`) ? t(`library.levels.${id}`) : id);
  const walkAway = own && model.difficulties[difficulty]?.walkAways[own.party];
  const trimmedSeed = seed.trim();

  const start = () => {
    if (own === undefined) return;
    onStart({
      seat: own.seat,
      opponents: Object.fromEntries(others.map(({ id }) => [id, strategyOf(id)])),
      difficulty,
      seed: trimmedSeed,
      clock,
    });
  };

  return (
    <div className="page setup">
      <div className="setup__head">
        <SheetHead
          level={1}
          kicker={model.place}
          title={model.title}
          lead={model.summary}
          aside={
            <Button variant="quiet" icon="arrow-left" onPress={onBack}>
              {t('setup.back')}
            </Button>
          }
        />
      </div>
      <Paper className="setup__parts">
        <section className="setup__part" aria-labelledby={headings.side}>
          <h2 id={headings.side}>{t('setup.side')}</h2>
          <RadioCards
            label={t('setup.side-label')}
            hideLabel
            value={ownId}
            onChange={setOwnId}
            cards={model.parties.map(({ id, party, name, kind, known }) => ({
              value: id,
              label: name,
              mark: <PartyMark party={party} />,
              aside: t(`common.party-kind.${kind}`),
              note: known,
            }))}
          />
        </section>

        <section className="setup__part" aria-labelledby={headings.others}>
          <h2 id={headings.others}>{t('setup.others')}</h2>
          <p className="soft">{t('setup.others-note')}</p>
          <ul className="setup__opponents">
            {others.map(({ id, party, name }) => {
              const chosen = model.strategies.find((strategy) => strategy.id === strategyOf(id));
              return (
                <li key={id} className="setup__opponent">
                  <span className="setup__opponent-name">
                    <PartyName party={party} name={name} />
                  </span>
                  <Select
                    label={t('setup.strategy-of', { party: name })}
                    hideLabel
                    value={strategyOf(id)}
                    onChange={(strategy) => setStrategies({ ...strategies, [id]: strategy })}
                    choices={model.strategies.map((strategy) => ({
                      value: strategy.id,
                      label: strategy.name,
                      note: strategy.summary,
                    }))}
                  />
                  <Button
                    variant="quiet"
                    size="small"
                    icon="note"
                    onPress={() => setReading(chosen)}
                    aria-label={t('setup.read-card-of', { party: name, name: chosen?.name ?? '' })}
                  >
                    {t('setup.read-card')}
                  </Button>
                  <span className="setup__opponent-summary">{chosen?.summary}</span>
                </li>
              );
            })}
          </ul>
        </section>

        <section className="setup__part" aria-labelledby={headings.level}>
          <h2 id={headings.level}>{t('setup.level')}</h2>
          <RadioCards
            label={t('setup.level-label')}
            hideLabel
            note={t('setup.level-note')}
            value={difficultyId}
            onChange={setDifficultyId}
            cards={model.difficulties.map(({ id, walkAways }) => ({
              value: id,
              label: levelName(id),
              note:
                own === undefined
                  ? undefined
                  : t('setup.level-walk-away', { points: number(walkAways[own.party] ?? 0) }),
            }))}
          />
        </section>

        <section className="setup__part" aria-labelledby={headings.luck}>
          <h2 id={headings.luck}>{t('setup.luck')}</h2>
          <div className="setup__seed">
            <TextField
              label={t('setup.seed')}
              value={seed}
              onChange={setSeed}
              maxLength={60}
              error={trimmedSeed === '' ? t('setup.seed-empty') : undefined}
            />
            <IconButton
              icon="dice"
              variant="secondary"
              label={t('setup.fresh-seed')}
              onPress={() => setSeed(freshSeed())}
            />
          </div>
          <p className="field__note">{t('setup.seed-note')}</p>
          <Switch
            label={t('setup.clock')}
            note={t('setup.clock-note')}
            isSelected={clock}
            onChange={setClock}
          />
        </section>
      </Paper>

      <Paper as="aside" className="setup__summary" label={t('setup.summary')}>
        <h2>{t('setup.summary')}</h2>
        <Facts
          facts={[
            {
              id: 'you',
              name: t('setup.you'),
              value: own && (
                <span className="setup__pair">
                  <PartyName party={own.party} name={own.name} />
                  <span className="soft">{own.title}</span>
                </span>
              ),
            },
            {
              id: 'they',
              name: t('setup.they'),
              value: (
                <span className="setup__pair">
                  {others.map(({ id, party, name }) => (
                    <PartyName key={id} party={party} name={name} />
                  ))}
                </span>
              ),
            },
            { id: 'rounds', name: t('setup.rounds'), value: number(model.rounds) },
            {
              id: 'walk-away',
              name: t('setup.walk-away'),
              value: t('common.points', { points: number(walkAway ?? 0) }),
            },
            { id: 'time', name: t('library.time'), value: t('library.minutes', { count: model.minutes }) },
          ]}
        />
        <Button
          variant="primary"
          size="large"
          wide
          onPress={start}
          isDisabled={own === undefined || trimmedSeed === ''}
        >
          {t('setup.start')}
        </Button>
      </Paper>
      <PolicyCardDialog strategy={reading} onClose={() => setReading(undefined)} />
    </div>
  );
}
