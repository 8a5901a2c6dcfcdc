import type { MaterialLicence } from '@kindling/contracts';

/** What was only allowed for one school stays there. */
export const mayBeShared = (licence: MaterialLicence): boolean => licence !== 'school-only';
