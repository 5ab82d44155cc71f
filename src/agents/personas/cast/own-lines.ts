import type { PersonalLine } from '../persona.ts';

/*
 * Lines that a person will not cross whatever its instructions say, unless these rate it best. Drawn through the terms of an
 * agreement, so that they hold in any case that has them.
 */

/** No loan secured on what lies in the ground. */
export const noOreCollateral: PersonalLine = {
  id: 'ore-collateral',
  crosses: ({ collateral }) => collateral === 'resource-backed',
};

/** No text that shows rivals where supply comes from, and on what terms. */
export const noPublication: PersonalLine = {
  id: 'publication',
  crosses: ({ transparency }) => transparency === 'published',
};

/** No text that its own voters may not read. */
export const noSecrecy: PersonalLine = {
  id: 'secrecy',
  crosses: ({ transparency }) => transparency === 'secret',
};

/** No foreign tribunal over what the state does at home. */
export const noArbitration: PersonalLine = {
  id: 'arbitration',
  crosses: ({ disputes }) => disputes === 'arbitration',
};

/** No clause that takes from the state the right to regulate or to tax what leaves it. */
export const noTiedHands: PersonalLine = {
  id: 'tied-hands',
  crosses: ({ rightToRegulate, exportDutyAllowed }) =>
    rightToRegulate === false || exportDutyAllowed === false,
};

/** No line that one shipper keeps for itself. */
export const noExclusiveLine: PersonalLine = {
  id: 'exclusive-line',
  crosses: ({ lineAccess }) => lineAccess === 'exclusive',
};

/** No promise that binds nobody. */
export const noEmptyPromises: PersonalLine = {
  id: 'empty-promises',
  crosses: ({ commitment }) => commitment === 'aspirational',
};
