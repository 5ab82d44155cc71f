import { PartyName } from '../../kit/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useClassCase } from '../use-class-case.ts';

/** Which mark stands for whom, once for all the tables below it. */
export function PartyKey({ ports }: { readonly ports: UiPorts }) {
  const { t } = useWords();
  const given = useClassCase(ports.library);
  if (given === undefined) return undefined;
  return (
    <ul className="party-key" aria-label={t('classroom.party-key')}>
      {[...given.caseFile.scenario.parties.keys()].map((party) => (
        <li key={party}>
          <PartyName party={party} name={given.words.party(party)} />
        </li>
      ))}
    </ul>
  );
}
