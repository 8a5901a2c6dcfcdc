import type { Aside, Work } from '@kindling/contracts';
import { noDiagram } from '@kindling/contracts';
import { BenchShowing, LOOK_LASTS_MS, type Lookers } from './bench-showing.ts';

const work = (code: string): Work => ({ source: { mode: 'text', code }, diagram: noDiagram });
const board: Extract<Aside, { is: 'board' }> = { is: 'board', state: 'running', simMs: 5, led13: 1, leds: {}, pressed: [], values: {}, texts: {}, serial: '' };
const until = async (fits: () => boolean): Promise<void> => { while (!fits()) await new Promise((resolve) => setTimeout(resolve, 5)); };

describe('showing a bench', () => {
  let said: { to: string; aside: Aside }[];
  let lookers: readonly Lookers[];
  let now: number;
  let showing: BenchShowing;
  const bodies = (): (string | null)[] => said.flatMap(({ aside }) => (aside.is === 'work' ? [aside.work?.body ?? null] : []));
  beforeEach(() => {
    [said, lookers, now] = [[], [], 0];
    showing = new BenchShowing((to, aside) => { said.push({ to, aside }); }, () => now, (those) => { lookers = those; });
    showing.show('blink', work('a'));
  });
  afterEach(() => showing.stop());

  it('sends nothing while nobody looks', async () => {
    showing.showBoard(board);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(said).toEqual([]);
  });
  it('answers a look at once with work and board, and repeats neither for a look that is said again', () => {
    showing.showBoard(board);
    showing.look('tutor', '李明', true);
    showing.look('tutor', '李明', true);
    expect(said.map(({ aside }) => aside.is)).toEqual(['work', 'board']);
    expect(lookers).toEqual([{ id: 'tutor', name: '李明' }]);
  });
  it('gathers changes into the newest', async () => {
    showing.look('tutor', '李明', true);
    for (const code of ['ab', 'abc', 'abcd']) showing.show('blink', work(code));
    await until(() => said.length === 2);
    expect(bodies()).toEqual(['a', 'abcd']);
  });
  it('ends with the look, or when it is not said again', () => {
    showing.look('tutor', '李明', true);
    showing.look('tutor', '李明', false);
    expect(lookers).toEqual([]);
    showing.look('tutor', '李明', true);
    now = LOOK_LASTS_MS + 1;
    showing.show('blink', work('b'));
    expect(lookers).toEqual([]);
  });
  it('takes what a helper writes in turn, and shows what there is when it was written to something else', () => {
    showing.look('tutor', '李明', true);
    expect(showing.write('tutor', 0, [{ from: 1, to: 1, insert: 'b' }])).toEqual({ mode: 'text', code: 'ab' });
    expect(showing.write('tutor', 1, [{ from: 2, to: 2, insert: 'c' }])).toEqual({ mode: 'text', code: 'abc' });
    said = [];
    expect(showing.write('tutor', 1, [{ from: 0, to: 0, insert: 'late' }])).toBeNull();
    expect(said).toEqual([{ to: 'tutor', aside: { is: 'work', version: 2, refused: true, work: { exerciseId: 'blink', format: 'text', body: 'abc', diagram: noDiagram } } }]);
  });
  it('shows no program that is longer than a message can carry', () => {
    showing.show('blink', work('x'.repeat(20_000)));
    showing.look('tutor', '李明', true);
    expect(bodies()).toEqual([null]);
  });
});
