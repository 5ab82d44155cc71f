import { useEffect, useRef } from 'react';
import { letterOf, type View } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { PartyMark, useAnnounce } from '../kit/index.ts';
import type { PartProps } from './table-parts.ts';
import './outside-note.css';

type OutsideOption = View['outside'][number];

/** Why one's walk-away stands elsewhere than in the instructions, while the others' offers lie on the table. */
export function OutsideNote({ game, given }: PartProps) {
  const { outside, proposals } = game.view;
  const announce = useAnnounce();
  const authorOf = (option: OutsideOption) => proposals.find(({ id }) => id === option.proposal)?.by ?? 0;
  const notes = outside.map((option) => ({
    option,
    by: authorOf(option),
    text: sayOutside(given, option, authorOf(option)),
  }));
  // A rival offer is heard as it comes, not only seen.
  const said = notes.map(({ text }) => text).join(' ');
  const heard = useRef(said);
  useEffect(() => {
    if (said !== '' && said !== heard.current) announce(said);
    heard.current = said;
  }, [said, announce]);
  return notes.map(({ option, by, text }) => (
    <p key={option.kind} className="outside-note" data-kind={option.kind}>
      <PartyMark party={by} size={1.1} />
      <span>{text}</span>
    </p>
  ));
}

function sayOutside({ words }: Case, option: OutsideOption, by: number): string {
  const { t, number, party } = words;
  return option.kind === 'rival-offer'
    ? t('table.outside.rival-offer', {
        party: party(by),
        number: option.proposal + 1,
        letter: letterOf(option.package),
        points: number(option.points, 1),
      })
    : t('table.outside.left-out', {
        party: party(by),
        number: option.proposal + 1,
        points: number(option.by, 1),
      });
}
