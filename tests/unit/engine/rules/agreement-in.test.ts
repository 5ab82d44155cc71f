import { expect, test } from 'vitest';
import { agreementIn, type DraftAgreement, type Ending } from '#engine/index.ts';

const draft: DraftAgreement = { proposal: 0, package: [1, 0], parties: [0, 1] };
const signed: Ending = { kind: 'agreement' };
const refused: Ending = { kind: 'impasse', reason: 'not-ratified', by: 1 };

test('a draft binds once it is signed: not before, and not when home refuses it', () => {
  expect(agreementIn({ ending: signed, draft })).toBe(draft);
  expect(agreementIn({ ending: undefined, draft })).toBeUndefined();
  expect(agreementIn({ ending: refused, draft })).toBeUndefined();
});
