import { memo, useState } from 'react';
import { letterOf, outlookAtHome, type Package } from '#client/index.ts';
import { useClient } from '../client-context.tsx';
import { Button, ConfirmDialog, Select } from '../kit/index.ts';
import { ConstituencyCard } from './constituency-card.tsx';
import { ReservedNote } from './reserved-note.tsx';
import { unlessChanged, type PartProps } from './table-parts.ts';
import { VoteBar } from './vote-bar.tsx';
import './home-panel.css';

/** The draft, or a package on the table: "3-0" is the first package of proposal 3. */
const DRAFT = 'draft';

/** Those who have to live with it: what they would say, as far as one knows. */
export const HomePanel = memo(
  function HomePanel({ game, given }: PartProps) {
    const { words } = given;
    const { t } = words;
    const client = useClient();
    const { brief, view, draft } = game;
    const [asked, setAsked] = useState<number | undefined>();
    const [chosen, setChosen] = useState<string>(DRAFT);

    const own = draft.packages[draft.active] ?? [];
    const tabled = view.proposals
      .filter(({ status }) => status === 'standing')
      .flatMap(({ id, by, packages }) =>
        packages.map(
          (pkg, index): { readonly key: string; readonly label: string; readonly pkg: Package } => ({
            key: `${id}-${index}`,
            label: t('table.package-of', {
              party: words.party(by),
              number: id + 1,
              letter: letterOf(index),
            }),
            pkg,
          }),
        ),
      )
      .toReversed();
    const subject = tabled.find(({ key }) => key === chosen);
    const pkg = subject?.pkg ?? own;
    const outlook = outlookAtHome(brief, view, pkg);
    const procedure = brief.rules.procedures[view.party];
    const question = view.legal.find((move) => move.type === 'consult');
    const askedHome = outlook.constituencies.find(({ constituency }) => constituency === asked);

    if (outlook.constituencies.length === 0) return <p className="soft">{t('table.no-home')}</p>;
    return (
      <div className="home-panel">
        <Select
          label={t('table.home-about')}
          choices={[
            { value: DRAFT, label: t('table.your-draft') },
            ...tabled.map(({ key, label }) => ({ value: key, label })),
          ]}
          value={subject === undefined ? DRAFT : chosen}
          onChange={setChosen}
        />
        {outlook.voteNeeded ? (
          <VoteBar outlook={outlook} given={given} />
        ) : (
          <p className="home-panel__free">{t('table.no-vote-needed')}</p>
        )}
        <p className="home-panel__procedure">
          {t(`table.procedure.${procedure?.name ?? 'executive'}`, { quorum: words.percent(outlook.quorum) })}
          {procedure?.skippedBy === undefined
            ? undefined
            : ` ${t('table.skipped-by', { clause: words.clause(procedure.skippedBy) })}`}
        </p>
        <ReservedNote game={game} given={given} />
        <ul className="home-panel__list">
          {outlook.constituencies.map((entry) => (
            <ConstituencyCard key={entry.id} entry={entry} given={given} brief={brief} view={view} pkg={pkg}>
              {question?.type === 'consult' && question.constituencies.includes(entry.constituency) ? (
                <Button size="small" icon="people" onPress={() => setAsked(entry.constituency)}>
                  {t('table.consult')}
                </Button>
              ) : undefined}
            </ConstituencyCard>
          ))}
        </ul>
        <ConfirmDialog
          isOpen={askedHome !== undefined}
          title={t('table.consult-title', { name: words.constituency(askedHome?.id ?? '') })}
          confirmLabel={t('table.consult')}
          onClose={() => setAsked(undefined)}
          onConfirm={() => asked !== undefined && void client.play({ type: 'consult', constituency: asked })}
        >
          <p>{t(`table.consult-cost.${brief.rules.protocol}`)}</p>
          <p>
            {t('table.consult-gain', {
              from: words.signed(askedHome?.goodwill ?? 0, 1),
              to: words.signed(askedHome?.goodwillIfConsulted ?? 0, 1),
            })}
          </p>
        </ConfirmDialog>
      </div>
    );
  },
  unlessChanged('view', 'draft'),
);
