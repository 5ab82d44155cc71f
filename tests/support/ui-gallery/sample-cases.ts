import type { LibraryEntry } from '../../../src/client/index.ts';

/** The two cases as the library knows them, shortened. */
export const sampleEntries: readonly LibraryEntry[] = [
  {
    id: 'first-table',
    version: '1.0.0',
    digest: '',
    minutes: 15,
    level: 'intro',
    minerals: ['lithium'],
    teaches: ['sheet', 'walk-away', 'packages', 'questions'],
    issueCount: 5,
    difficulties: ['intro', 'standard', 'hard'],
    parties: [
      { id: 'kesanda', kind: 'producer' },
      { id: 'halvern', kind: 'importer' },
    ],
    languages: ['en'],
    texts: {
      en: {
        title: 'First table',
        summary:
          'Two invented states bargain over one lithium mine, and you learn what a sheet, a walk-away and a package are.',
        place: 'Kesanda, an invented country',
        parties: { kesanda: { name: 'Kesanda' }, halvern: { name: 'Halvern' } },
      },
    },
  },
  {
    id: 'lobito-corridor',
    version: '1.0.0',
    digest: '',
    minutes: 75,
    level: 'standard',
    minerals: ['copper', 'cobalt'],
    teaches: [
      'packages',
      'equal-offers',
      'coalitions',
      'conditional-issues',
      'consultation',
      'ratification',
      'legal-form',
      'events',
    ],
    issueCount: 11,
    difficulties: ['intro', 'standard', 'hard'],
    parties: [
      { id: 'zambia', kind: 'producer' },
      { id: 'drc', kind: 'producer' },
      { id: 'eu', kind: 'importer' },
      { id: 'us', kind: 'importer' },
    ],
    languages: ['en'],
    texts: {
      en: {
        title: 'The Lobito corridor',
        summary:
          'Two copper states and two buyers with deep pockets bargain over a railway to the Atlantic, and over what it will carry.',
        place: 'The copperbelt of Zambia and the Democratic Republic of the Congo',
        parties: {
          zambia: { name: 'Zambia' },
          drc: { name: 'DR Congo' },
          eu: { name: 'European Union' },
          us: { name: 'United States' },
        },
      },
    },
  },
];
