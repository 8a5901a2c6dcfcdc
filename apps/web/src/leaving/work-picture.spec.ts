import type { Operation } from '@kindling/contracts';
import { writeWorkFile } from '@kindling/offline';
import { packWork, textForPicture, unpackWork } from './work-picture.ts';

const operation = (payload: unknown): Operation => ({ opId: '0190a000-0000-7000-8000-000000000001', deviceSeq: 1, schema: 1, type: 'workshop.save-revision', payload, clientTime: '2026-05-01T14:03:00.000Z' });
const file = (payload: unknown) => writeWorkFile({ id: 'he', name: '张小禾' }, '2026-05-01T14:03:00.000Z', [operation(payload)]);
/** Does not compress, as a real program's ids do not. */
const noise = (length: number) => Array.from({ length }, (_, at) => String.fromCharCode(33 + ((at * at * 7919 + at * 104_729) >>> 3) % 90)).join('');

describe('work as a picture', () => {
  it('comes back as it was, Chinese names included', () => {
    expect(unpackWork(packWork(file({ code: 'void loop() {}' })))).toBe(JSON.stringify(file({ code: 'void loop() {}' })));
  });
  it('survives the line end that a phone adds', () => { expect(unpackWork(`${packWork(file({}))}\n`)).not.toBeNull(); });
  it('is made only when it fits', () => {
    expect(textForPicture(file({ code: 'digitalWrite(13, HIGH);\n'.repeat(200) }))).not.toBeNull();
    expect(textForPicture(file({ code: noise(9000) }))).toBeNull();
  });
  it.each(['', 'hello', 'KW1.', 'KW1.####', 'KW1.AAAA', packWork(file({})).slice(0, -9)])('is nothing when it is not whole: %s', (text) => { expect(unpackWork(text) === null || unpackWork(text) !== JSON.stringify(file({}))).toBe(true); });
  it('does not fill the memory', () => { expect((unpackWork(packWork(file({ code: 'a'.repeat(6_000_000) }))) ?? '').length).toBeLessThan(2_000_001); });
});
