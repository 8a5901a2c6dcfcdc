import { photoLimits } from '@kindling/contracts';
import { albumOf, doorState, isPicture } from './index.ts';

describe('what counts as a picture', () => {
  it.each([['jpeg', 'ffd8ffe0'], ['png', '89504e470d0a1a0a'], ['webp', '52494646000000005745425056503820']])('%s does', (_, hex) => expect(isPicture(Buffer.from(hex, 'hex'))).toBe(true));
  it.each([['svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'], ['zip', 'PK\x03\x04'], ['pdf', '%PDF-1.7'], ['gif', 'GIF89a'], ['sound', 'RIFF0000WAVE'], ['html', '<html>'], ['nothing', '']])('%s does not', (_, text) => expect(isPicture(Buffer.from(text, 'latin1'))).toBe(false));
});

describe('a door for a phone', () => {
  const door = (taken: number, endsIn = 1000) => doorState({ taken, endsAt: new Date(5000 + endsIn) }, 5000);
  it('is open until its time or its pictures run out', () => {
    expect([door(0), door(photoLimits.perDoor - 1), door(photoLimits.perDoor), door(0, 0), door(photoLimits.perDoor, -1)]).toEqual(['open', 'open', 'full', 'closed', 'closed']);
  });
  it('leads to one album for each pupil, class and task', () => {
    const [step, other] = [{ on: 'step', lessonId: 'l', stepId: 's' } as const, { on: 'exercise', exerciseId: 'l s' } as const];
    expect(new Set([albumOf('p', 'c', step), albumOf('q', 'c', step), albumOf('p', 'd', step), albumOf('p', 'c', other)]).size).toBe(4);
    expect(albumOf('p', 'c', { ...step })).toBe(albumOf('p', 'c', step));
  });
});
