import { readRoster } from './read-roster.ts';

const names = (rows: string[][]) => readRoster(rows).map((pupil) => [pupil.tile, pupil.name]);

describe('a list of pupils', () => {
  it('is names alone, one a line', () => { expect(names([['张小禾'], ['马晓兰']])).toEqual([[null, '张小禾'], [null, '马晓兰']]); });
  it('is lines with a number before the name, however it is set apart', () => { expect(names([['1 张小禾'], ['2. 马晓兰'], ['3、李阳'], ['4) John Smith']])).toEqual([[1, '张小禾'], [2, '马晓兰'], [3, '李阳'], [4, 'John Smith']]); });
  it('is a table with titles, in any order, below the name of the school', () => {
    expect(names([['陇原县第三中学'], [], ['班级', '学号', '性别', '姓名'], ['7(2)', '01', '女', '张小禾'], ['7(2)', '2.0', '男', '李阳']])).toEqual([[1, '张小禾'], [2, '李阳']]);
  });
  it('is a table without titles: numbers, then names', () => { expect(names([['1', '张小禾', '女'], ['2', '李阳', '男']])).toEqual([[1, '张小禾'], [2, '李阳']]); });
  it('takes spaces out of Chinese names and leaves them in others', () => { expect(names([['张　三'], ['阿依古丽 · 买买提'], ['Mary  Ann Lee']])).toEqual([[null, '张三'], [null, '阿依古丽·买买提'], [null, 'Mary Ann Lee']]); });
  it('keeps a row without a name, so that it can be pointed out, and drops empty ones', () => { expect(names([['学号', '姓名'], ['1', ''], ['', ''], ['2', '李阳']])).toEqual([[1, ''], [2, '李阳']]); });
  it('takes a long number of the school for no tile', () => { expect(names([['学号', '姓名'], ['20260714', '李阳']])).toEqual([[null, '李阳']]); });
  it('with nothing in it is empty', () => { expect(names([])).toEqual([]); });
});
