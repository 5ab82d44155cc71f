import { letterOf } from '#client/index.ts';
import type { PartProps } from './table-parts.ts';
import './outside-note.css';

/** Why one's walk-away stands elsewhere than in the instructions, while the others' offers lie on the table. */
export function OutsideNote({ game, given: { words } }: PartProps) {
  const { t, number } = words;
  return game.view.outside.map((option) => (
    <p key={option.kind} className="outside-note">
      {option.kind === 'rival-offer'
        ? t('table.outside.rival-offer', {
            number: option.proposal + 1,
            letter: letterOf(option.package),
            points: number(option.points, 1),
          })
        : t('table.outside.left-out', { number: option.proposal + 1, points: number(option.by, 1) })}
    </p>
  ));
}
