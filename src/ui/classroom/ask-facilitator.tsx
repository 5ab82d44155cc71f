import { useState } from 'react';
import { Button, Dialog } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { useClassView } from './class-context.tsx';
import { Questions } from './questions.tsx';
import { useReplies } from './use-replies.ts';

/** Opens one's questions to the facilitators; a reply is told wherever this button is, which says so until it is read. */
export function AskFacilitator() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const replies = useClassView((view) => view.help.reduce((sum, one) => sum + one.replies.length, 0));
  const [read, setRead] = useState(replies);
  useReplies();
  // Another place has other questions.
  if (isOpen ? read !== replies : read > replies) setRead(replies);
  const isNew = !isOpen && replies > read;
  return (
    <>
      <Button size="small" icon={isNew ? 'speech' : 'question'} onPress={() => setOpen(true)}>
        {t(isNew ? 'classroom.help-replied' : 'classroom.help')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('classroom.help')}>
        <Questions />
      </Dialog>
    </>
  );
}
