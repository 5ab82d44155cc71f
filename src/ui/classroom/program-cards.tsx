import { useState } from 'react';
import { policyOf, UNKNOWN_PERSONA } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Button, PartyName } from '../kit/index.ts';
import { PolicyCardDialog } from '../setup/policy-card.tsx';
import { policyText } from '../setup/policy-text.ts';
import { useWords } from '../words/words.ts';

/** A chair in which a program sits. */
export interface ProgramSeat {
  readonly party: number;
  readonly program: string;
}

/** Which programs sit at this table, and how they play, as far as the class's policy tells it now. */
export function ProgramCards({
  given,
  seats,
}: {
  readonly given: Case;
  readonly seats: readonly ProgramSeat[];
}) {
  const words = useWords();
  const { t } = words;
  const [reading, setReading] = useState<string | undefined>();
  const policies = new Map(
    seats.flatMap(({ program }) => {
      const policy = policyOf(program);
      return policy === undefined ? [] : [[program, policyText(policy, words)] as const];
    }),
  );
  const isKept = seats.some(({ program }) => program === UNKNOWN_PERSONA);
  return (
    <>
      <p>{t('classroom.cards-lead')}</p>
      {isKept ? <p className="soft">{t('classroom.cards-later')}</p> : undefined}
      <ul className="class-people">
        {seats.map(({ party, program }) => {
          const policy = policies.get(program);
          return (
            <li key={party}>
              <PartyName party={party} name={given.words.party(party)} />
              {policy === undefined ? undefined : (
                <>
                  {' '}
                  <span>{policy.name}</span>{' '}
                  <Button
                    size="small"
                    variant="quiet"
                    icon="note"
                    onPress={() => setReading(program)}
                    aria-label={t('classroom.read-card-of', { name: policy.name })}
                  >
                    {t('classroom.read-card')}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <PolicyCardDialog
        strategy={reading === undefined ? undefined : policies.get(reading)}
        onClose={() => setReading(undefined)}
      />
    </>
  );
}
