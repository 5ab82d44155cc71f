/** How does the screen change the draft? */
import type { OptionChoice, Package } from '#engine/index.ts';
import * as drafts from './draft.ts';
import type { GameState } from './game-state.ts';

export interface DraftCommands {
  choose(choice: OptionChoice): void;
  take(pkg: Package): void;
  startOver(pkg: Package | undefined): void;
  addAlternative(): void;
  removeAlternative(index: number): void;
  edit(index: number): void;
  undo(): void;
  redo(): void;
}

/** What may be written into a draft now. */
export function draftRules({ brief, view }: Pick<GameState, 'brief' | 'view'>): drafts.DraftRules {
  return { issues: brief.issues, closed: view.closed, maxPackages: brief.rules.packagesPerProposal };
}

/** The commands over the draft of whatever game is on the screen; without one they do nothing. */
export function draftCommands(
  gameNow: () => GameState | undefined,
  setDraft: (draft: drafts.Draft) => void,
): DraftCommands {
  const edit = (change: (draft: drafts.Draft, rules: drafts.DraftRules) => drafts.Draft) => {
    const game = gameNow();
    if (game !== undefined) setDraft(change(game.draft, draftRules(game)));
  };
  return {
    choose: (choice) => edit((draft, rules) => drafts.chooseOption(draft, rules, choice)),
    take: (pkg) => edit((draft, rules) => drafts.takePackage(draft, rules, pkg)),
    startOver: (pkg) => edit((_draft, rules) => drafts.newDraft(rules, pkg)),
    addAlternative: () => edit(drafts.addAlternative),
    removeAlternative: (index) => edit((draft) => drafts.removeAlternative(draft, index)),
    edit: (index) => edit((draft) => drafts.editAlternative(draft, index)),
    undo: () => edit(drafts.undo),
    redo: () => edit(drafts.redo),
  };
}
