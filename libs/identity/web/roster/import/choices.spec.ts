import type { RosterPreviewRow } from '@kindling/contracts';
import { choicesFor, rowsToWrite } from './choices.ts';

const row = (finding: RosterPreviewRow['finding'], known: RosterPreviewRow['known'] = null): RosterPreviewRow => ({ name: '李阳', tile: 3, finding, known });

describe('what is written of a list', () => {
  it('is new pupils under their own new id, with the consent that came on paper', () => {
    expect(rowsToWrite([{ row: row('new'), choice: 'add', freshId: 'fresh' }], true)).toEqual([{ personId: 'fresh', name: '李阳', tile: 3, joins: false, namesake: false, consentOnPaper: true }]);
  });
  it('is a known pupil under the known id, whose consent is not touched', () => {
    expect(rowsToWrite([{ row: row('in-other-class', { personId: 'known', classes: ['8(1)'] }), choice: 'join', freshId: 'fresh' }], true)).toMatchObject([{ personId: 'known', joins: true, consentOnPaper: false }]);
  });
  it('is somebody else of the same name only when the teacher says so', () => {
    expect(rowsToWrite([{ row: row('in-this-class', { personId: 'known', classes: [] }), choice: 'namesake', freshId: 'fresh' }], false)).toMatchObject([{ personId: 'fresh', joins: false, namesake: true }]);
  });
  it('is nothing that is skipped, as duplicates in the class or the list are unless the teacher says otherwise', () => {
    expect((['in-this-class', 'twice-in-list', 'no-name', 'too-long'] as const).map((finding) => choicesFor[finding][0])).toEqual(['skip', 'skip', 'skip', 'skip']);
    expect(rowsToWrite([{ row: row('new'), choice: 'skip', freshId: 'a' }], true)).toEqual([]);
  });
});
