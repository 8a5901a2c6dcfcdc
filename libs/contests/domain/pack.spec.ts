import { describe, expect, it } from '@jest/globals';
import { folderOf, foldersOf, housePack, provincePack, tableOf, type PackFacts } from './pack.ts';

const facts = (change: Partial<PackFacts> = {}): PackFacts => ({
  code: 'GS-2026-017', number: 3, team: '会等人的灯', school: { zh: '陇原县第三中学', en: 'Longyuan No. 3' }, level: 'school', members: [], memberCount: 2, work: '灯', seconds: 90, photos: 3,
  machine: { passed: 4, total: 5 }, standing: { human: 8150, total: 8205, place: 1, advances: true }, ...change,
});

describe('the shape of evidence', () => {
  it('names folders as the organiser further up wants them', () => {
    expect(folderOf(housePack, facts())).toBe('3-会等人的灯');
    expect(folderOf(provincePack, facts())).toBe('GS-2026-017_陇原县第三中学_会等人的灯');
    expect(folderOf(provincePack, facts({ code: null }))).toBe('3_陇原县第三中学_会等人的灯');
  });
  it('never lets a team name a folder elsewhere', () => {
    expect(folderOf({ folder: '{team}' }, facts({ team: '../../etc/passwd' }))).toBe('_.._etc_passwd');
    expect(folderOf({ folder: '{team}' }, facts({ team: '..' }))).toBe('_');
    expect(folderOf({ folder: '{team}' }, facts({ team: 'a{code}b' }))).toBe('a{code}b');
  });
  it('keeps two entries apart that would share a folder, on systems that know no capitals too', () => {
    expect(foldersOf({ folder: '{team}' }, [facts({ team: 'Lamp', number: 1 }), facts({ team: 'lamp', number: 2 }), facts({ team: '灯', number: 3 })])).toEqual(['Lamp-1', 'lamp-2', '灯']);
  });
  it('writes the table with the columns that were asked for; names where they may stand, else how many', () => {
    const [head, one, two] = tableOf(provincePack, [facts({ members: ['张小禾', '李明'] }), facts({ number: 4, code: null, standing: null })]);
    expect(head?.slice(0, 4)).toEqual(['授权码', '作品名称', '学校', '队员']);
    expect(one).toEqual(['GS-2026-017', '会等人的灯', '陇原县第三中学', '张小禾、李明', 90, 3, '4/5', 81.5, 82.05, 1, '✓']);
    expect(two).toEqual([null, '会等人的灯', '陇原县第三中学', 2, 90, 3, '4/5', null, null, null, '']);
  });
});
