import { memo } from 'react';
import type { GameState } from '#client/index.ts';
import { ProgramMark } from '../classroom/program-mark.tsx';
import { classes, Icon, PartyMark } from '../kit/index.ts';
import { unlessChanged, type PartProps } from './table-parts.ts';
import './delegations.css';

/** What a delegation is doing now. */
type Doing = 'left' | 'thinking' | 'floor' | 'passed' | 'present';

function doingOf({ brief, view, thinking }: GameState, party: number): Doing {
  if (view.left[party] === true) return 'left';
  if (view.passed[party] === true && brief.rules.protocol !== 'alternating-offers') return 'passed';
  if (thinking === party && party !== view.party) return 'thinking';
  return view.speaker === party ? 'floor' : 'present';
}

/** Who sits at the table, and who speaks, thinks, has passed or has left. */
export const Delegations = memo(
  function Delegations({ game, given: { words } }: PartProps) {
    const { t } = words;
    return (
      <ul className="delegations" aria-label={t('table.delegations')}>
        {game.brief.parties.map((party, index) => {
          const doing = doingOf(game, index);
          const isOwn = index === game.view.party;
          const state = doing === 'present' ? undefined : t(`table.doing.${doing}`);
          return (
            <li
              key={party.id}
              className={classes('delegation', isOwn && 'delegation--own')}
              data-doing={doing}
              title={state}
            >
              <PartyMark party={index} size={1.15} hollow={doing === 'left'} />
              <span className="delegation__name">
                {words.party(index)}
                {isOwn ? <span className="unseen"> ({t('table.you')})</span> : undefined}
              </span>
              <ProgramMark seats={game.brief.seats} party={index} />
              {state === undefined ? undefined : (
                <span className="delegation__state">
                  {doing === 'passed' ? <Icon name="check" size={0.85} /> : undefined}
                  <span className="delegation__word">{state}</span>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    );
  },
  unlessChanged('view', 'thinking'),
);
