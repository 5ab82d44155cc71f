/** How does the player leaf through the dossier? */
import type { Desk } from './desk.ts';
import { printSection, sectionsOf, type DossierSection } from './dossier.ts';
import { choiceAmong } from './pick.ts';

/**
 * Section by section with Enter, or straight to one by number. For the `first` time it begins with the situation, and
 * goes on when all has been read; `again`, it waits to be asked. False when input ends or the player leaves.
 */
export async function readDossier(desk: Desk, time: 'first' | 'again'): Promise<boolean> {
  const { terminal, page, words } = desk;
  const { t } = words;
  const sections = sectionsOf(desk);
  const nameOf = (section: DossierSection) => t(`cli.play.section.${section}`);
  const done = t(`cli.play.reader.done.${time}`);
  const leave = t('cli.play.key.leave');
  let next = 0;
  const show = (index: number) => {
    const section = sections[index];
    if (section !== undefined) printSection(desk, section);
    next = index + 1;
  };
  if (time === 'first') show(0);
  for (;;) {
    const following = sections[next];
    page.line();
    page.flow(sections.map((section, index) => `**${index + 1}** ${nameOf(section)}`));
    const enter = following === undefined ? t(`cli.play.reader.enter.${time}`) : nameOf(following);
    const answer = await terminal.ask(`${t('cli.play.reader.prompt', { enter, done, leave })} `);
    if (answer === undefined) return false;
    const wanted = answer.trim().toLowerCase();
    if (wanted === '' && following === undefined) return true;
    if (wanted === done) return true;
    if (time === 'first' && wanted === leave) return false;
    const chosen = wanted === '' ? next : choiceAmong(wanted, sections.map(nameOf));
    if (chosen === undefined) page.line(t('cli.play.no-such-choice', { count: sections.length }));
    else show(chosen);
  }
}
