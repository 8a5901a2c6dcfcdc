import { honestBlink, openCheckBench } from '../../rig/check-bench.ts';
import { knock } from '../../rig/knock.ts';
import { withRig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';

const GROWTH_MB = 50;
const SERIAL_SIGNS = 4096;

export const giantWork: Exercise = {
  says: 'giant sources, serial floods and programs beyond the chip: refused or cut with a word for it, memory stays flat', quick: false,
  run: (tally, { rounds }) => withRig({}, async (rig) => {
    const bench = await openCheckBench(rig);
    await bench.check(honestBlink);
    let before = 0;
    for (let round = 0; round < (rounds ?? 14); round += 1) {
      // Each worker's heap finds its size in the first dozen runs and stays there (390 MB in all); growth after that is a leak.
      if (round === 8) before = await bench.memoryMb();
      const long = await bench.check(`// ${'x'.repeat(66_000)}\n${honestBlink}`);
      tally.expect(long.answer.status === 400, () => `66 kB of source: ${long.answer.status}`);
      const huge = await bench.check(`// ${'x'.repeat(900_000)}\n${honestBlink}`);
      tally.expect(huge.answer.status === 413, () => `900 kB of source: ${huge.answer.status}`);
      const flood = await bench.check(`void setup() { Serial.begin(2000000); }\nvoid loop() { Serial.print("flood ${round} flood flood flood flood flood"); }\n`);
      tally.took(flood.answer.ms);
      tally.expect((flood.report?.serial.length ?? Infinity) <= SERIAL_SIGNS, () => `serial of ${flood.report?.serial.length}`);
      const flash = await bench.check(`const char big[40000] PROGMEM = { ${round} };\nvoid setup() { Serial.begin(9600); for (unsigned i = 0; i < 40000; i++) Serial.write(pgm_read_byte(big + i)); }\nvoid loop() {}\n`);
      tally.expect(flash.compilation?.status === 'failed', () => `40 kB of flash: ${flash.answer.status} ${flash.compilation?.status}`);
    }
    const endless = await knock(rig.url, { method: 'POST', path: '/api/compilations', headers: { origin: rig.url, 'content-type': 'application/json', 'transfer-encoding': 'chunked' }, body: `{"source":{"mode":"text","code":"${'x'.repeat(3_000_000)}"}}` });
    tally.expect(endless.status === 413 || endless.status === 0, () => `3 MB without a length: ${endless.status}`);
    const grown = (await bench.memoryMb()) - before;
    tally.expect(grown < GROWTH_MB, () => `memory grew by ${Math.round(grown)} MB`);
    tally.note(`memory ${Math.round(before)} MB, then ${grown < 0 ? '' : '+'}${Math.round(grown)} MB`);
  }),
};
