import {
  CLOSED,
  isSamePackage,
  jointShareOf,
  packageLines,
  type Change,
  type DebriefReport,
  type NamedPointKind,
  type Package,
} from '#client/index.ts';
import { Disclosure, Facts, PartyName } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useDebrief } from '../debrief-context.ts';
import { FolioSheet } from '../folio-sheet.tsx';

interface LeftFolioProps {
  readonly title: string;
  readonly number: number;
  readonly report: DebriefReport;
}

/** What nobody would have missed, and somebody could have had. */
export function LeftFolio({ title, number, report }: LeftFolioProps) {
  const { t, number: write } = useWords();
  const { facts, improvement } = report;
  const { result } = facts;
  const isImpasse = result.kind === 'impasse';
  const count = result.dominatedBy;
  const sentence =
    count === 0
      ? t(isImpasse ? 'debrief.left.nothing-possible' : 'debrief.left.nothing-left')
      : t(isImpasse ? 'debrief.left.sentence-impasse' : 'debrief.left.sentence', {
          count,
          packages: write(count),
        });
  const missed = facts.issues.filter(({ isMissed }) => isMissed);
  return (
    <FolioSheet
      title={title}
      number={number}
      sentence={sentence}
      terms={[
        'dominated',
        ...(isImpasse || result.jointGainRatio === undefined ? [] : ['two-ratios' as const]),
        ...(facts.logrolling === undefined ? [] : ['trading' as const]),
        ...(missed.length === 0 ? [] : ['compatible' as const]),
      ]}
    >
      {improvement === undefined ? undefined : <Suggestion report={report} improvement={improvement} />}
      <CouldHaveHad report={report} />
      {isImpasse ? undefined : <Measures report={report} />}
      <Missed report={report} />
    </FolioSheet>
  );
}

