import { useState } from 'react';
import { Button, Dialog } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { Questions } from './questions.tsx';
import { useReplies } from './use-replies.ts';

/** Opens one's questions to the facilitators; a reply is told wherever this button is. */
export function AskFacilitator() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  useReplies();
  return (
    <>
      <Button size="small" icon="question" onPress={() => setOpen(true)}>
        {t('classroom.help')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('classroom.help')}>
        <Questions />
      </Dialog>
    </>
  );
}
