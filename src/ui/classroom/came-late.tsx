import { letterOf, type GameState } from '#client/index.ts';
import { PackageText } from '../table/package-text.tsx';
import type { PartProps } from '../table/table-parts.ts';
import { useWords } from '../words/words.ts';

interface CameLateProps extends PartProps {
  /** The program plays the seat until one takes it. */
  readonly isReading: boolean;
}

/** What whoever comes late is told above the dossier: who played the seat until now, and what lies on the table in its name. */
export function CameLate({ game, given, isReading }: CameLateProps) {
  const { t } = useWords();
  if (game.view.phase === 'preparation')
    return <p>{t(`classroom.came-late.${game.view.plan === undefined ? 'before' : 'planned'}`)}</p>;
  return (
    <>
      <p>{t(`classroom.came-late.${isReading ? 'reading' : 'talks'}`)}</p>
      <InOurName game={game} given={given} />
    </>
  );
}

/** Own proposals that stand, and those of others that were accepted in the own name. */
function InOurName({ game, given }: PartProps) {
  const { t } = useWords();
  const { offers, accepted } = inOwnName(game.view);
  return (
    <section className="came-late" aria-labelledby="came-late">
      <h3 id="came-late">{t('classroom.came-late.in-our-name')}</h3>
      {offers.length + accepted.length === 0 ? (
        <p className="soft">{t('classroom.came-late.nothing')}</p>
      ) : undefined}
      {[...offers, ...accepted].map(({ proposal, package: index, pkg, isAlone, isOwn }) => (
        <div key={`${proposal} ${index}`}>
          <p>
            <strong>
              {t(`classroom.came-late.${isOwn ? 'tabled' : 'accepted'}${isAlone ? '' : '-letter'}`, {
                number: proposal + 1,
                letter: letterOf(index),
              })}
            </strong>
          </p>
          <PackageText given={given} brief={game.brief} pkg={pkg} points={game.view.sheet.points} />
        </div>
      ))}
    </section>
  );
}

/** What stands on the table in the name of whoever has this view. */
export function inOwnName({ proposals, party }: Pick<GameState['view'], 'proposals' | 'party'>) {
  const standing = proposals
    .filter(({ status }) => status === 'standing')
    .flatMap(({ id, by, packages, supporters }) =>
      packages.map((pkg, index) => ({
        ...{ proposal: id, package: index, pkg, isAlone: packages.length === 1, isOwn: by === party },
        isAccepted: by !== party && supporters[index]?.includes(party) === true,
      })),
    );
  return {
    offers: standing.filter(({ isOwn }) => isOwn),
    accepted: standing.filter(({ isAccepted }) => isAccepted),
  };
}
