import { useState } from 'react';
import { policyOf } from '#client/index.ts';
import { Button, PartyName } from '../../kit/index.ts';
import { PersonaEmblem } from '../../setup/persona-emblem.tsx';
import { PolicyCardDialog } from '../../setup/policy-card.tsx';
import { policyText, type SetupStrategy } from '../../setup/policy-text.ts';
import { useWords } from '../../words/words.ts';
import { useDebrief } from '../debrief-context.ts';
import './counterparts.css';

/** Who sat across the table, whether one knew it before or not, and how they play. */
export function Counterparts() {
  const { t } = useWords();
  const words = useWords();
  const { game, scenario, me, words: names } = useDebrief();
  const [reading, setReading] = useState<SetupStrategy | undefined>(undefined);
  const seated = scenario.parties.flatMap(({ id }, party) => {
    const policy = policyOf(game.choice.opponents[id] ?? '');
    return policy === undefined || party === me ? [] : [{ id, party, text: policyText(policy, words) }];
  });
  if (seated.length === 0) return undefined;
  return (
    <section className="folio-part">
      <h3>{t('debrief.counterparts.title')}</h3>
      <ul className="counterparts">
        {seated.map(({ id, party, text }) => (
          <li key={id} className="counterparts__one">
            <PersonaEmblem persona={text.id} isPerson={text.isPerson} />
            <div className="counterparts__words">
              <PartyName party={party} name={names.party(party)} />
              <strong>{text.name}</strong>
              <span className="soft">{text.summary}</span>
            </div>
            <Button
              variant="quiet"
              size="small"
              icon="note"
              onPress={() => setReading(text)}
              aria-label={t('setup.read-card-of', { party: names.party(party), name: text.name })}
            >
              {t('setup.read-card')}
            </Button>
          </li>
        ))}
      </ul>
      <PolicyCardDialog strategy={reading} onClose={() => setReading(undefined)} />
    </section>
  );
}