/** The smallest change that would have helped. */
function Suggestion({
  report,
  improvement,
}: {
  readonly report: DebriefReport;
  readonly improvement: NonNullable<DebriefReport['improvement']>;
}) {
  const { t, list, number } = useWords();
  const { words, match, scenario } = useDebrief();
  const isImpasse = report.facts.result.kind === 'impasse';
  const tabled = match.proposals.find(({ packages }) =>
    packages.some((pkg) => isSamePackage(pkg, improvement.base.package)),
  );
  const gains = improvement.difference.flatMap((points, party) =>
    points >= 0.05 ? [t('debrief.left.gains', { party: words.party(party), points: number(points, 1) })] : [],
  );
  const losses = improvement.difference.flatMap((points, party) =>
    points <= -0.05
      ? [t('debrief.left.gives', { party: words.party(party), points: number(-points, 1) })]
      : [],
  );
  return (
    <section className="folio-part suggestion">
      <h3>
        {improvement.changes.length === 0
          ? t('debrief.left.base-would-do')
          : t(isImpasse ? 'debrief.left.change-to-agree' : 'debrief.left.change', {
              count: improvement.changes.length,
            })}
      </h3>
      {tabled === undefined || !isImpasse ? undefined : (
        <p>
          {t(improvement.changes.length === 0 ? 'debrief.left.was-tabled' : 'debrief.left.starts-from', {
            number: tabled.id + 1,
            party: words.party(tabled.by),
            round: tabled.round,
          })}
        </p>
      )}
      {improvement.changes.length === 0 ? (
        <Facts
          facts={packageLines(words, scenario, improvement.package.package).map(({ issue, option }) => ({
            id: issue,
            name: issue,
            value: option,
          }))}
        />
      ) : (
        <Changes changes={improvement.changes} />
      )}
      <p className="suggestion__result">
        {isImpasse || gains.length + losses.length === 0
          ? ''
          : `${t('debrief.left.moves', { moves: list([...gains, ...losses]) })} `}
        {!isImpasse && losses.length === 0 && gains.length > 0 ? t('debrief.left.nobody-loses') : ''}
        {isImpasse ? t('debrief.left.all-above') : ''}
      </p>
    </section>
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useWords();
  const { words } = useDebrief();
  return (
    <ul className="changes">
      {changes.map(({ issue, from, to }) => (
        <li key={issue}>
          <span className="changes__issue">{words.issue(issue)}</span>
          <del>
            <span className="unseen">{t('debrief.left.from')} </span>
            {words.option(issue, from)}
          </del>
          <ins>
            <span className="unseen">{t('debrief.left.to')} </span>
            {words.option(issue, to)}
          </ins>
        </li>
      ))}
    </ul>
  );
}

/** Per party: the most it could have had with nobody worse off, and by which clauses. */
function CouldHaveHad({ report: { facts } }: { readonly report: DebriefReport }) {
  const { t, number } = useWords();
  const { words, me } = useDebrief();
  const deal = facts.result.kind === 'agreement' ? facts.result.package?.package : undefined;
  const parties = facts.parties
    .map(({ couldHaveHad }, party) => ({ party, ...couldHaveHad }))
    .sort((a, b) => Number(b.party === me) - Number(a.party === me));
  return (
    <section className="folio-part">
      <h3>{t('debrief.left.could')}</h3>
      <div>
        {parties.map(({ party, points, package: pkg }) => {
          const changes = deal === undefined || pkg === undefined ? [] : changesBetween(deal, pkg);
          const name = <PartyName party={party} name={words.party(party)} />;
          const more = (
            <strong className="could__points">
              {points < 0.05
                ? t('debrief.left.nothing')
                : t('debrief.left.points', { points: number(points, 1) })}
            </strong>
          );
          return changes.length === 0 ? (
            <p key={party} className="could">
              {name} {more}
            </p>
          ) : (
            <Disclosure key={party} title={name} aside={more} startsOpen={party === me} level={4}>
              <Changes changes={changes} />
            </Disclosure>
          );
        })}
      </div>
    </section>
  );
}

function changesBetween(from: Package, to: Package): readonly Change[] {
  if (isSamePackage(from, to)) return [];
  return from.flatMap((option, issue) => {
    const other = to[issue] ?? CLOSED;
    return option === other ? [] : [{ issue, from: option, to: other }];
  });
}

/** Two measures of joint gain, since each alone mixes size and split. */
function Measures({ report: { facts } }: { readonly report: DebriefReport }) {
  const { t, percent, number } = useWords();
  const { result, logrolling } = facts;
  const found = (kind: NamedPointKind) => percent(Math.max(0, jointShareOf(facts, kind) ?? 0));
  const benchmarks = { split: found('split'), random: found('random') };
  const measures = [
    { id: 'joint', value: result.jointGainRatio },
    { id: 'nash', value: result.nashRatio },
    {
      id: 'trades',
      value: logrolling === undefined ? undefined : Math.max(0, logrolling.realised / logrolling.possible),
    },
  ] as const;
  if (measures.every(({ value }) => value === undefined)) return undefined;
  return (
    <section className="folio-part">
      <h3>{t('debrief.left.measures')}</h3>
      <ul className="measures">
        {measures.map(({ id, value }) =>
          value === undefined ? undefined : (
            <li key={id} className="measure">
              <span className="measure__name">{t(`debrief.left.measure.${id}.name`)}</span>
              <strong className="measure__value">{percent(value)}</strong>
              <span className="measure__track" aria-hidden="true">
                <span style={{ inlineSize: `${Math.min(100, value * 100)}%` }} />
              </span>
              <span className="measure__means">
                {t(`debrief.left.measure.${id}.means`, {
                  realised: number(logrolling?.realised ?? 0, 1),
                  possible: number(logrolling?.possible ?? 0, 1),
                })}
                {id === 'joint' ? ` ${t('debrief.left.measure.joint.benchmarks', benchmarks)}` : ''}
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** Issues on which everybody wanted the same and something else was signed. */
function Missed({ report: { facts } }: { readonly report: DebriefReport }) {
  const { t, list } = useWords();
  const { words } = useDebrief();
  const compatible = facts.issues.filter((issue) => issue.compatible.length > 0);
  if (compatible.length === 0 || facts.result.kind === 'impasse') return undefined;
  return (
    <section className="folio-part">
      <h3>{t('debrief.left.common-ground')}</h3>
      <ul className="plain-list">
        {compatible.map(({ issue, isMissed, compatible: options }) => (
          <li key={issue}>
            {t(isMissed ? 'debrief.left.missed' : 'debrief.left.found', {
              issue: words.issue(issue),
              option: list(options.map((option) => words.option(issue, option))),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
