import { withoutPraise } from './without-praise.ts';

describe('the word after a right answer', () => {
  it('is left out when it only praises once more', () => {
    expect(withoutPraise({ zh: '对。', en: 'Right.' })).toBeNull();
    expect(withoutPraise({ zh: '对', en: 'Yes!' })).toBeNull();
  });
  it('keeps what it explains, beginning with it', () => {
    expect(withoutPraise({ zh: '对，像环形跑道。', en: 'Right, like a running track.' })).toEqual({ zh: '像环形跑道。', en: 'Like a running track.' });
    expect(withoutPraise({ zh: '猜对了：亮 0.1 秒。', en: 'Right: on for 0.1 s.' })).toEqual({ zh: '亮 0.1 秒。', en: 'On for 0.1 s.' });
  });
  it('leaves alone what only begins with the same letters', () => {
    expect(withoutPraise({ zh: '对面的引脚也一样。', en: 'Rightmost pins too.' })).toEqual({ zh: '对面的引脚也一样。', en: 'Rightmost pins too.' });
  });
});
