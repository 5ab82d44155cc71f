import { useState } from 'react';
import type { ClassPolicy } from '#client/index.ts';
import { Button, Dialog } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { PolicyFields } from './policy-fields.tsx';
import { useTell } from './use-tell.ts';

/** What a facilitator decided when the class was made can be decided anew; everybody in it is told. */
export function EditPolicy() {
  const { t } = useWords();
  const tell = useTell();
  const policy = useClassView((view) => view.class?.policy);
  const isBegun = useClassView((view) => view.class?.stage !== 'lobby');
  const [edited, setEdited] = useState<ClassPolicy | undefined>();
  if (policy === undefined) return undefined;
  return (
    <>
      <Button size="small" icon="gear" onPress={() => setEdited(policy)}>
        {t('classroom.policy.edit')}
      </Button>
      <Dialog
        isOpen={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={t('classroom.policy.edit')}
        placement="side"
      >
        <p className="soft">{t('classroom.policy.edit-text')}</p>
        <div className="create-class__more">
          {edited === undefined ? undefined : (
            <PolicyFields
              policy={edited}
              isPromised={isBegun && policy.facilitatorsRead === 'plenary'}
              onChange={(change) => setEdited({ ...edited, ...change })}
            />
          )}
        </div>
        <Button
          variant="primary"
          onPress={() => {
            if (edited !== undefined) void tell('set-policy', { policy: edited });
            setEdited(undefined);
          }}
        >
          {t('classroom.policy.save')}
        </Button>
      </Dialog>
    </>
  );
}
