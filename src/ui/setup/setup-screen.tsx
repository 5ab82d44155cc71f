import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { UNKNOWN_PERSONA } from '#client/index.ts';
import { Button, Facts, Later, Paper, PartyName, SheetHead } from '../kit/index.ts';
import { whenIdle } from '../scene/when-idle.ts';
import { useWords } from '../words/words.ts';
import { PolicyCardDialog } from './policy-card.tsx';
import { seatedOpponents, type SetupChoice, type SetupModel, type SetupStrategy } from './setup-model.ts';
import { LevelPart, LuckPart, OpponentsPart, SidePart } from './setup-parts.tsx';
import './setup.css';

export interface SetupScreenProps {
  readonly model: SetupModel;
  readonly freshSeed: () => string;
  readonly onStart: (choice: SetupChoice) => void;
  /** Nothing has been changed for a moment: this is what may be started next. */
  readonly onReady?: (choice: SetupChoice) => void;
  readonly onBack: () => void;
}

/** Before a game: which side, against whom, how hard, with which luck. */
export function SetupScreen({ model, freshSeed, onStart, onReady, onBack }: SetupScreenProps) {
  const { t, number } = useWords();
  const [ownId, setOwnId] = useState(model.parties[0]?.id ?? '');
  const [strategies, setStrategies] = useState<Readonly<Record<string, string>>>({});
  const [difficultyId, setDifficultyId] = useState(model.difficulties[model.usualDifficulty]?.id ?? '');
  const [seed, setSeed] = useState(freshSeed);
  const [clock, setClock] = useState(false);
  const [reading, setReading] = useState<SetupStrategy | undefined>(undefined);

  const own = model.parties.find(({ id }) => id === ownId);
  // The side and the summary answer at once; whom one plays against, and how hard, follows a moment later.
  const follower = useDeferredValue(own);
  const { parties, usualCast } = model;
  const others = useMemo(() => parties.filter(({ id }) => id !== ownId), [parties, ownId]);
  const strategyOf = useCallback(
    (party: string) => strategies[party] ?? usualCast[party] ?? UNKNOWN_PERSONA,
    [strategies, usualCast],
  );
  const nameOf = (party: string) =>
    model.strategies.find(({ id }) => id === strategyOf(party))?.name ?? t('setup.unknown');
  const chooseStrategy = useCallback(
    (party: string, strategy: string) => setStrategies((before) => ({ ...before, [party]: strategy })),
    [],
  );
  const difficulty = model.difficulties.findIndex(({ id }) => id === difficultyId);
  const walkAway = own && model.difficulties[difficulty]?.walkAways[own.party];
  const trimmedSeed = seed.trim();

  const choice = useMemo((): SetupChoice | undefined => {
    if (own === undefined || trimmedSeed === '') return undefined;
    const chosen = Object.fromEntries(others.map(({ id }) => [id, strategyOf(id)]));
    const opponents = seatedOpponents(chosen, trimmedSeed);
    return { seat: own.seat, opponents, difficulty, seed: trimmedSeed, clock };
  }, [own, others, strategyOf, difficulty, trimmedSeed, clock]);
  useEffect(
    () => (choice === undefined || onReady === undefined ? undefined : whenIdle(() => onReady(choice))),
    [choice, onReady],
  );

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
        <SidePart parties={model.parties} own={ownId} onChange={setOwnId} />
        <Later meanwhile={<div className="setup__coming" />}>
          <OpponentsPart
            parties={model.parties}
            own={follower?.id ?? ''}
            strategies={model.strategies}
            strategyOf={strategyOf}
            onChange={chooseStrategy}
            onRead={setReading}
          />
          <LevelPart
            difficulties={model.difficulties}
            party={follower?.party}
            value={difficultyId}
            onChange={setDifficultyId}
          />
          <LuckPart seed={seed} onSeed={setSeed} freshSeed={freshSeed} clock={clock} onClock={setClock} />
        </Later>
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
                    <span key={id} className="setup__player">
                      <PartyName party={party} name={name} />
                      <span className="soft">{nameOf(id)}</span>
                    </span>
                  ))}
                </span>
              ),
            },
            { id: 'rounds', name: t('setup.rounds'), value: number(model.rounds) },
            {
              id: 'walk-away',
              name: t('setup.walk-away'),
              value: t('common.points', { points: number(walkAway ?? 0, 1) }),
            },
            { id: 'time', name: t('library.time'), value: t('library.minutes', { count: model.minutes }) },
          ]}
        />
        <Button
          variant="primary"
          size="large"
          wide
          onPress={() => choice && onStart(choice)}
          isDisabled={choice === undefined}
        >
          {t('setup.start')}
        </Button>
      </Paper>
      <PolicyCardDialog strategy={reading} onClose={() => setReading(undefined)} />
    </div>
  );
}
