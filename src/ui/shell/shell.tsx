import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import './shell.css';
import { shownPhases, type ShownPhase } from './shown-phases.ts';
import { useFocusKeeper } from './use-focus-keeper.ts';

export interface ShellProps {
  /** Changes with the screen: the focus then goes to the new page's heading. */
  readonly screen: string;
  readonly onHome: () => void;
  /** Where we are, beside the name: the case, the party, the phases. */
  readonly where?: ReactNode;
  /** At the end of the bar: settings and the like. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** Bar, skip link and page of every screen but the title. */
export function Shell({ screen, onHome, where, end, children }: ShellProps) {
  const { t } = useWords();
  const page = useRef<HTMLElement>(null);
  useFocusKeeper(page);

  // Asked when the page has just changed, the browser would lay it out once more only to say how far it is scrolled.
  const isScrolled = useRef(true);
  useEffect(() => {
    const look = () => {
      isScrolled.current = window.scrollY > 0;
    };
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, []);

  // The heading of a page may come later than the page: until then the page itself has the focus.
  useEffect(() => {
    if (isScrolled.current) window.scrollTo({ top: 0 });
    isScrolled.current = false;
    const focusHeading = (): boolean => {
      const heading = page.current?.querySelector<HTMLElement>('h1');
      if (heading?.hasAttribute('tabindex') === false) heading.tabIndex = -1;
      heading?.focus({ preventScroll: true });
      return heading !== null && heading !== undefined;
    };
    if (page.current === null || focusHeading()) return undefined;
    page.current.focus({ preventScroll: true });
    const watcher = new MutationObserver(() => focusHeading() && watcher.disconnect());
    watcher.observe(page.current, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, [screen]);

  return (
    <div className="shell">
      <a className="shell__skip button button--primary" href="#page">
        {t('common.skip-to-content')}
      </a>
      <header className="shell__bar">
        <button type="button" className="shell__name" onClick={onHome}>
          {t('title.name')}
        </button>
        {where === undefined ? undefined : <div className="shell__where">{where}</div>}
        {end === undefined ? undefined : <div className="shell__end">{end}</div>}
      </header>
      <main className="shell__main" id="page" ref={page} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

export interface FootBarProps {
  /** A few words beside the buttons; left out on a phone. */
  readonly note?: ReactNode;
  /** Buttons, the main one last. */
  readonly children: ReactNode;
}

/** The way on, at the foot of the window. */
export function FootBar({ note, children }: FootBarProps) {
  return (
    <div className="foot-bar">
      <div className="foot-bar__inner">
        {note === undefined ? undefined : <div className="foot-bar__note">{note}</div>}
        {children}
      </div>
    </div>
  );
}

export interface PhaseStripProps {
  readonly phase: ShownPhase;
  /** Steps that lie behind and were never taken. */
  readonly missed?: readonly ShownPhase[];
}

/** How far the game has come. */
export function PhaseStrip({ phase, missed = [] }: PhaseStripProps) {
  const { t } = useWords();
  const now = shownPhases.indexOf(phase);
  return (
    <ol className="phases" aria-label={t('common.phases')}>
      {shownPhases.map((step, index) => (
        <li
          key={step}
          className="phases__step"
          data-past={index < now && !missed.includes(step) ? '' : undefined}
          data-missed={missed.includes(step) ? '' : undefined}
          aria-current={step === phase ? 'step' : undefined}
        >
          <span className="phases__label">{t(`common.phase.${step}`)}</span>
          {missed.includes(step) ? <span className="unseen">{t('common.phase-missed')}</span> : undefined}
        </li>
      ))}
    </ol>
  );
}
