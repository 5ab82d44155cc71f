import { useEffect, useState, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from '../words/words.ts';
import { afterFrame } from './after-frame.ts';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import { DialogBody } from './dialog-body.tsx';
import './dialog.css';
import { Later } from './later.tsx';
import { useClosedByBack } from './open-sheets.ts';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** `side` is a sheet along the edge, the whole screen on a phone. */
  readonly placement?: 'centre' | 'side';
}

/** A sheet laid over everything else until it is dealt with. Escape closes it. */
export function Dialog(props: DialogProps) {
  return useWasOpened(props.isOpen) ? <LaidDialog {...props} /> : undefined;
}

function LaidDialog({ isOpen, onClose, title, children, actions, wide, placement = 'centre' }: DialogProps) {
  const { t } = useWords();
  const { veil, leave } = useVeil(isOpen, onClose);
  return (
    <ModalOverlay {...veil} isDismissable className={classes('veil', placement === 'side' && 'veil--side')}>
      <Modal className={classes('modal', wide === true && 'modal--wide')}>
        <AriaDialog className="dialog">
          <div className="dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={t('common.close')} onPress={leave} size="small" />
          </div>
          <DialogBody label={title}>
            <Later>{children}</Later>
          </DialogBody>
          {actions === undefined ? undefined : <div className="dialog__actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A sheet that was never wanted costs nothing; one that was stays, so that it can leave in its own time. */
function useWasOpened(isOpen: boolean): boolean {
  const [wasOpened, setOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setOpened(true);
  return wasOpened;
}

/**
 * The sheet and its veil are drawn first, and only then is the page behind them put out of reach, which takes the browser
 * longer the more there is on it. When they go, they begin to go before the page comes within reach again.
 */
function useVeil(isOpen: boolean, onClose: () => void) {
  const [isDrawn, setDrawn] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const callOff = afterFrame(() => setDrawn(true));
    return () => {
      callOff();
      setDrawn(false);
    };
  }, [isOpen]);
  const leave = () => {
    if (isLeaving) return;
    setLeaving(true);
    afterFrame(() => {
      setLeaving(false);
      onClose();
    });
  };
  useClosedByBack(isOpen, leave);
  // Until the focus is there too, a key that is pressed is meant for the sheet, not for what lies behind it.
  useEffect(() => {
    if (!isOpen) return undefined;
    const takeKey = (event: KeyboardEvent) => {
      if (!isBehind(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') leave();
    };
    addEventListener('keydown', takeKey, true);
    return () => removeEventListener('keydown', takeKey, true);
  });
  const veil = {
    isOpen,
    isEntering: isOpen && !isDrawn,
    isExiting: isOpen && isLeaving,
    UNSTABLE_deferUntilEntered: true,
    onOpenChange: (opens: boolean) => opens || leave(),
  };
  return { veil, leave };
}

const isBehind = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.veil, .popover, [data-react-aria-top-layer]') === null;

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, and what cannot be undone. */
  readonly children: ReactNode;
  /** The deed itself as a verb: "Sign", "Walk away". Never "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  /** In stamp colour, for what ends something. */
  readonly danger?: boolean;
  /** False while what is chosen cannot be done. */
  readonly canConfirm?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before anything irreversible. Cannot be dismissed by a stray click beside it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return useWasOpened(props.isOpen) ? <LaidConfirmDialog {...props} /> : undefined;
}

function LaidConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, cancelLabel, danger, canConfirm, onConfirm, onClose } =
    props;
  const { t } = useWords();
  const { veil, leave } = useVeil(isOpen, onClose);
  const confirm = () => {
    onConfirm();
    onClose();
  };
  return (
    <ModalOverlay {...veil} className="veil">
      <Modal className="modal">
        <AriaDialog className="dialog" role="alertdialog">
          <div className="dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </div>
          <DialogBody label={title}>{children}</DialogBody>
          <div className="dialog__actions">
            <Button onPress={leave} autoFocus>
              {cancelLabel ?? t('common.not-yet')}
            </Button>
            <Button
              variant={danger === true ? 'danger-solid' : 'primary'}
              onPress={confirm}
              isDisabled={canConfirm === false}
            >
              {confirmLabel}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
