import { mediaClose } from '@kindling/contracts';
import { PART_BYTES } from '@kindling/voice';
import type { EngineStage } from './engine-stage.ts';
import { rest } from './moments.ts';
import type { TestTab } from './test-tab.ts';

const jpeg = (size: number, mark: number): Uint8Array => Uint8Array.from({ length: size }, (_, at) => [0xff, 0xd8, 0xff][at] ?? (mark + at) % 251);
/** All parts at once, as a browser on a quick line has them away. */
const show = (tab: TestTab, sequence: number, bytes: Uint8Array): void => {
  const of = Math.ceil(bytes.length / PART_BYTES);
  for (let part = 0; part < of; part++) tab.beside({ kind: 'picture', sequence, captureMs: (part << 16) | of, payload: bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES) });
};
const wish = (tab: TestTab, wanted: boolean): void => tab.beside({ kind: 'picture-wish', captureMs: wanted ? 1 : 0 });

export function pictureContract(stage: () => EngineStage): void {
  it('reach everybody, and are gone with whoever showed them', async () => {
    const [tutor, he, lan] = await stage().seats('tutor', 'he', 'lan');
    show(tutor, 1, jpeg(7500, 1));
    for (const pupil of [he, lan]) await pupil.sees(jpeg(7500, 1));
    const late = await stage().enter('yang');
    await late.sees(jpeg(7500, 1));
    show(tutor, 2, jpeg(3000, 2));
    for (const pupil of [he, lan, late]) await pupil.sees(jpeg(3000, 2));
    expect(tutor.pictures).toEqual([]);
    tutor.leave();
    await late.told({ k: 'pictures', is: 'off' });
    expect(stage().passed).toEqual([]);
  });

  it('give way to a newer one for a line that has not answered, and words pass them', async () => {
    const [tutor, slow] = await stage().seats('tutor', 'slow');
    slow.answersParts = false;
    show(tutor, 1, jpeg(9000, 1));
    await slow.hears(3);
    for (const sequence of [2, 3]) show(tutor, sequence, jpeg(6000, sequence));
    tutor.say();
    await slow.hears(4);
    expect(slow.frames.map(({ kind }) => kind)).toEqual(['picture', 'picture', 'picture', 'audio']);
    slow.answersParts = true;
    slow.answerParts();
    await slow.sees(jpeg(6000, 3));
    expect(slow.pictures).toHaveLength(2);
  });

  it('stay away from whoever does not want them', async () => {
    const [tutor, he, lan] = await stage().seats('tutor', 'he', 'lan');
    wish(he, false);
    await rest(50);
    show(tutor, 1, jpeg(2000, 1));
    await lan.sees(jpeg(2000, 1));
    expect(he.frames).toEqual([]);
    wish(he, true);
    await he.sees(jpeg(2000, 1));
    show(tutor, 2, jpeg(2000, 2));
    await he.sees(jpeg(2000, 2));
  });
}

export function pictureMisuseContract(stage: () => EngineStage): void {
  it.each<[string, string, number, (tab: TestTab) => void]>([
    ['a pupil who shows one', 'lan', mediaClose['no-floor'], (tab) => show(tab, 1, jpeg(2000, 1))],
    ['a pupil who says that showing ends', 'lan', mediaClose['no-floor'], (tab) => tab.beside({ kind: 'picture', flags: { silence: true, discontinuity: false } })],
    ['more of it than a picture has', 'tutor', mediaClose['too-big'], (tab) => show(tab, 1, jpeg(21_000, 1))],
    ['a part bigger than a part', 'tutor', mediaClose['too-big'], (tab) => tab.beside({ kind: 'picture', sequence: 1, captureMs: 1, payload: jpeg(1500, 1) })],
    ['what is no picture', 'tutor', mediaClose.malformed, (tab) => show(tab, 1, new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))],
    ['the same picture again', 'tutor', mediaClose.malformed, (tab) => { show(tab, 1, jpeg(2000, 1)); show(tab, 1, jpeg(2000, 1)); }],
    ['a film', 'tutor', mediaClose.flood, (tab) => { for (let frame = 1; frame < 8; frame++) show(tab, frame, jpeg(20_000, frame)); }],
  ])('end the line of %s, and only that', async (_, who, code, misuse) => {
    const [wrong, he, speaker] = [await stage().enter(who), await stage().enter('he'), await stage().enter('yang')];
    stage().floor.add('yang');
    misuse(wrong);
    await wrong.ended();
    expect(wrong.closed).toBe(code);
    speaker.say();
    await he.until(() => he.frames.some(({ kind }) => kind === 'audio'), 'a word');
    expect([he.closed, speaker.closed]).toEqual([null, null]);
  });
}
