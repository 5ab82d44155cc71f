import {
  CLOSED,
  clauseOrigins,
  pillars,
  type ClauseOrigin,
  type IssueIndex,
  type Package,
} from '#client/index.ts';
import { Icon, PartyName, Stamp } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useDebrief } from '../debrief-context.ts';
import { FolioSheet } from '../folio-sheet.tsx';

/** What was agreed, whose text it is, and who signed; or what failed, and why. No points yet. */
export function AgreementFolio({ title, number }: { readonly title: string; readonly number: number }) {
  const { t, list } = useWords();
  const { match, words, scenario } = useDebrief();
  const { ending, draft, round, moves } = match;
  const isAgreed = ending?.kind === 'agreement';
  const signatories = draft?.parties ?? [];
  const isAll = signatories.length === scenario.parties.length;
  const name = (party: number) => words.party(party);
  const sentence = isAgreed
    ? t(isAll ? 'debrief.agreement.signed-all' : 'debrief.agreement.signed-some', {
        count: signatories.length,
        parties: list(signatories.map(name)),
        round,
        moves: moves.length,
      })
    : ending?.kind === 'impasse'
      ? t(`debrief.agreement.impasse.${ending.reason}`, {
          round,
          party: ending.by === undefined ? '' : name(ending.by),
        })
      : '';
  return (
    <FolioSheet
      title={title}
      number={number}
      sentence={sentence}
      terms={draft === undefined ? [] : ['origin']}
    >
      {draft === undefined ? (
        <p>{t('debrief.agreement.no-draft')}</p>
      ) : (
        <section className="folio-part">
          <h3>{t(isAgreed ? 'debrief.agreement.sheet' : 'debrief.agreement.failed-draft')}</h3>
          <TermSheetOf pkg={draft.package} />
        </section>
      )}
      {draft === undefined ? undefined : <Signatures />}
      <SideDeals />
      <FromOutside />
    </FolioSheet>
  );
}

/** A package, clause by clause under its pillars, with the origin of each. */
function TermSheetOf({ pkg }: { readonly pkg: Package }) {
  const { t } = useWords();
  const { scenario, match, words } = useDebrief();
  const origins = clauseOrigins(match.proposals, pkg);
  return (
    <table className="settled">
      <thead>
        <tr>
          <th scope="col">{t('debrief.agreement.issue')}</th>
          <th scope="col">{t('debrief.agreement.settled')}</th>
          <th scope="col">{t('debrief.agreement.first-by')}</th>
        </tr>
      </thead>
      {pillars.map((pillar) => {
        const issues = scenario.issues.flatMap((issue, index) =>
          issue.pillar === pillar && pkg[index] !== CLOSED ? [index] : [],
        );
        return issues.length === 0 ? undefined : (
          <tbody key={pillar}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="label settled__pillar">
                {t(`common.pillar.${pillar}`)}
              </th>
            </tr>
            {issues.map((issue) => (
              <tr key={issue}>
                <th scope="row">{words.issue(issue)}</th>
                <td>
                  <OptionText issue={issue} option={pkg[issue] ?? CLOSED} />
                </td>
                <td className="settled__origin">
                  <Origin origin={origins.find((one) => one.issue === issue)} />
                </td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function OptionText({ issue, option }: { readonly issue: IssueIndex; readonly option: number }) {
  const { words, texts, scenario } = useDebrief();
  const described = scenario.issues[issue];
  const id = described?.options[option]?.id;
  const detail = described && id && texts.issues[described.id]?.options[id]?.detail;
  return (
    <>
      <strong>{words.option(issue, option)}</strong>
      {detail === undefined || detail === '' ? undefined : <span className="settled__detail">{detail}</span>}
    </>
  );
}

function Origin({ origin }: { readonly origin: ClauseOrigin | undefined }) {
  const { t } = useWords();
  const { words } = useDebrief();
  if (origin === undefined) return undefined;
  const { by, proposal, round } = origin;
  return (
    <>
      <PartyName party={by} name={words.party(by)} />
      <span className="settled__detail">
        {t('debrief.agreement.proposal', { number: proposal + 1, round })}
      </span>
    </>
  );
}

function Signatures() {
  const { t, percent } = useWords();
  const { match, scenario, words } = useDebrief();
  return (
    <section className="folio-part">
      <h3>{t('debrief.agreement.signatures')}</h3>
      <ul className="signatures">
        {scenario.parties.map(({ id }, party) => {
          const vote = match.ratifications.find((one) => one.party === party);
          const isSigned = match.signed[party] === true;
          return (
            <li key={id} className="signatures__one">
              <PartyName party={party} name={words.party(party)} />
              <span className="soft">
                {vote === undefined
                  ? t('debrief.agreement.never-voted')
                  : t(`debrief.agreement.ratification.${vote.result}`, { share: percent(vote.yesShare) })}
              </span>
              <Stamp tone={isSigned ? 'plain' : 'rubric'}>
                {t(isSigned ? 'debrief.agreement.signed' : 'debrief.agreement.unsigned')}
              </Stamp>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What some promised one another in private. */
function SideDeals() {
  const { t, list } = useWords();
  const { opened, words } = useDebrief();
  const sealed = opened.sideDeals.filter(
    ({ initialledBy, parties }) => initialledBy.length === parties.length,
  );
  if (sealed.length === 0) return undefined;
  return (
    <section className="folio-part">
      <h3>{t('debrief.agreement.side-deals')}</h3>
      <ul className="plain-list">
        {sealed.map(({ id, parties, clauses }) => (
          <li key={id}>
            <Icon name="lock" size={1} />{' '}
            {t('debrief.agreement.side-deal', {
              parties: list(parties.map((party) => words.party(party))),
              clauses: list(clauses.map((clause) => words.clause(clause))),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Events, those told to others included. */
function FromOutside() {
  const { t, list } = useWords();
  const { match, scenario, texts, words } = useDebrief();
  const happened = match.happened.flatMap((id) => scenario.injects.find((inject) => inject.id === id) ?? []);
  if (happened.length === 0) return undefined;
  return (
    <section className="folio-part">
      <h3>{t('debrief.agreement.outside')}</h3>
      <ul className="outside">
        {happened.map(({ id, audience }) => (
          <li key={id}>
            <h4>{texts.injects[id]?.headline}</h4>
            <p>{texts.injects[id]?.text}</p>
            <p className="soft">
              {audience === undefined
                ? t('debrief.agreement.told-all')
                : t('debrief.agreement.told-some', {
                    parties: list(audience.map((party) => words.party(party))),
                  })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
