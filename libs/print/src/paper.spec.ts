import { inflateSync } from 'node:zlib';
import { Paper } from './index.ts';

/** The characters that the file can name, from its tables of glyph to Unicode. */
function charactersOf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap((match) => { try { return [inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1')]; } catch { return []; } });
  const maps = streams.filter((stream) => stream.includes('beginbfrange') || stream.includes('beginbfchar'));
  return maps.flatMap((map) => [...map.matchAll(/<([0-9a-f]{4,8})>/gi)].map((match) => String.fromCodePoint(parseInt((match[1] ?? '').slice(0, 4), 16)))).join('');
}
const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

describe('paper', () => {
  it('carries its own Chinese type, rare names too, in a small file', async () => {
    const paper = new Paper('名单');
    paper.heading('七年级（2）班');
    paper.line('欧阳喆垚 · 张小禾');
    const pdf = await paper.finish();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toMatch(/\/FontFile3/);
    const known = charactersOf(pdf);
    for (const sign of '七年级班欧阳喆垚张小禾') expect(known).toContain(sign);
    expect(pdf.length).toBeLessThan(60_000);
  });
  it('puts ten cards on a page and a table over as many pages as it takes', async () => {
    const cards = new Paper('cards');
    for (let at = 0; at < 21; at += 1) cards.card(at, (place) => place.text(`${at}. 很长很长很长很长很长很长很长很长很长很长很长很长的名字`, 10, 18));
    expect(pages(await cards.finish())).toBe(3);
    const table = new Paper('table');
    table.table([{ title: '号', width: 40, right: true }, { title: '姓名', width: 200 }], Array.from({ length: 60 }, (_, at) => [String(at), '张小禾']));
    expect(pages(await table.finish())).toBe(2);
  });
  it('begins a page for what would be torn apart, and none where it fits', async () => {
    const fits = new Paper('fits');
    fits.together(400);
    expect(pages(await fits.finish())).toBe(1);
    const torn = new Paper('torn');
    torn.gap(500);
    torn.together(400);
    expect(pages(await torn.finish())).toBe(2);
  });
  it('draws bars as long as their numbers, in one ink, every second one hatched', async () => {
    const paper = new Paper('bars');
    paper.bars([{ name: '三中', value: 200 }, { name: '榆林沟', value: 100 }, { name: '祁连', value: 0 }]);
    const pdf = (await paper.finish()).toString('latin1');
    const drawn = [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap((match) => { try { return [inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1')]; } catch { return []; } }).filter((stream) => / re\b/.test(stream)).join('\n');
    const wide = [...drawn.matchAll(/[\d.]+ [\d.]+ ([\d.]+) [\d.]+ re/g)].map((match) => Number(match[1]));
    // The hatched one is drawn twice: once to hold its lines, once as its edge.
    expect([wide[1], wide[2], wide[3]]).toEqual([(wide[0] ?? 0) / 2, (wide[0] ?? 0) / 2, 1]);
    expect(new Set([...drawn.matchAll(/([\d.]+ [\d.]+ [\d.]+) (?:scn|SCN)/g)].map((match) => match[1])).size).toBe(1);
  });
});
