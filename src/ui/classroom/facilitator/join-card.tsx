import { useState } from 'react';
import { Button, Icon, Paper, Switch } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { facilitatorLink, isOwnDeviceOnly, joinLink } from '../class-address.ts';
import { useClassView, useLine } from '../class-context.tsx';
import { QrPicture } from '../qr-picture.tsx';
import { useIsDeserted } from './use-is-deserted.ts';
import { useTell } from './use-tell.ts';

/** How people get in: address, code and picture; and the door, open or closed. Where nobody is to come in any more, only the wall and who else may look. */
export function JoinCard() {
  const { t } = useWords();
  const tell = useTell();
  const line = useLine();
  const code = useClassView((view) => view.class?.code ?? '');
  const isClosed = useClassView((view) => view.cockpit?.joinClosed ?? false);
  const isDeserted = useIsDeserted();
  const [invitation, setInvitation] = useState<string | undefined>();
  const invite = async () => {
    const answer = await line.ask('facilitator-token', {});
    if (answer.ok) setInvitation(facilitatorLink(answer.token));
  };
  const openWall = async () => {
    const answer = await line.ask('projector-token', {});
    if (answer.ok) window.open(`${location.pathname}#wall=${answer.token}`, '_blank', 'noopener');
  };
  return (
    <Paper kind="well" className="join-card">
      {isDeserted ? undefined : <QrPicture text={joinLink(code)} />}
      <div>
        {isDeserted ? undefined : (
          <>
            <p className="join-card__address">{location.host}</p>
            <p className="join-card__code figure">{code}</p>
            {isOwnDeviceOnly(location.hostname) ? (
              <p className="join-card__trouble" role="note">
                <Icon name="warning" size={1} /> {t('classroom.own-device-only', { host: location.hostname })}
              </p>
            ) : undefined}
            <Switch
              label={t('classroom.door-open')}
              isSelected={!isClosed}
              onChange={(open) => void tell('close-join', { closed: !open })}
            />
          </>
        )}
        <div className="join-card__buttons">
          <Button size="small" icon="eye" onPress={() => void openWall()}>
            {t('classroom.open-wall')}
          </Button>
          <Button size="small" icon="people" onPress={() => void invite()}>
            {t('classroom.invite')}
          </Button>
        </div>
        {invitation === undefined ? undefined : (
          <p className="join-card__invitation" role="status">
            {t('classroom.invite-link')} <code>{invitation}</code>
          </p>
        )}
      </div>
    </Paper>
  );
}
