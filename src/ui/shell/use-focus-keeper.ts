import { useEffect, type RefObject } from 'react';

/** What has a name, so that whoever listens hears where they are. */
const holders = '[role=group], [role=region], [role=tabpanel], [aria-label], [aria-labelledby], main';

/**
 * Where does the focus go when what had it is gone or disabled? Back, if it has come back; otherwise to the nearest
 * part of the page that held it. Browsers drop it on the page as a whole, and whoever uses keys begins at the top.
 */
export function useFocusKeeper(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = page;
    if (current === null) return undefined;
    /** What had the focus last, and everything around it, outwards. */
    let path: readonly HTMLElement[] = [];
    let frame = 0;

    const remember = ({ target }: FocusEvent) => {
      path = pathOf(target, current);
    };
    // Whoever presses beside every control wants the focus nowhere.
    const forget = () => {
      path = [];
    };
    const mend = () => {
      const [last, ...around] = path;
      if (last === undefined || document.activeElement !== document.body) return;
      if (last.isConnected && !last.matches(':disabled')) return last.focus({ preventScroll: true });
      const holder = around.find((element) => element.isConnected && element.matches(holders));
      if (holder?.hasAttribute('tabindex') === false) holder.tabIndex = -1;
      holder?.focus({ preventScroll: true });
    };
    // A dialog that closes gives the focus back in the next frame: it goes first.
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(mend);
      });
    };

    current.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget, true);
    const watcher = new MutationObserver(later);
    watcher.observe(current, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    // Dialogs lie beside the page.
    watcher.observe(document.body, { childList: true });
    return () => {
      current.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget, true);
      watcher.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [page]);
}

function pathOf(target: EventTarget | null, page: HTMLElement): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let at = target; at instanceof HTMLElement; at = at.parentElement) {
    path.push(at);
    if (at === page) break;
  }
  return path;
}
