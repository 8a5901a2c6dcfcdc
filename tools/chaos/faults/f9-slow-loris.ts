import { connect, type Socket } from 'node:net';
import { knockJson } from '../../rig/knock.ts';
import { pause } from '../../rig/pause.ts';
import { withRig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import { SimClass } from '../sim-class.ts';

const P95_MS = 1000;

/** A connection that sends one sign of a request every few seconds and never ends it; half of them dawdle in the body. */
function dawdle(port: number, at: number): Socket {
  const head = at % 2 === 0 ? 'GET /api/me HTTP/1.1\r\nHost: x\r\n' : 'POST /api/operations HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{';
  const line = connect(port, '127.0.0.1', () => line.write(head));
  const drip = setInterval(() => line.write(at % 2 === 0 ? `X-${Math.random()}: 1\r\n` : ' '), 3000);
  line.on('close', () => clearInterval(drip)).on('error', () => line.destroy());
  return line;
}

export const slowLoris: Exercise = {
  says: '500 connections that never finish a request: the class notices nothing, and those that dawdle in the head are cut', quick: false,
  run: (tally, { seed, rounds, quick }) => withRig({}, async (rig) => {
    const port = Number(new URL(rig.url).port);
    const lines = Array.from({ length: rounds ?? 500 }, (_, at) => dawdle(port, at));
    const club = await SimClass.gather(rig, { size: 20, seed, live: true });
    club.work(700);
    const { cookie } = await rig.as(rig.club.own.teacher);
    const until = performance.now() + (quick ? 5000 : 62_000);
    while (performance.now() < until) {
      const { status, ms } = await knockJson(rig.url, 'GET', `/api/classes/${rig.club.own.id}/roster`, cookie);
      tally.took(ms);
      tally.expect(status === 200, () => `the teacher got ${status}`);
      await pause(100);
    }
    const inHead = lines.filter((line, at) => at % 2 === 0 && !line.closed).length;
    if (!quick) tally.expect(inHead === 0, () => `${inHead} connections are still dawdling in the head after a minute`);
    tally.expect(tally.percentile(0.95) < P95_MS, () => `p95 ${tally.percentile(0.95)} ms`);
    tally.note(`${lines.filter((line) => !line.closed).length} of ${lines.length} slow connections are left; p95 ${tally.percentile(0.95)} ms`);
    lines.forEach((line) => line.destroy());
    await club.finish(tally);
  }),
};
