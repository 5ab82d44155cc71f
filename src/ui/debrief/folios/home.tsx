import { homeStory, type Capital, type DebriefReport, type Voter } from '#client/index.ts';
import { PartyName, Stamp, WideFrame } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useDebrief } from '../debrief-context.ts';
import { FolioSheet } from '../folio-sheet.tsx';

interface HomeFolioProps {
  readonly title: string;
  readonly number: number;
  readonly report: DebriefReport;
}

/** What the people behind each party thought, with the thresholds that nobody knew. */
export function HomeFolio({ title, number, report }: HomeFolioProps) {
  const { t, percent } = useWords();
  const { scenario, opened, me } = useDebrief();
  const story = homeStory(scenario, opened, report.facts);
  const own = story?.capitals.find(({ party }) => party === me);
  const nobodyVotes = scenario.constituencies.length === 0;
  const sentence =
    nobodyVotes || story === undefined
      ? t('debrief.home.nobody')
      : own === undefined || own.voters.length === 0
        ? t('debrief.home.own-no-vote')
        : t(`debrief.home.sentence.${story.of}.${own.result === 'refused' ? 'refused' : 'carried'}`, {
            share: percent(own.yesShare),
            quorum: percent(own.quorum),
          });
  const sorted = [...(story?.capitals ?? [])].sort((a, b) => Number(b.party === me) - Number(a.party === me));
  return (
    <FolioSheet
      title={title}
      number={number}
      sentence={sentence}
      terms={nobodyVotes || story === undefined ? [] : ['threshold', 'goodwill', 'win-set']}
    >
      {nobodyVotes || story === undefined ? undefined : (
        <>
          {story.of === 'best' ? <p className="soft">{t('debrief.home.of-best')}</p> : undefined}
          <ul className="capitals">
            {sorted.map((capital) => (
              <CapitalCard key={capital.party} capital={capital} isBest={story.of === 'best'} />
            ))}
          </ul>
        </>
      )}
    </FolioSheet>
  );
}

interface CapitalCardProps {
  readonly capital: Capital;
  /** Whether the vote is one that was never taken. */
  readonly isBest: boolean;
}

function CapitalCard({ capital, isBest }: CapitalCardProps) {
  const { t, percent } = useWords();
  const { words } = useDebrief();
  const { party, procedure, quorum, result, yesShare, voters, winSet } = capital;
  return (
    <li className="capital">
      <header className="capital__head">
        <h3>
          <PartyName party={party} name={words.party(party)} />
        </h3>
        <Stamp tone={result === 'refused' ? 'rubric' : 'good'}>
          {t(`debrief.home.${isBest ? 'would' : 'result'}.${result}`)}
        </Stamp>
        <p className="soft">
          {t(`debrief.home.procedure.${procedure}`)}
          {voters.length === 0
            ? procedure === 'executive'
              ? ''
              : ` ${t('debrief.home.skipped')}`
            : ` ${t('debrief.home.votes', { share: percent(yesShare), quorum: percent(quorum) })}`}
        </p>
      </header>
      {voters.length === 0 ? undefined : <Voters voters={voters} />}
      {winSet === undefined || voters.length === 0 ? undefined : (
        <p className="capital__win-set">
          <span className="measure__track" aria-hidden="true">
            <span style={{ inlineSize: `${winSet * 100}%` }} />
          </span>
          {t('debrief.home.win-set', { share: percent(winSet) })}
        </p>
      )}
    </li>
  );
}

/** Points and goodwill of each against what it took to say yes: a table that is its own chart. */
function Voters({ voters }: { readonly voters: readonly Voter[] }) {
  const { t, number, signed, percent } = useWords();
  const { words } = useDebrief();
  return (
    <WideFrame className="voters" label={t('debrief.home.voters')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('debrief.home.who')}</th>
            <th scope="col" className="voters__field">
              {t('debrief.home.bar')}
            </th>
            <th scope="col" className="voters__figure">
              {t('debrief.home.sum')}
            </th>
            <th scope="col" className="voters__figure">
              {t('debrief.home.needed')}
            </th>
            <th scope="col">{t('debrief.home.vote')}</th>
          </tr>
        </thead>
        <tbody>
          {voters.map(({ id, weight, veto, consulted, points, goodwill, threshold, yes }) => {
            const sum = points + goodwill;
            return (
              <tr key={id}>
                <th scope="row">
                  {words.constituency(id)}
                  <span className="settled__detail">
                    {[
                      t('debrief.home.weight', { share: percent(weight) }),
                      ...(veto ? [t('debrief.home.veto')] : []),
                      t(consulted ? 'debrief.home.consulted' : 'debrief.home.not-consulted'),
                    ].join(' · ')}
                  </span>
                </th>
                <td className="voters__field" aria-hidden="true">
                  <span
                    className="voters__bar"
                    data-yes={yes ? '' : undefined}
                    style={{ inlineSize: `${clamp(Math.min(points, sum))}%` }}
                  />
                  <span
                    className="voters__goodwill"
                    data-loss={goodwill < 0 ? '' : undefined}
                    style={{
                      insetInlineStart: `${clamp(Math.min(points, sum))}%`,
                      inlineSize: `${Math.min(Math.abs(goodwill), 100)}%`,
                    }}
                  />
                  <span className="voters__threshold" style={{ insetInlineStart: `${clamp(threshold)}%` }} />
                </td>
                <td className="voters__figure">
                  {number(sum, 1)}
                  <span className="settled__detail">
                    {goodwill === 0
                      ? ''
                      : t('debrief.home.of-which', {
                          points: number(points, 1),
                          goodwill: signed(goodwill, 1),
                        })}
                  </span>
                </td>
                <td className="voters__figure">{number(threshold, 1)}</td>
                <td>
                  <strong className="voters__vote" data-yes={yes ? '' : undefined}>
                    {t(yes ? 'debrief.home.yes' : 'debrief.home.no')}
                  </strong>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideFrame>
  );
}

const clamp = (points: number): number => Math.min(100, Math.max(0, points));
