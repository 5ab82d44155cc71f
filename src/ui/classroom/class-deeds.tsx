import { useState } from 'react';
import type { GameState } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Button, Dialog, Menu, type IconName } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { AskFacilitator } from './ask-facilitator.tsx';
import { useClassView } from './class-context.tsx';
import { PolicyNote } from './policy-note.tsx';
import { ProgramCards } from './program-cards.tsx';
import { SeatPeople, type Chair } from './seat-people.tsx';
import { TeamPanel } from './team-panel.tsx';
import { YouDialog } from './you.tsx';

export interface ClassDeedsProps {
  /** Undefined for those who sit in no seat. */
  readonly game: GameState | undefined;
  /** The words of the case, once they are there. */
  readonly given: Case | undefined;
  /** The seats of the case, in the order in which they are listed; empty until they are known. */
  readonly chairs: readonly Chair[];
  readonly onLanguage: (language: string) => void;
  /** Opens the dossier, of those who have one. */
  readonly onDossier?: (() => void) | undefined;
  /** Behind one button, where there is no room for a row of them. */
  readonly compact?: boolean;
}

type Deed = 'dossier' | 'team' | 'cards' | 'policy' | 'you';

/** What can be asked and looked up in a class: one's team, who plays here, how it is run, oneself, and help. */
export function ClassDeeds(props: ClassDeedsProps) {
  const { game, given, chairs, onLanguage, onDossier, compact = false } = props;
  const { t } = useWords();
  const table = useClassView((view) => view.table);
  const hasTeam = useClassView((view) => (view.team?.people.length ?? 0) > 1);
  const [opened, setOpened] = useState<Deed | undefined>();
  if (table === undefined) return undefined;
  const close = () => setOpened(undefined);
  const isOffered: Readonly<Record<Deed, boolean>> = {
    dossier: compact && onDossier !== undefined,
    team: hasTeam,
    cards: given !== undefined,
    policy: true,
    you: true,
  };
  const deeds = allDeeds
    .filter(({ id }) => isOffered[id])
    .map(({ id, icon, label }) => ({ id, icon, label: t(label) }));
  const act = (id: Deed) => (id === 'dossier' ? onDossier?.() : setOpened(id));
  const programs = table.seats.flatMap(({ seat, program }) => {
    const party = chairs.find(({ id }) => id === seat)?.party;
    return program === undefined || party === undefined ? [] : [{ party, program }];
  });
  return (
    <span className="class-deeds">
      <AskFacilitator compact={compact} />
      {compact ? (
        <Menu
          label={t('classroom.class')}
          trigger={
            <Button icon="more">
              <span className="class-deeds__word">{t('classroom.class')}</span>
            </Button>
          }
          entries={deeds}
          onAction={act}
        />
      ) : (
        deeds.map(({ id, icon, label }) => (
          <Button key={id} size="small" icon={icon} onPress={() => act(id)}>
            {label}
          </Button>
        ))
      )}
      <Dialog isOpen={opened === 'team'} onClose={close} title={t('classroom.team')} placement="side">
        <TeamPanel game={game} />
      </Dialog>
      {given === undefined ? undefined : (
        <Dialog isOpen={opened === 'cards'} onClose={close} title={t('classroom.cards-of')}>
          <SeatPeople words={given.words} chairs={chairs} seats={table.seats} />
          {programs.length === 0 ? undefined : <ProgramCards given={given} seats={programs} />}
        </Dialog>
      )}
      <Dialog isOpen={opened === 'policy'} onClose={close} title={t('classroom.policy.title')}>
        <PolicyNote />
      </Dialog>
      <YouDialog isOpen={opened === 'you'} onClose={close} onLanguage={onLanguage} />
    </span>
  );
}

const allDeeds: readonly { readonly id: Deed; readonly icon: IconName; readonly label: string }[] = [
  { id: 'dossier', icon: 'note', label: 'common.dossier' },
  { id: 'team', icon: 'flag', label: 'classroom.team' },
  { id: 'cards', icon: 'people', label: 'classroom.cards-of' },
  { id: 'policy', icon: 'info', label: 'classroom.policy.title' },
  { id: 'you', icon: 'pen', label: 'classroom.you' },
];
