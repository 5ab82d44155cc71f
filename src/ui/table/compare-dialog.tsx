import { CLOSED, letterOf, pointsOf, type ShownPackage, type ShownProposal } from '#client/index.ts';
import { Dialog, Icon, Ledger, PartyMark, type LedgerColumn } from '../kit/index.ts';
import { StanceMark } from './stance-mark.tsx';
import type { PartProps } from './table-parts.ts';
import './compare-dialog.css';

export interface CompareDialogProps extends PartProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly proposals: readonly ShownProposal[];
}

/** Every standing package and one's own draft, clause beside clause. */
export function CompareDialog({ isOpen, onClose, ...rest }: CompareDialogProps) {
  const { t } = rest.given.words;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('table.compare-title')} wide>
      {isOpen ? <Comparison {...rest} /> : undefined}
    </Dialog>
  );
}

function Comparison({ game, given, proposals }: Omit<CompareDialogProps, 'isOpen' | 'onClose'>) {
  const { words } = given;
  const { t } = words;
  const { brief, view, draft } = game;
  const own = draft.packages[draft.active] ?? [];
  const worth = (issue: number, option: number) =>
    option === CLOSED ? 0 : (view.sheet.points[issue]?.[option] ?? 0);

  const packageColumn = (proposal: ShownProposal, pkg: ShownPackage): LedgerColumn<number> => ({
    id: `${proposal.id}-${pkg.index}`,
    header: (
      <span className="comparison__head">
        <PartyMark party={proposal.by} size={1.1} label={words.party(proposal.by)} />
        {t('table.compare-head', { number: proposal.id + 1, letter: letterOf(pkg.index) })}
        <strong className="figure">{words.number(pkg.total, 1)}</strong>
      </span>
    ),
    cell: (issue) => {
      const option = pkg.package[issue] ?? CLOSED;
      const clause = pkg.clauses.find((candidate) => candidate.issue === issue);
      const isSame = option === (own[issue] ?? CLOSED);
      return (
        <span className="comparison__cell" data-same={isSame ? '' : undefined}>
          <span>{words.option(issue, option)}</span>
          <span className="figure">{words.number(worth(issue, option), 1)}</span>
          {clause?.before === undefined ? undefined : (
            <span className="comparison__mark">{t('table.moved')}</span>
          )}
          {clause === undefined || clause.objectedBy.length === 0 ? undefined : (
            <span className="comparison__mark comparison__mark--objected">
              <Icon name="pen" size={0.85} />
              {clause.objectedBy.map((party) => (
                <PartyMark key={party} party={party} label={words.party(party)} />
              ))}
            </span>
          )}
        </span>
      );
    },
    foot: (
      <span className="comparison__foot">
        <strong className="figure">{words.number(pkg.total, 1)}</strong>
        {pkg.home.voteNeeded ? <StanceMark stance={pkg.home.result} /> : undefined}
      </span>
    ),
  });

  const columns: readonly LedgerColumn<number>[] = [
    {
      id: 'issue',
      header: t('table.issue'),
      cell: (issue) => words.issue(issue),
      foot: t('table.compare-total'),
    },
    {
      id: 'own',
      header: (
        <span className="comparison__head">
          {t('table.your-draft')}
          <strong className="figure">{words.number(pointsOf(view.sheet, own), 1)}</strong>
        </span>
      ),
      cell: (issue) => (
        <span className="comparison__cell comparison__cell--own">
          <span>{words.option(issue, own[issue] ?? CLOSED)}</span>
          <span className="figure">{words.number(worth(issue, own[issue] ?? CLOSED), 1)}</span>
        </span>
      ),
      foot: <strong className="figure">{words.number(pointsOf(view.sheet, own), 1)}</strong>,
    },
    ...proposals.flatMap((proposal) => proposal.packages.map((pkg) => packageColumn(proposal, pkg))),
  ];
  return (
    <div className="comparison">
      <p className="soft">{t('table.compare-text')}</p>
      <Ledger
        caption={t('table.compare-title')}
        hideCaption
        columns={columns}
        rows={brief.issues.map((_, issue) => issue)}
        rowKey={(issue) => issue}
      />
    </div>
  );
}
