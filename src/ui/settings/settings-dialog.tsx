import {
  motions,
  paces,
  textSizes,
  themes,
  type Motion,
  type Pace,
  type Settings,
  type TextSize,
  type Theme,
} from '#client/index.ts';
import { Button, Dialog, RadioCards, Select } from '../kit/index.ts';
import { languageName } from '../words/language-name.ts';
import { useWords } from '../words/words.ts';

export interface SettingsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  /** Tags of the languages there are, each with its own name. */
  readonly languages: readonly string[];
}

const ofBrowser = 'browser';

/** Everything a player may set. Each choice acts at once. */
export function SettingsDialog({ isOpen, onClose, ...form }: SettingsDialogProps) {
  const { t } = useWords();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('settings.title')} placement="side">
      <SettingsForm {...form} />
    </Dialog>
  );
}

function SettingsForm({ settings, onChange, languages }: Omit<SettingsDialogProps, 'isOpen' | 'onClose'>) {
  const { t } = useWords();
  return (
    <>
      <Select
        label={t('settings.language')}
        value={settings.language ?? ofBrowser}
        onChange={(tag) => onChange({ language: tag === ofBrowser ? undefined : tag })}
        choices={[
          { value: ofBrowser, label: t('settings.language-browser') },
          ...languages.map((tag) => ({ value: tag, label: languageName(tag) })),
        ]}
      />
      <RadioCards<Theme>
        label={t('settings.theme')}
        compact
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
        cards={themes.map((theme) => ({ value: theme, label: t(`settings.themes.${theme}`) }))}
      />
      <RadioCards<TextSize>
        label={t('settings.text-size')}
        compact
        value={settings.textSize}
        onChange={(textSize) => onChange({ textSize })}
        cards={textSizes.map((size) => ({ value: size, label: t(`settings.text-sizes.${size}`) }))}
      />
      <RadioCards<Motion>
        label={t('settings.motion')}
        note={t('settings.motion-note')}
        compact
        value={settings.motion}
        onChange={(motion) => onChange({ motion })}
        cards={motions.map((motion) => ({ value: motion, label: t(`settings.motions.${motion}`) }))}
      />
      <RadioCards<Pace>
        label={t('settings.pace')}
        note={t('settings.pace-note')}
        compact
        value={settings.pace}
        onChange={(pace) => onChange({ pace })}
        cards={paces.map((pace) => ({ value: pace, label: t(`settings.paces.${pace}`) }))}
      />
      {settings.putAway.length === 0 ? undefined : (
        <Button icon="undo" onPress={() => onChange({ putAway: [] })}>
          {t('settings.remarks-again')}
        </Button>
      )}
    </>
  );
}
