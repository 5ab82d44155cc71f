/** The five source documents, as they should be cited. The same in every language. */
export const documents = {
  unctad: 'UNCTAD (2025), Critical minerals: new partnerships needed to build fair value chains, 3 December',
  rush: 'The Rush for Critical Minerals and the Global Trade Architecture (policy brief, 2025)',
  reex: 'Kanovici & Bulin (2025), The Role of International Partnerships and Global Alliances for Securing Critical Raw Mineral Supply Chains, as summarised by Rare Earth Exchanges',
  ccsi: 'Brauch, Baraga, Agrawal & Gutierrez-Schieferl (2025), A Mapping of Critical Minerals Negotiations, Columbia Center on Sustainable Investment',
  tess: 'Sasmal (2026), Critical Minerals as an Observatory for Evolving Forms of Trade Cooperation, TESS, 24 February',
} as const;

export type DocumentName = keyof typeof documents;
