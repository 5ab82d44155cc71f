import { useState } from 'react';
import { Button, Dialog, IconButton } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { useClassView } from './class-context.tsx';
import { Questions } from './questions.tsx';
import { useReplies } from './use-replies.ts';

interface AskFacilitatorProps {
  /** As a sign alone, where there is no room for words. */
  readonly compact?: boolean;
}

/** Opens one's questions to the facilitators; a reply is told wherever this button is, which says so until it is read. */
export function AskFacilitator({ compact = false }: AskFacilitatorProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const replies = useClassView((view) => view.help.reduce((sum, one) => sum + one.replies.length, 0));
  const [read, setRead] = useState(replies);
  useReplies();
  // Another place has other questions.
  if (isOpen ? read !== replies : read > replies) setRead(replies);
  const isNew = !isOpen && replies > read;
  const label = t(isNew ? 'classroom.help-replied' : 'classroom.help');
  const icon = isNew ? 'speech' : 'question';
  const open = () => setOpen(true);
  return (
    <>
      {compact ? (
        <IconButton icon={icon} label={label} variant={isNew ? 'primary' : 'secondary'} onPress={open} />
      ) : (
        <Button size="small" icon={icon} onPress={open}>
          {label}
        </Button>
      )}
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('classroom.help')}>
        <Questions />
      </Dialog>
    </>
  );
}
