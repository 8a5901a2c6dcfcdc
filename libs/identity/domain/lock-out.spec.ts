import { lockSeconds } from './lock-out.ts';

describe('locking an account', () => {
  it('leaves four mistakes free', () => { expect([0, 1, 4].map(lockSeconds)).toEqual([0, 0, 0]); });
  it('doubles from one minute to fifteen', () => { expect([5, 6, 7, 8, 9, 40].map(lockSeconds)).toEqual([60, 120, 240, 480, 900, 900]); });
});
