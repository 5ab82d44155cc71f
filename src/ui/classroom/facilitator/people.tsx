import { useState } from 'react';
import type { Place } from '#client/index.ts';
import { Button, ConfirmDialog, Dialog, Disclosure, Ledger, Select } from '../../kit/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { seatLink } from '../class-address.ts';
import { useClassView, useLine } from '../class-context.tsx';
import { QrPicture } from '../qr-picture.tsx';
import { useClassCase } from '../use-class-case.ts';
import { CameByCode } from './came-by-code.tsx';
import { Roster } from './roster.tsx';
import { sayPlace } from './say-place.ts';
import { useTell } from './use-tell.ts';

const nobody: readonly never[] = [];

/** What is asked before somebody who may be in the middle of a sentence loses the line. */
interface Asked {
  readonly kind: 'reissue' | 'remove';
  readonly id: string;
  readonly name: string;
}

interface PeopleProps {
  readonly ports: UiPorts;
}

/** Who is here, where everybody sits, and how to move them. */
export function People({ ports }: PeopleProps) {
  const words = useWords();
  const { t } = words;
  const tell = useTell();
  const people = useClassView((view) => view.cockpit?.people ?? nobody);
  const tables = useClassView((view) => view.cockpit?.tables ?? nobody);
  const given = useClassCase(ports.library);
  const [link, setLink] = useState<{ readonly name: string; readonly url: string } | undefined>();
  const [isLinkOpen, setLinkOpen] = useState(false);
  const [asked, setAsked] = useState<Asked | undefined>();
  const [isAsking, setAsking] = useState(false);
  const line = useLine();
  const say = (place: Place | undefined) => sayPlace(words, given, place);
  const places: readonly Place[] = tables.flatMap(({ table, seats }) => [
    ...seats.map(({ seat }): Place => ({ kind: 'seat', table, seat })),
    ...(given?.caseFile.scenario.constituencies ?? []).map((_, constituency): Place => ({
      kind: 'home',
      table,
      constituency,
    })),
    { kind: 'observer', table } satisfies Place,
  ]);
  const choices = [
    { value: '', label: t('classroom.no-place') },
    ...places.map((place) => ({ value: JSON.stringify(place), label: say(place) })),
  ];
  const reissue = async (participant: string, name: string) => {
    const answer = await line.ask('reissue', { participant });
    if (!answer.ok) return;
    setLink({ name, url: seatLink(answer.token) });
    setLinkOpen(true);
  };
  const ask = (wish: Asked) => {
    setAsked(wish);
    setAsking(true);
  };
  return (
    <div className="people">
      <Disclosure title={t('classroom.roster')} level={2} heavy>
        <Roster ports={ports} issued={link?.url} />
      </Disclosure>
      <CameByCode people={people} />
      <Ledger
        caption={t('classroom.people')}
        hideCaption
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: t('classroom.name'),
            cell: ({ name, connected, arrived }) => (
              <span data-away={connected ? undefined : ''}>
                {name}{' '}
                {connected ? undefined : (
                  <span className="people__absent soft">
                    {t(arrived ? 'classroom.away' : 'classroom.not-arrived')}
                  </span>
                )}
              </span>
            ),
          },
          {
            id: 'place',
            header: t('classroom.place'),
            cell: ({ id, name, place }) => {
              const value = place === undefined ? '' : JSON.stringify(place);
              const known = choices.some((choice) => choice.value === value);
              return (
                <Select
                  label={t('classroom.place-of', { name })}
                  hideLabel
                  choices={known ? choices : [...choices, { value, label: say(place) }]}
                  value={value}
                  onChange={(chosen) =>
                    void tell('place', {
                      participant: id,
                      ...(chosen === '' ? {} : { place: JSON.parse(chosen) as Place }),
                    })
                  }
                />
              );
            },
          },
          {
            id: 'do',
            header: t('classroom.actions'),
            cell: ({ id, name, connected }) => (
              <span className="people__actions">
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() => (connected ? ask({ kind: 'reissue', id, name }) : void reissue(id, name))}
                >
                  {t('classroom.reissue')}
                </Button>
                <Button size="small" variant="quiet" onPress={() => ask({ kind: 'remove', id, name })}>
                  {t('classroom.remove')}
                </Button>
              </span>
            ),
          },
        ]}
      />
      {people.length === 0 ? <p className="soft">{t('classroom.nobody-yet')}</p> : undefined}
      {link === undefined ? undefined : (
        <Dialog
          isOpen={isLinkOpen}
          onClose={() => setLinkOpen(false)}
          title={t('classroom.own-link', { name: link.name })}
        >
          <div className="own-link">
            <QrPicture text={link.url} />
            <p>{t('classroom.own-link-text')}</p>
            <code>{link.url}</code>
          </div>
        </Dialog>
      )}
      {asked === undefined ? undefined : (
        <ConfirmDialog
          isOpen={isAsking}
          danger={asked.kind === 'remove'}
          title={t(`classroom.${asked.kind}-ask`, { name: asked.name })}
          confirmLabel={t(`classroom.${asked.kind}`)}
          cancelLabel={t('common.cancel')}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            asked.kind === 'remove'
              ? void tell('remove', { participant: asked.id })
              : void reissue(asked.id, asked.name)
          }
        >
          <p>{t(`classroom.${asked.kind}-text`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
