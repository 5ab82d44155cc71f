/**
 * The component kit: what is every screen made of?
 *
 * Rules of the house
 * - Colours, sizes, distances and durations come from `tokens.css` as `var(--…)`; a screen's own CSS goes
 *   beside it, inside `@layer screens { … }`, with class names that start with the screen's name.
 * - Documents are set in the serif (the default); controls, labels and figures in `var(--sans)`.
 *   Classes from base.css: `.label` (small caps), `.lead`, `.soft`, `.figure` (tabular), `.unseen` (for listeners only).
 * - No text in code: `const { t, number, percent, money, list } = useWords()` from `../words/words.ts`;
 *   sentences in `assets/locales/en/<section>.json`, `t('table.tabled', { name })`, plurals by `count`.
 * - Parties are told apart by hue *and* shape, minerals by hue *and* symbol: use the marks, never a bare colour.
 * - Whatever cannot be undone asks first: ConfirmDialog, with the deed as the label of its button.
 * - What happened is said through `useAnnounce()`: the page has one live region and no component makes another.
 * - `null` appears only where React Aria asks for it.
 *
 * | component | props (optional ones with `?`) |
 * |---|---|
 * | Button | children, onPress, variant? `primary·secondary·quiet·danger·danger-solid`, size? `small·medium·large`, icon?, wide?, isDisabled?, type? |
 * | FileButton | children, accept, onFile(file), size?, variant?, isDisabled?: chooses a file of this device |
 * | IconButton | icon, label, onPress, variant? (`quiet`), size? |
 * | LinkButton | children, onPress: a button inside a sentence |
 * | Icon | name, size? (rem); never speaks |
 * | TextField | label, hideLabel?, value, onChange, note?, error?, placeholder?, lines?, isDisabled?, maxLength? |
 * | NumberField | label, hideLabel?, value, onChange, minValue?, maxValue?, step?, formatOptions?, note?, error? |
 * | Slider | label, hideLabel?, value, onChange, min?, max?, step?, formatOptions?, isDisabled? |
 * | Switch | label, note?, isSelected, onChange, isDisabled? |
 * | Select | label, hideLabel?, choices `{ value, label, note?, mark?, isDisabled? }[]`, value, onChange, note?, error?, placeholder?, isDisabled? |
 * | RadioCards | label, hideLabel?, note?, cards `{ value, label, mark?, aside?, note?, isDisabled? }[]`, value, onChange, compact? |
 * | RankList | label, items `{ id, label, mark?, note? }[]` in order, onChange(order) |
 * | Tabs | label, items `{ id, label, content, folio?, badge?, badgeLabel? }[]`, selected?, onSelect?, variant? `plain·dossier` |
 * | Disclosure | title, aside?, children, startsOpen?, level?, heavy? |
 * | Dialog | isOpen, onClose, title, children, actions?, wide?, placement? `centre·side` |
 * | ConfirmDialog | isOpen, title, children, confirmLabel, cancelLabel?, danger?, canConfirm?, onConfirm, onClose |
 * | Hint | label, children, icon?: a question mark that opens an explanation |
 * | Popover | trigger (a Button), label, children, placement?: a slip beside its button, made when first wanted |
 * | Tooltip | trigger, children |
 * | Later | children, meanwhile?: heavy parts, drawn right after the answer to a press; `AtOnce` for print |
 * | Menu | trigger, label, entries `{ id, label, note?, icon?, danger?, isDisabled? }[]`, onAction(id) |
 * | StatusProvider, useAnnounce | `announce(message, { show?, tone? })` |
 * | Ledger | caption, hideCaption?, columns `{ id, header, cell(row), align?, foot? }[]`, rows, rowKey, isMarked? |
 * | ProgressBar | label, hideLabel?, value, max, valueText, counted? |
 * | PartyMark | party (index), size? (em), label?, hollow? |
 * | PartyName | party, name |
 * | partyColour, mineralColour | CSS colour for charts, to go with a shape or a symbol |
 * | MineralChip | mineral, tileOnly? |
 * | PointsBar | label, value, walkAway, target?, before?, large?, hideKey? |
 * | Paper | kind? `sheet·card·well·ledger`, as?, label?, labelledBy?, className? |
 * | SheetHead | title, level?, id?, kicker?, lead?, aside? |
 * | Prose | text (paragraphs, `**bold**`, `- lists`), capital?, small?: running text of scenario files |
 * | Folio, Stamp, MarginNote, Facts | Stamp: tone? `rubric·good·plain`, large?, struck?; MarginNote: title?, tone?; Facts: facts `{ id, name, value }[]` |
 * | classes | `classes('a', condition && 'b')` |
 */
export { Button, IconButton, LinkButton, type ButtonProps, type IconButtonProps } from './button.tsx';
export { classes } from './classes.ts';
export { ConfirmDialog, Dialog, type ConfirmDialogProps, type DialogProps } from './dialog.tsx';
export { Disclosure, type DisclosureProps } from './disclosure.tsx';
export { FileButton, type FileButtonProps } from './file-button.tsx';
export { Icon, type IconName } from './icon.tsx';
export { AtOnce, Later } from './later.tsx';
export { Ledger, type LedgerColumn, type LedgerProps } from './ledger.tsx';
export { Menu, type MenuEntry } from './menu.tsx';
export { MineralChip, mineralColour } from './mineral-chip.tsx';
export { NumberField, type NumberFieldProps } from './number-field.tsx';
export { Facts, Folio, MarginNote, Paper, SheetHead, Stamp } from './paper.tsx';
export { PartyMark, partyColour, PartyName } from './party-mark.tsx';
export { PointsBar, type PointsBarProps } from './points-bar.tsx';
export { Hint, Popover, Tooltip } from './popover.tsx';
export { ProgressBar, type ProgressBarProps } from './progress-bar.tsx';
export { Prose } from './prose.tsx';
export { RadioCards, type RadioCard } from './radio-cards.tsx';
export { RankList, type RankItem } from './rank-list.tsx';
export { Select, type Choice } from './select.tsx';
export { Slider } from './slider.tsx';
export { StatusProvider, useAnnounce, type Announce } from './status.tsx';
export { Switch } from './switch.tsx';
export { Tabs, type TabItem } from './tabs.tsx';
export { TextField, type TextFieldProps } from './text-field.tsx';
export { WideFrame, type WideFrameProps } from './wide-frame.tsx';
