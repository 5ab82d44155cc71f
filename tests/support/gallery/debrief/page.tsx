/**
 * A page for looking at the years and the debrief, after a real game that programs have played:
 * `?screen=debrief&case=lobito-corridor&seed=1&difficulty=1&party=0&theme=night&play=boulware&plan=none`.
 */
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import '../../../../src/ui/fonts.css';
import { StrictMode, Suspense, use, useState, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { loadCase, library } from 'virtual:library';
import type { Client, ClientState, GameState, YearsReport } from '#client/index.ts';
import { analystInWorker } from '#client/index.ts';
import { createStore } from '#client/store.ts';
import { defaultSettings } from '#client/settings.ts';
import { newDraft } from '#client/draft.ts';
import { createSession, playOut, soloSeating } from '#session/index.ts';
import { ClientContext } from '#ui/client-context.tsx';
import { StatusProvider } from '#ui/kit/index.ts';
import { PhaseStrip, Shell } from '#ui/shell/shell.tsx';
import { SceneContext } from '#ui/scene/scene-loader.ts';
import { createWordLoader } from '#ui/words/sections.ts';
import { WordsContext } from '#ui/words/words.ts';
import { YearsScreen } from '#ui/years/years-screen.tsx';
import { DebriefScreen } from '#ui/debrief/debrief-screen.tsx';

const query = new URLSearchParams(location.search);
const ask = (name: string, otherwise: string) => query.get(name) ?? otherwise;
const screen = ask('screen', 'debrief');
document.documentElement.dataset['theme'] = ask('theme', 'day');
if (query.has('still')) document.documentElement.dataset['motion'] = 'reduced';

const file = await loadCase(ask('case', 'lobito-corridor'));
const { scenario } = file;
const party = Number(ask('party', '0'));
const seat = scenario.seats.find((one) => one.party === party && one.role === 'chief')!;
const setup = { seed: ask('seed', '1'), difficulty: Number(ask('difficulty', '1')) };
const strategy = ask('play', 'logroller');
const session = createSession(
  scenario,
  setup,
  soloSeating(scenario, undefined, (one) => (one === party ? ask('own', strategy) : strategy)),
);
while (session.match().state === 'briefing') if (!session.advance()) session.timeUp();
if (ask('plan', 'full') === 'full')
  session.submit(seat.id, {
    id: 'plan',
    move: {
      type: 'prepare',
      by: seat.id,
      sheet: {
        priorities: scenario.issues.map((_, issue) => issue),
        target: 75,
        guesses: scenario.parties.map((_, other) =>
          other === party
            ? undefined
            : {
                priorities: [0, 2, 5].filter((issue) => issue < scenario.issues.length),
                walkAway: 40 + 5 * other,
              },
        ),
        firstOffer: undefined,
      },
    },
  });
if (query.has('leave')) {
  for (let moves = 0; moves < Number(ask('leave', '40')) && !session.isOver(); moves++)
    if (!session.advance()) session.timeUp();
  session.submit(seat.id, { id: 'leave', move: { type: 'walk-away', by: seat.id } });
}
playOut(session);
const match = session.match();
const view = session.viewOf(seat.id);
const brief = session.briefOf(seat.id);
const agreement = match.ending?.kind === 'agreement' ? match.draft : undefined;
const game: GameState = {
  choice: {
    scenario: scenario.id,
    seat: seat.id,
    opponents: Object.fromEntries(scenario.parties.map(({ id }) => [id, strategy])),
    setup,
    clock: false,
  },
  caseFile: file,
  brief,
  view,
  thinking: undefined,
  draft: newDraft({ issues: brief.issues, closed: view.closed, maxPackages: 3 }, match.draft?.package),
  clock: undefined,
  refusal: undefined,
  years: undefined,
  opened: session.opened(),
  match,
  debrief: undefined,
};
console.log(match.ending, match.draft);
const store = createStore<ClientState>({
  screen: screen === 'years' ? 'years' : 'debrief',
  settings: {
    ...defaultSettings,
    theme: ask('theme', 'day') as 'day',
    motion: query.has('still') ? 'reduced' : 'full',
  },
  library,
  resumable: undefined,
  chosen: undefined,
  chosenCase: undefined,
  game,
  notice: undefined,
});
const client = new Proxy({ store } as unknown as Client, {
  get: (target, name) =>
    name === 'store' ? target.store : (...given: unknown[]) => console.log(String(name), ...given),
});
const analyst = analystInWorker(
  () => new Worker(new URL('../../../../src/client/analyst.worker.ts', import.meta.url), { type: 'module' }),
);
const set = (change: Partial<GameState>) => store.set({ game: { ...store.get().game!, ...change } });
void analyst.years(scenario, agreement, setup.seed).then(async (years: YearsReport) => {
  set({ years });
  set({ years: { ...years, spread: await analyst.spread(scenario, agreement, setup.seed) } });
  document.body.dataset['ready'] = 'yes';
});
void analyst.debrief(scenario, match).then((debrief) => set({ debrief }));

const loader = createWordLoader(ask('lang', 'en'));
const sections = [
  'common',
  'title',
  'minerals',
  'units',
  'settings',
  'agents',
  'brief',
  'table',
  'events',
  'errors',
  'years',
  'outcome',
  'debrief',
  'map',
  'planning',
  'library',
  'setup',
];
const scenes = () => import('#game/index.ts');

function Page() {
  use(loader.need(sections));
  const [now, setNow] = useState(store.get().game!);
  useEffect(() => store.subscribe(() => setNow(store.get().game!)), []);
  return (
    <Shell
      screen={screen}
      onHome={() => undefined}
      where={<PhaseStrip phase={screen === 'years' ? 'implementation' : 'debrief'} />}
    >
      {screen === 'years' ? <YearsScreen game={now} /> : <DebriefScreen game={now} />}
    </Shell>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <WordsContext value={loader.words}>
      <Suspense>
        <ClientContext value={client}>
          <SceneContext value={query.has('map') ? scenes : undefined}>
            <StatusProvider>
              <Page />
            </StatusProvider>
          </SceneContext>
        </ClientContext>
      </Suspense>
    </WordsContext>
  </StrictMode>,
);
