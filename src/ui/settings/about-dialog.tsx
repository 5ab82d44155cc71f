import { Dialog } from '../kit/index.ts';
import { useWords } from '../words/words.ts';

/** What this is, what happens to what one does here, and under which licence. */
export function AboutDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('settings.about.title')} placement="side">
      <p>{t('settings.about.what')}</p>
      <p>{t('settings.about.sources')}</p>
      <h3>{t('settings.about.privacy-title')}</h3>
      <p>{t('settings.about.privacy')}</p>
      <h3>{t('settings.about.licence-title')}</h3>
      <p>{t('settings.about.licence')}</p>
    </Dialog>
  );
}
