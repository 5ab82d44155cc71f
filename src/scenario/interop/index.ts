/** What do the files of other negotiation laboratories say, as scenarios? */
export { importGenius, type GeniusImportOptions } from './genius/import-genius.ts';
export { importGeniusWeb } from './geniusweb/import-geniusweb.ts';
export type { Imported, ImportTextKey, SayText } from './laboratory-of.ts';
export { exportGenius, type Exported } from './export/export-genius.ts';
export { exportGeniusWeb } from './export/export-geniusweb.ts';
export type { ExportOptions, Loss, LossKind } from './export/plain-table.ts';
