import { mediaClose } from '@kindling/contracts';
import type { EngineStage } from './engine-stage.ts';
import { sequences, upTo } from './moments.ts';
import type { TestTab } from './test-tab.ts';

/** A thousand a second, until the line ends: where frames may get lost on the way, enough arrive. */
function flood(tab: TestTab): void {
  const more = setInterval(() => { for (let each = 0; each < 20; each++) tab.acknowledge({ stream: 1, sequence: each }); }, 20);
  tab.socket.once('close', () => clearInterval(more));
}

export function misuseContract(stage: () => EngineStage): void {
  const misuses: [string, readonly number[], (tab: TestTab) => void][] = [
    ['a frame bigger than speech', [mediaClose['too-big']], (tab) => tab.say({ payload: new Uint8Array(500) })],
    ['a frame as big as a picture', [1009, mediaClose['too-big']], (tab) => tab.out(Uint8Array.from({ length: 20_000 }, (_, at) => (at === 0 ? 0x11 : 1)))],
    ['a flood', [mediaClose.flood], (tab) => flood(tab)],
    ['half a frame', [mediaClose.malformed], (tab) => tab.out(Uint8Array.of(0x11, 0, 0))],
    ['words after the welcome', [mediaClose.malformed], (tab) => tab.socket.send('{"k":"answer","sdp":""}')],
  ];
  it.each(misuses)('ends the line of %s, and only that', async (_, codes, misuse) => {
    const [tutor, he, lan] = await stage().seats('tutor', 'he', 'lan');
    misuse(lan);
    await lan.ended();
    expect(codes).toContain(lan.closed);
    tutor.say();
    await he.hears(1);
    expect([tutor.closed, he.closed]).toEqual([null, null]);
  });

  it('does not let anybody say the same again', async () => {
    const [tutor, he, lan] = await stage().seats('tutor', 'he', 'lan');
    stage().floor.add('lan');
    for (const sequence of [7, 7, 6]) tutor.say({ sequence });
    await he.hears(1);
    lan.say();
    await he.hears(2);
    expect(sequences(he)).toEqual([7, 0]);
  });

  it('refuses more tabs than anybody has', async () => {
    await Promise.all(upTo(8).map(() => stage().enter('he')));
    const oneMore = stage().knock('he');
    await oneMore.ended();
    expect(oneMore.closed).toBe(mediaClose.flood);
  });
}
