/** How would home take a package, as far as the player can know? */
import { outlookAtHome, type Package } from '#engine/index.ts';
import { sayReserved } from '#words/index.ts';
import { shownPoints, type Desk } from './desk.ts';

/** Those at home, what they want and need; with a package, what they would say to it. */
export function printHome(desk: Desk, pkg: Package | undefined): void {
  const { page, words, texts, terminal } = desk;
  const { t } = words;
  const { constituencies, voteNeeded, result } = outlookAtHome(desk.brief, desk.view, pkg ?? []);
  const range = ([least, most]: readonly [number, number]) =>
    least === most
      ? t('cli.play.home.needs', { points: shownPoints(desk, least) })
      : t('cli.play.home.needs-between', {
          least: shownPoints(desk, least),
          most: shownPoints(desk, most),
        });
  page.table(
    constituencies.map(
      ({ id, weight, veto, affected, consulted, lobbied, points, goodwill, thresholdBetween, stance }) => [
        `  ${words.constituency(id)}`,
        words.percent(weight),
        [
          ...(veto ? [t('cli.play.home.veto')] : affected ? [t('cli.play.home.veto-if-bound')] : []),
          range(thresholdBetween),
          ...(pkg === undefined
            ? [t('cli.play.home.goodwill', { goodwill: words.signed(goodwill, 1) })]
            : [t('cli.play.home.would-give', { points: shownPoints(desk, points + goodwill) })]),
          ...(consulted ? [t('cli.play.home.consulted')] : []),
          ...(lobbied ? [t('cli.play.home.lobbied')] : []),
        ].join(', '),
        pkg === undefined ? '' : terminal.paint(colours[stance], t(`cli.play.stance.${stance}`)),
      ],
    ),
    ['left', 'right', 'left', 'left'],
  );
  if (pkg === undefined) printReserved(desk);
  if (pkg === undefined)
    for (const { id } of constituencies) {
      const wants = texts.own?.wants[id];
      if (wants !== undefined) page.bullets([`**${words.constituency(id)}** ${wants}`]);
    }
  else if (!voteNeeded) page.line(t('cli.play.home.no-vote'));
  else page.line(terminal.paint(colours[result], t(`cli.play.home.result.${result}`)));
}

/** Who else sits in the own delegation, and what the mandate leaves to them. */
function printReserved({ page, words, texts, brief }: Desk): void {
  for (const seat of brief.seats) {
    if (seat.party !== brief.party || seat.reserved === undefined) continue;
    const { speaksFor } = seat.reserved;
    const whom = brief.home.find(({ constituency }) => constituency === speaksFor)?.id ?? '';
    page.text(
      words.t('cli.play.reserved', {
        seat: texts.seats[seat.id]?.title ?? seat.id,
        whom: words.constituency(whom),
        clauses: sayReserved(words, seat).join(' · '),
      }),
    );
  }
}

export const colours = { yes: 'green', no: 'red', uncertain: 'yellow' } as const;
