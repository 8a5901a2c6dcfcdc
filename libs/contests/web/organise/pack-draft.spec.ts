import { housePack, provincePack } from '../../domain/index.ts';
import { draftOf, readColumns, shapeOf } from './pack-draft.ts';

describe('writing the shape of evidence', () => {
  it.each([housePack, provincePack])('gives back what was not changed (%#)', (shape) => { expect(shapeOf(draftOf(shape))).toEqual(shape); });
  it('reads a column a line, and says which line it cannot read', () => {
    expect(readColumns('code = 授权码\n\nplace=名次 = 终')).toEqual({ columns: [{ field: 'code', title: '授权码' }, { field: 'place', title: '名次 = 终' }] });
    expect(readColumns('code = 授权码\nphone = 电话')).toEqual({ wrong: 2 });
    expect(readColumns('code')).toEqual({ wrong: 1 });
    expect(readColumns('')).toEqual({ wrong: 1 });
  });
  it.each(['a/b', '..', '{phone}', 'con\u0000', ''])('takes no folder called %j', (folder) => { expect(shapeOf({ ...draftOf(housePack), folder })).toBeNull(); });
});
