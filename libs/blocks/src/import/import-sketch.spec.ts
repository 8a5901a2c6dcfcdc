import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importSketch, knownHeaders } from './import-sketch.ts';

const read = (text: string) => { const result = importSketch(text); if (!result.ok) throw new Error(result.code); return result.value; };

describe('an .ino file', () => {
  it('is taken as it is, with plain line ends', () => {
    expect(read('\uFEFFvoid setup() {}\r\nvoid loop() {}\r\n')).toEqual({ code: 'void setup() {}\nvoid loop() {}\n', missing: [], hasSetup: true, hasLoop: true });
  });
  it('tells which libraries are not here, once each, and not those in comments', () => {
    const { missing } = read('#include <Servo.h>\n  # include "PubSubClient.h"\n#include <PubSubClient.h>\n#include <avr/sleep.h>\n// #include <Not.h>\n/*\n#include <Nor.h>\n*/\nvoid setup(){}');
    expect(missing).toEqual(['PubSubClient.h']);
  });
  it('tells when setup or loop is missing', () => { expect(read('int x; // void loop() {}')).toMatchObject({ hasSetup: false, hasLoop: false }); });
  it('is refused when empty, far too long, or not a text', () => {
    const problem = (text: string) => { const result = importSketch(text); return result.ok ? 'ok' : result.code; };
    expect([problem(' \n'), problem('x'.repeat(65_537)), problem('PK\u0003\u0004'), problem('a\0b'), problem('caf\uFFFD')]).toEqual(['sketch-empty', 'sketch-too-long', 'sketch-not-text', 'sketch-not-text', 'sketch-not-text']);
  });
  it('knows every library that the compiler brings', () => {
    const folder = join(import.meta.dirname, '../../../compiler/arduino/libraries');
    const ours = readdirSync(folder).map((name) => `${name}.h`).filter((name) => existsSync(join(folder, name.replace('.h', ''), name)));
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter((header) => !knownHeaders.includes(header))).toEqual([]);
  });
});
