import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Diagram } from '@kindling/contracts';
import { fontFile } from './font-file.ts';
import { wiringSheet } from './index.ts';

const streams = (pdf: Buffer): string[] => [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap((match) => { try { return [inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1')]; } catch { return []; } });
const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
const known = (pdf: Buffer): string => streams(pdf).filter((each) => each.includes('beginbf')).flatMap((map) => [...map.matchAll(/<([0-9a-f]{4})>/gi)].map((match) => String.fromCodePoint(parseInt(match[1] ?? '', 16)))).join('');

const uno = { id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 120 };
const lamp: Diagram = { version: 1, parts: [uno, { id: 'led1', type: 'wokwi-led', left: 100, top: 0, attrs: { color: 'red' } }, { id: 'r1', type: 'wokwi-resistor', left: 150, top: 40, attrs: { value: '220' } }], connections: [['uno:13', 'led1:A', 'green', []], ['led1:C', 'r1:1', 'black', []], ['r1:2', 'uno:GND.1', 'black', []]] };

describe('a wiring sheet', () => {
  it('is one page a circuit with its own Chinese type, its pins and its ohms', async () => {
    const pdf = await wiringSheet('接线单', [{ title: '点亮', diagram: lamp }, { title: '又一次', diagram: lamp }], 'zh');
    expect(pages(pdf)).toBe(2);
    for (const sign of '点亮姓名要拿的零件长脚短接线绿黑杜邦Ω−') expect(known(pdf)).toContain(sign);
  });
  it('is drawn in lines of one ink on paper, never as a picture', async () => {
    const pdf = await wiringSheet('x', [{ title: 'x', diagram: lamp }], 'en');
    expect(pdf.toString('latin1')).not.toContain('/Subtype /Image');
    const colours = new Set(streams(pdf).flatMap((each) => [...each.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:scn|SCN)/g)].map((match) => `${match[1]} ${match[2]} ${match[3]}`)));
    // Ink, faint ink, the lines of tables, paper: all of them grey enough for a printer without colours.
    expect(colours.size).toBeLessThanOrEqual(4);
  });
  it('goes on to further pages when there are as many wires as a diagram can have, and takes parts that nobody knows', async () => {
    const parts = Array.from({ length: 60 }, (_, at) => ({ id: `part${at}`, type: at % 2 === 0 ? 'wokwi-breadboard' : '__proto__', left: -4000 + at * 130, top: at * 90, rotate: 90 }));
    const pdf = await wiringSheet('x', [{ title: '很长的名字'.repeat(8), diagram: { version: 1, parts, connections: Array.from({ length: 200 }, (_, at) => [`part${at % 60}:1t.a`, 'part0:2t.a', 'red', []]) } }], 'zh');
    expect(pages(pdf)).toBeGreaterThan(4);
  });
  it('takes a circuit without anything', async () => {
    expect(pages(await wiringSheet('x', [{ title: 'x', diagram: { version: 1, parts: [], connections: [] } }], 'zh'))).toBe(1);
  });
});

it('the type has every sign that the lessons use', () => {
  const { openSync } = createRequire(import.meta.url)('fontkit') as { openSync: (path: string) => { hasGlyphForCodePoint: (sign: number) => boolean } };
  const font = openSync(fontFile());
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const signs = new Set(files.flatMap((name) => [...readFileSync(join('content', name), 'utf8')]));
  expect(files.length).toBeGreaterThan(14);
  expect([...signs].filter((sign) => sign > ' ' && !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))).toEqual([]);
});
