/** The parts of the setup sheet, each drawn again only when something of its own has changed. */
import { memo, useId, type ReactNode } from 'react';
import {
  Button,
  IconButton,
  PartyMark,
  PartyName,
  RadioCards,
  Select,
  Switch,
  TextField,
} from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import type { SetupModel, SetupParty, SetupStrategy } from './setup-model.ts';
import { strategyChoices } from './strategy-choices.tsx';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className="setup__part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

export interface SidePartProps {
  readonly parties: SetupModel['parties'];
  readonly own: string;
  readonly onChange: (id: string) => void;
}

/** Which side the player takes. */
export const SidePart = memo(function SidePart({ parties, own, onChange }: SidePartProps) {
  const { t } = useWords();
  return (
    <Part title={t('setup.side')}>
      <RadioCards
        label={t('setup.side-label')}
        hideLabel
        value={own}
        onChange={onChange}
        cards={parties.map(({ id, party, name, kind, known }) => ({
          value: id,
          label: name,
          mark: <PartyMark party={party} />,
          aside: t(`common.party-kind.${kind}`),
          note: known,
        }))}
      />
    </Part>
  );
});

export interface OpponentsPartProps {
  readonly parties: SetupModel['parties'];
  readonly own: string;
  readonly strategies: SetupModel['strategies'];
  readonly strategyOf: (party: string) => string;
  readonly onChange: (party: string, strategy: string) => void;
  readonly onRead: (strategy: SetupStrategy | undefined) => void;
}

/** Which program plays each of the others. */
export const OpponentsPart = memo(function OpponentsPart(props: OpponentsPartProps) {
  const { parties, own, ...rest } = props;
  const { t } = useWords();
  return (
    <Part title={t('setup.others')}>
      <p className="soft">{t('setup.others-note')}</p>
      <ul className="setup__opponents">
        {parties.map((party) =>
          party.id === own ? undefined : <Opponent key={party.id} {...party} {...rest} />,
        )}
      </ul>
    </Part>
  );
});

type OpponentProps = SetupParty & Omit<OpponentsPartProps, 'parties' | 'own'>;

const Opponent = memo(function Opponent(props: OpponentProps) {
  const { id, party, name, strategies, strategyOf, onChange, onRead } = props;
  const { t } = useWords();
  const chosen = strategies.find((strategy) => strategy.id === strategyOf(id));
  return (
    <li className="setup__opponent">
      <span className="setup__opponent-name">
        <PartyName party={party} name={name} />
      </span>
      <Select
        label={t('setup.strategy-of', { party: name })}
        hideLabel
        value={strategyOf(id)}
        onChange={(strategy) => onChange(id, strategy)}
        choices={strategyChoices(strategies, t)}
      />
      {chosen === undefined ? undefined : (
        <Button
          variant="quiet"
          size="small"
          icon="note"
          onPress={() => onRead(chosen)}
          aria-label={t('setup.read-card-of', { party: name, name: chosen.name })}
        >
          {t('setup.read-card')}
        </Button>
      )}
      <span className="setup__opponent-summary">{chosen?.summary ?? t('setup.unknown-note')}</span>
    </li>
  );
});

export interface LevelPartProps {
  readonly difficulties: SetupModel['difficulties'];
  /** The player's party, whose walk-away is shown for each level. */
  readonly party: number | undefined;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** How hard it is to do better than to walk away. */
export const LevelPart = memo(function LevelPart({ difficulties, party, value, onChange }: LevelPartProps) {
  const { t, has, number } = useWords();
  return (
    <Part title={t('setup.level')}>
      <RadioCards
        label={t('setup.level-label')}
        hideLabel
        note={t('setup.level-note')}
        value={value}
        onChange={onChange}
        cards={difficulties.map(({ id, walkAways }) => ({
          value: id,
          label: has(`library.levels.${id}`) ? t(`library.levels.${id}`) : id,
          note:
            party === undefined
              ? undefined
              : t('setup.level-walk-away', { points: number(walkAways[party] ?? 0, 1) }),
        }))}
      />
    </Part>
  );
});

export interface LuckPartProps {
  readonly seed: string;
  readonly onSeed: (seed: string) => void;
  readonly freshSeed: () => string;
  readonly clock: boolean;
  readonly onClock: (clock: boolean) => void;
}

/** Chance, and the clock. */
export const LuckPart = memo(function LuckPart({ seed, onSeed, freshSeed, clock, onClock }: LuckPartProps) {
  const { t } = useWords();
  return (
    <Part title={t('setup.luck')}>
      <div className="setup__seed">
        <TextField
          label={t('setup.seed')}
          value={seed}
          onChange={onSeed}
          maxLength={60}
          error={seed.trim() === '' ? t('setup.seed-empty') : undefined}
        />
        <IconButton
          icon="dice"
          variant="secondary"
          label={t('setup.fresh-seed')}
          onPress={() => onSeed(freshSeed())}
        />
      </div>
      <p className="field__note">{t('setup.seed-note')}</p>
      <Switch label={t('setup.clock')} note={t('setup.clock-note')} isSelected={clock} onChange={onClock} />
    </Part>
  );
});
