import { seenPart } from './zoom.tsx';

const frame = { x: -20, y: -30, width: 400, height: 300 };
describe('the part of the drawing that is seen', () => {
  it('is all of it at first', () => { expect(seenPart(frame, 1, { x: 5, y: 5 })).toEqual(frame); });
  it('lies around the middle', () => { expect(seenPart(frame, 2, { x: 150, y: 100 })).toEqual({ x: 50, y: 25, width: 200, height: 150 }); });
  it('never leaves the frame', () => {
    expect(seenPart(frame, 2, { x: -900, y: 900 })).toEqual({ x: -20, y: 120, width: 200, height: 150 });
    expect(seenPart(frame, 4, { x: 900, y: -900 })).toEqual({ x: 280, y: -30, width: 100, height: 75 });
  });
});
