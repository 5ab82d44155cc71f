import { useState } from 'react';
import { letterOf, type GameState, type TeamDraft } from '#client/index.ts';
import { useCase } from '../case/use-case.ts';
import { Button, Stamp, TextField } from '../kit/index.ts';
import { PackageText } from '../table/package-text.tsx';
import { useWords } from '../words/words.ts';
import { useClassView, useLine } from './class-context.tsx';

/** A delegation among itself: who is there, what is drafted and who agrees, and its own channel. */
export function TeamPanel({ game }: { readonly game: GameState | undefined }) {
  const { t, list } = useWords();
  const line = useLine();
  const team = useClassView((view) => view.team);
  const own = useClassView((view) => view.own?.participant);
  const [text, setText] = useState('');
  const [comment, setComment] = useState('');
  if (team === undefined) return undefined;
  const { people, draft, messages } = team;
  const undecided = people.filter(
    ({ id, connected }) => connected && !(draft?.opinions.some(({ from }) => from === id) ?? false),
  );
  const isAgreed =
    undecided.length === 0 && draft?.opinions.every(({ verdict }) => verdict === 'agree') === true;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  return (
    <div className="team">
      <ul className="class-people" aria-label={t('classroom.team-people')}>
        {people.map((person) => (
          <li key={person.id} data-away={person.connected ? undefined : ''}>
            {person.name}
            {person.connected ? undefined : ` (${t('classroom.away')})`}
          </li>
        ))}
      </ul>
      <section aria-label={t('classroom.team-draft')}>
        <h3>{t('classroom.team-draft')}</h3>
        {draft === undefined ? <p className="soft">{t('classroom.team-no-draft')}</p> : undefined}
        {draft !== undefined && game !== undefined ? (
          <>
            <p>
              {draft.accept === undefined
                ? t('classroom.team-drafted', { name: nameOf(draft.by) })
                : t('classroom.team-drafted-accept', {
                    name: nameOf(draft.by),
                    number: draft.accept.proposal + 1,
                  })}
            </p>
            {draft.packages.map((pkg) => (
              <DraftPackage key={pkg.join()} game={game} pkg={pkg} />
            ))}
            <ul className="team__opinions">
              {draft.opinions.map((opinion) => (
                <li key={opinion.from}>
                  <Stamp tone={opinion.verdict === 'agree' ? 'good' : 'rubric'}>
                    {t(`classroom.verdict.${opinion.verdict}`)}
                  </Stamp>{' '}
                  {nameOf(opinion.from)} {opinion.comment}
                </li>
              ))}
            </ul>
            <p role="status">
              {isAgreed
                ? t(draft.accept === undefined ? 'classroom.team-agreed' : 'classroom.team-agreed-accept')
                : undecided.length > 0
                  ? t('classroom.team-undecided', { names: list(undecided.map(({ name }) => name)) })
                  : undefined}
            </p>
            {draft.by === own ? undefined : (
              <TextField
                label={t('classroom.team-comment')}
                value={comment}
                onChange={setComment}
                maxLength={500}
              />
            )}
            {draft.by === own ? undefined : (
              <div className="team__buttons">
                {(['agree', 'object'] as const).map((verdict) => (
                  <Button
                    key={verdict}
                    size="small"
                    variant={verdict === 'agree' ? 'primary' : 'secondary'}
                    onPress={() =>
                      void line
                        .ask(
                          'team-opinion',
                          comment.trim() === ''
                            ? { draft: draft.id, verdict }
                            : { draft: draft.id, verdict, comment: comment.trim() },
                        )
                        .then((answer) => answer.ok && setComment(''))
                    }
                  >
                    {t(`classroom.say-verdict.${verdict}`)}
                  </Button>
                ))}
              </div>
            )}
          </>
        ) : undefined}
        {game === undefined || !isOpenToOffers(game) ? undefined : (
          <div className="team__buttons">
            <Button
              size="small"
              icon="pen"
              onPress={() =>
                void line.ask('team-draft', { packages: game.draft.packages.map((pkg) => [...pkg]) })
              }
            >
              {t('classroom.team-propose')}
            </Button>
            {acceptable(game, draft).map(({ proposal, package: index, isAlone }) => (
              <Button
                key={`${proposal} ${index}`}
                size="small"
                icon="check"
                onPress={() => void line.ask('team-accept', { proposal, package: index })}
              >
                {isAlone
                  ? t('classroom.team-accept', { number: proposal + 1 })
                  : t('classroom.team-accept-letter', { number: proposal + 1, letter: letterOf(index) })}
              </Button>
            ))}
          </div>
        )}
      </section>
      <section aria-label={t('classroom.team-channel')}>
        <h3>{t('classroom.team-channel')}</h3>
        <ol className="team__messages">
          {messages.map((message) => (
            <li key={message.id}>
              <strong>{message.name}</strong> {message.text}
            </li>
          ))}
        </ol>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void line.ask('team-say', { text: text.trim() }).then((answer) => answer.ok && setText(''));
          }}
        >
          <TextField label={t('classroom.team-say')} value={text} onChange={setText} maxLength={1000} />
          <Button type="submit" size="small" isDisabled={text.trim() === ''}>
            {t('classroom.send')}
          </Button>
        </form>
      </section>
    </div>
  );
}

/** Once the table has an ending, or its end is in other hands, there is nothing left to agree on inside. */
export const isOpenToOffers = ({ view }: Pick<GameState, 'view'>): boolean =>
  ['briefing', 'preparation', 'negotiation'].includes(view.phase);

/** What others have on the table and this delegation is not asked about yet, to be accepted. */
const acceptable = ({ view }: GameState, draft: TeamDraft | undefined) =>
  view.proposals
    .filter(({ by, status }) => by !== view.party && status === 'standing')
    .flatMap(({ id, packages, supporters }) =>
      packages.flatMap((_, index) =>
        supporters[index]?.includes(view.party) === true ||
        (draft?.accept?.proposal === id && draft.accept.package === index)
          ? []
          : [{ proposal: id, package: index, isAlone: packages.length === 1 }],
      ),
    );

function DraftPackage({ game, pkg }: { readonly game: GameState; readonly pkg: readonly number[] }) {
  const given = useCase(game);
  return <PackageText given={given} brief={game.brief} pkg={pkg} points={game.view.sheet.points} />;
}
