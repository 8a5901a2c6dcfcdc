import { rubricFor, rubrics, soundKind } from './index.ts';

it('has a rubric for each kind of exercise', () => {
  expect(rubricFor({}).map(({ id }) => id)).toEqual(['works', 'program', 'circuit']);
  expect(rubricFor({ kind: 'circuit', fault: { symptom: 'x' } }).map(({ id }) => id)).toContain('fault');
  expect(rubricFor({ kind: 'python' }).map(({ id }) => id)).toEqual(['works', 'program', 'output']);
});

it('says four different things in both languages, with ids that mean one thing only', () => {
  const meaning = new Map<string, string>();
  for (const criterion of Object.values(rubrics).flat()) {
    expect(new Set(criterion.levels.map((level) => level.zh)).size).toBe(4);
    expect(new Set(criterion.levels.map((level) => level.en)).size).toBe(4);
    expect(meaning.get(criterion.id) ?? criterion.title.en).toBe(criterion.title.en);
    meaning.set(criterion.id, criterion.title.en);
  }
});

it.each([[[0x1a, 0x45, 0xdf, 0xa3, 1], 'audio/webm'], [[0x4f, 0x67, 0x67, 0x53], 'audio/ogg'], [[0x3c, 0x68, 0x74, 0x6d], null], [[], null]] as const)('knows sound by its first bytes: %j is %s', (bytes, kind) => {
  expect(soundKind(Uint8Array.from(bytes))).toBe(kind);
});
