/** What do the files of other negotiation laboratories say, as scenarios? */
export { importGenius, type GeniusImportOptions } from './genius/import-genius.ts';
export { importGeniusWeb } from './geniusweb/import-geniusweb.ts';
export { importTextKeys, type Imported, type ImportTextKey, type SayText } from './laboratory-of.ts';
export { exportGenius, type Exported } from './export/export-genius.ts';
export { exportGeniusWeb } from './export/export-geniusweb.ts';
export { lossKinds, type ExportOptions, type Loss, type LossKind } from './export/plain-table.ts';
