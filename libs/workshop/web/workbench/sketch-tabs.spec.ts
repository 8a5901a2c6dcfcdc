import { sketchSource } from '@kindling/contracts';
import { addTab, nameProblem, removeTab, renameTab, tabsOf, writeTab, type TextSource } from './sketch-tabs.ts';

const alone: TextSource = { mode: 'text', code: '#include "pitches.h"\n  # include "pitches.h" // "pitches.h"\nvoid setup() {}\n' };
const two: TextSource = { ...alone, files: [{ name: 'pitches.h', code: '#define A4 440\n' }, { name: 'song.cpp', code: '#include "pitches.h"\n#include "my_pitches.h"\n' }] };

describe('tabs of a sketch', () => {
  it('are the sketch first, then the others', () => { expect(tabsOf(two).map((tab) => tab.name)).toEqual(['sketch.ino', 'pitches.h', 'song.cpp']); });
  it('are added, a header with its guard, and taken away without a trace', () => {
    const more = addTab(alone, 'pitches.h');
    expect(more.files).toEqual([{ name: 'pitches.h', code: '#pragma once\n\n' }]);
    expect(addTab(more, 'song.cpp').files).toHaveLength(2);
    expect(removeTab(more, 'pitches.h')).toEqual(alone);
  });
  it('are written one at a time', () => {
    expect(writeTab(two, 'song.cpp', 'x').files?.map((tab) => tab.code)).toEqual(['#define A4 440\n', 'x']);
    expect(writeTab(two, 'sketch.ino', 'x')).toEqual({ ...two, code: 'x' });
  });
  it('take their includes along when they are renamed, and nothing else', () => {
    const renamed = renameTab(two, 'pitches.h', 'notes.h');
    expect(renamed.code).toBe('#include "notes.h"\n  # include "notes.h" // "pitches.h"\nvoid setup() {}\n');
    expect(renamed.files).toEqual([{ name: 'notes.h', code: '#define A4 440\n' }, { name: 'song.cpp', code: '#include "notes.h"\n#include "my_pitches.h"\n' }]);
  });
  it.each([
    ['notes.h', null], ['a_1.ino', null], ['sketch.ino', 'tab-name-taken'], ['Pitches.H', 'tab-name-form'], ['PITCHES.h', 'tab-name-taken'], ['notes', 'tab-name-form'], ['../x.h', 'tab-name-form'], ['音乐.h', 'tab-name-form'],
    [`${'x'.repeat(31)}.h`, 'tab-name-form'], ['notes.h.cpp', 'tab-name-form'], ['', 'tab-name-form'],
  ])('may be called %s: %s', (name, problem) => { expect(nameProblem(two, name)).toBe(problem); });
  it('are eight at most, and keep their own name when renamed', () => {
    const full = Array.from({ length: 7 }, (_, at) => `t${at}.h`).reduce(addTab, alone);
    expect(nameProblem(full, 'one_more.h')).toBe('tabs-full');
    expect(nameProblem(full, 't3.h', 't3.h')).toBeNull();
    expect(nameProblem(full, 'other.h', 't3.h')).toBeNull();
  });
  it('hold to the contract', () => {
    expect(sketchSource.safeParse(two).success).toBe(true);
    for (const files of [[{ name: 'sketch.ino', code: '' }], [{ name: 'a.h', code: '' }, { name: 'A.h', code: '' }], [{ name: 'a.py', code: '' }], Array.from({ length: 8 }, (_, at) => ({ name: `t${at}.h`, code: '' })), Array.from({ length: 3 }, (_, at) => ({ name: `t${at}.h`, code: 'x'.repeat(60_000) }))]) {
      expect(sketchSource.safeParse({ ...alone, files }).success).toBe(false);
    }
  });
});
