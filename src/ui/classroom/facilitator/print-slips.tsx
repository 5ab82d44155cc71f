import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button, Icon } from '../../kit/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { isOwnDeviceOnly, seatLink } from '../class-address.ts';
import { useClassView } from '../class-context.tsx';
import { useClassCase } from '../use-class-case.ts';
import { SlipSheet } from './slip-sheet.tsx';
import type { OwnLink } from './use-own-links.ts';

interface PrintSlipsProps {
  readonly ports: UiPorts;
  readonly links: readonly OwnLink[];
}

/** Prints a slip for everybody on the list of names: how seats are handed out in a room where nothing can be sent. */
export function PrintSlips({ ports, links }: PrintSlipsProps) {
  const { t } = useWords();
  const given = useClassCase(ports.library);
  const title = useClassView((view) => view.class?.title ?? '');
  const code = useClassView((view) => view.class?.code ?? '');
  const people = useClassView((view) => view.cockpit?.people);
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return undefined;
    // Not all browsers wait until the paper is out: the sheet stays until they say so.
    const end = () => setPrinting(false);
    addEventListener('afterprint', end);
    print();
    return () => removeEventListener('afterprint', end);
  }, [isPrinting]);
  const slips = links.map(({ participant, name, token }) => ({
    participant,
    name,
    link: seatLink(token),
    place: people?.find(({ id }) => id === participant)?.place,
  }));
  return (
    <>
      <Button icon="note" isDisabled={given === undefined} onPress={() => setPrinting(true)}>
        {t('classroom.slips.print', { count: slips.length })}
      </Button>
      {/* Paper cannot be mended. */}
      {isOwnDeviceOnly(location.hostname) ? (
        <p className="join-card__trouble" role="note">
          <Icon name="warning" size={1} /> {t('classroom.own-device-only', { host: location.hostname })}
        </p>
      ) : undefined}
      {isPrinting
        ? createPortal(<SlipSheet slips={slips} title={title} code={code} given={given} />, document.body)
        : undefined}
    </>
  );
}
