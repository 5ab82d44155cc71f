import { useState } from 'react';
import type { CockpitTable } from '#client/index.ts';
import { Button, ConfirmDialog, Select } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { PolicyNote } from '../policy-note.tsx';
import { EditPolicy } from './edit-policy.tsx';
import { JoinCard } from './join-card.tsx';
import { sayFew } from './say-few.ts';
import { Spread } from './spread.tsx';
import { useTell } from './use-tell.ts';

/** What is done before a class begins: people come in, tables are built, and it starts. */
export function LobbySteps({ tables }: { readonly tables: number }) {
  return (
    <div className="cockpit__top">
      <JoinCard />
      <div className="cockpit__steps">
        <Build />
        <Gathered tables={tables} />
        <Spread />
        <NotHere />
        <Begin tables={tables} />
        <PolicyNote />
        <EditPolicy />
      </div>
    </div>
  );
}

/** As many tables as there are people for, or as many as are wished for: then programs take the chairs that stay empty. */
function Build() {
  const { t } = useWords();
  const tell = useTell();
  const [wanted, setWanted] = useState('');
  const count = Number(wanted);
  return (
    <form
      className="cockpit__build"
      onSubmit={(event) => {
        event.preventDefault();
        void tell('build-tables', count > 0 ? { tables: count } : {});
      }}
    >
      <Select
        label={t('classroom.table-count')}
        choices={['', ...Array.from({ length: 60 }, (_, index) => `${index + 1}`)].map((value) => ({
          value,
          label: value === '' ? t('classroom.as-many-as-fill') : value,
        }))}
        value={wanted}
        onChange={setWanted}
      />
      <Button type="submit">{t('classroom.build-tables')}</Button>
    </form>
  );
}

/** How many are here, and for how many of them there is a chair. */
function Gathered({ tables }: { readonly tables: number }) {
  const { t } = useWords();
  const people = useClassView((view) => view.cockpit?.people) ?? nobody;
  const free = useFreeChairs();
  const expected = useClassView((view) => view.cockpit?.settings.people ?? 0);
  const connected = people.filter((one) => one.connected).length;
  const unplaced = people.filter(({ place }) => place === undefined).length;
  const lines = [
    ...(people.length === 0 ? [] : [t('classroom.wall-people', { connected, count: people.length })]),
    ...(expected > people.length ? [t('classroom.expected', { count: expected })] : []),
    ...(tables === 0
      ? []
      : [
          people.length === 0
            ? t('classroom.tables-ready', { count: tables })
            : unplaced === 0
              ? t('classroom.all-placed', { count: tables })
              : `${t('classroom.unplaced', { count: unplaced })} ${t('classroom.build-again')}`,
        ]),
    ...(people.length > 0 && free > 0 ? [t('classroom.free-chairs', { count: free })] : []),
  ];
  return lines.length === 0 ? undefined : (
    <p className="cockpit__gathered" role="status">
      {lines.join(' ')}
    </p>
  );
}

const nobody: readonly never[] = [];

/** Chairs that programs would take, were the class to begin now. */
const useFreeChairs = () =>
  useClassView((view) => view.cockpit?.tables.reduce((sum, table) => sum + freeAt(table), 0) ?? 0);

/** Parties at a table for which nobody is there: programs would speak for them. */
const freeAt = ({ seats }: CockpitTable) => {
  const parties = new Set(seats.map(({ party }) => party));
  for (const { party, people } of seats) if (people.length > 0) parties.delete(party);
  return parties.size;
};

/** Who of the list of names has not come yet; nothing when nobody is missing. */
function NotHere() {
  const words = useWords();
  const people = useClassView((view) => view.cockpit?.people);
  const names = people?.filter(({ arrived }) => !arrived).map(({ name }) => name) ?? [];
  if (names.length === 0) return undefined;
  return (
    <p className="cockpit__not-here">
      {words.t('classroom.not-here', { count: names.length, names: sayFew(words, names) })}
    </p>
  );
}

function Begin({ tables }: { readonly tables: number }) {
  const { t } = useWords();
  const tell = useTell();
  const people = useClassView((view) => view.cockpit?.people);
  const [isAsking, setAsking] = useState(false);
  const unplaced = people?.filter(({ place }) => place === undefined).length ?? 0;
  const free = useFreeChairs();
  return (
    <>
      <Button variant="primary" isDisabled={tables === 0} onPress={() => setAsking(true)}>
        {t('classroom.begin')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('classroom.begin-ask')}
        confirmLabel={t('classroom.begin')}
        onClose={() => setAsking(false)}
        onConfirm={() => void tell('begin', {})}
      >
        <p>{t('classroom.begin-text')}</p>
        {unplaced > 0 ? <p>{t('classroom.unplaced', { count: unplaced })}</p> : undefined}
        {free > 0 ? <p>{t('classroom.free-chairs', { count: free })}</p> : undefined}
        <NotHere />
      </ConfirmDialog>
    </>
  );
}
