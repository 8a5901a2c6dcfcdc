import { SHARED_LONGEST } from '@kindling/contracts';
import type { LiveCommand, SharedProgram } from '../index.ts';
import { goes, he, join, lan, opened, outcome, play, teacher, tutor, type Turn } from '../play-test-class.ts';

const share = (body = 'void loop() {}', format: 'text' | 'blocks' = 'text', shareId = 'share'): Turn => [tutor, { kind: 'share.open', data: { shareId, format, title: '闪烁', exerciseId: null, body, diagram: { version: 1, parts: [], connections: [] } } }];
const edit = (who: typeof tutor, version: number, insert: string, at = 0): Turn => [who, { kind: 'share.edit', data: { shareId: 'share', version, changes: [{ from: at, to: at, insert }], caret: at + insert.length } }];
const ask = (who: typeof he): Turn => [who, { kind: 'pen.ask', data: {} }];
const give = (who: typeof he, by = tutor): Turn => [by, { kind: 'pen.give', data: { personId: who.personId } }];
const plain = (who: typeof he, kind: 'pen.put-down' | 'pen.take-back' | 'share.close'): Turn => [who, { kind, data: {} }];
const all = [opened, join(tutor), join(teacher), join(he), join(lan), share()];
const shared = (played: ReturnType<typeof play>): SharedProgram => { if (!played.state.shared) throw new Error('nothing is shared'); return played.state.shared; };

describe('a shared program', () => {
  it('is opened and put away by the one who leads, and by nobody else', () => {
    expect(shared(play(...all))).toMatchObject({ body: 'void loop() {}', version: 0, pen: { is: 'with-lead' }, asking: [] });
    expect(outcome(play(...all, plain(teacher, 'share.close')))).toEqual(['live.not-leading']);
    expect(outcome(play(...all, plain(he, 'share.close')))).toEqual(['live.not-allowed']);
    expect(play(...all, plain(tutor, 'share.close')).state.shared).toBeNull();
    expect(outcome(play(...all, plain(tutor, 'share.close'), plain(tutor, 'share.close')))).toEqual([]);
  });
  it('is opened once however often that arrives, and another takes its place', () => {
    expect(outcome(play(...all, edit(tutor, 0, '//'), share()))).toEqual([]);
    expect(shared(play(...all, edit(tutor, 0, '//'), share('x', 'text', 'other')))).toMatchObject({ id: 'other', version: 0, body: 'x' });
  });
  it('grows by the changes of the one who has the pen', () => {
    const written = play(...all, edit(tutor, 0, 'int a;\n'), edit(tutor, 1, '// '));
    expect(shared(written)).toMatchObject({ body: '// int a;\nvoid loop() {}', version: 2, caret: { at: 3, by: 'tutor' } });
  });
  it.each<[string, Turn, string]>([
    ['another version', edit(tutor, 4, 'x'), 'resource.conflict'], ['a place outside', edit(tutor, 0, 'x', 99), 'request.malformed'], ['too much', edit(tutor, 0, 'x'.repeat(SHARED_LONGEST)), 'request.malformed'],
    ['another program', [tutor, { kind: 'share.edit', data: { shareId: 'other', version: 0, changes: [], caret: null } }], 'resource.conflict'],
  ])('does not take changes to %s', (_, turn, code) => {
    const refused = play(...all, turn);
    expect(outcome(refused)).toEqual([code]);
    expect(shared(refused).body).toBe('void loop() {}');
  });
  it('moves a caret without making what others write out of date', () => {
    const moved = play(...all, [tutor, { kind: 'share.edit', data: { shareId: 'share', version: 0, changes: [], caret: 4 } }]);
    expect(shared(moved)).toMatchObject({ version: 0, caret: { at: 4, by: 'tutor' } });
  });
  it('of blocks always stays something that a block editor can open', () => {
    const blocks = [opened, join(tutor), share('{"blocks":{}}', 'blocks')];
    expect(outcome(play(opened, join(tutor), share('[1]', 'blocks')))).toEqual(['request.malformed']);
    expect(outcome(play(...blocks, edit(tutor, 0, '{')))).toEqual(['request.malformed']);
    expect(outcome(play(...blocks, edit(tutor, 0, '"a":1,', 1)))).toEqual(['share.edited']);
  });

  describe('and its pen', () => {
    const given = [...all, ask(he), ask(lan), give(he)];

    it('goes to somebody who asked, first asked first seen', () => {
      expect(shared(play(...all, ask(he), ask(lan))).asking).toEqual(['he', 'lan']);
      expect(shared(play(...given))).toMatchObject({ pen: { is: 'given', personId: 'he' }, asking: ['lan'] });
      expect(outcome(play(...given, ask(he)))).toEqual([]);
    });
    it('is forced on nobody and given by the one who leads alone', () => {
      expect(outcome(play(...all, give(he)))).toEqual(['resource.conflict']);
      expect(outcome(play(...all, ask(he), plain(he, 'pen.put-down'), give(he)))).toEqual(['resource.conflict']);
      expect(outcome(play(...all, ask(he), give(he, teacher)))).toEqual(['live.not-leading']);
      expect(outcome(play(...all, ask(he), give(lan, he)))).toEqual(['live.not-allowed']);
      expect(outcome(play(...all, [tutor, { kind: 'pen.give', data: { personId: 'nobody' } }]))).toEqual(['resource.not-found']);
    });
    it('lets exactly one person write', () => {
      for (const who of [tutor, teacher, lan]) expect(outcome(play(...given, edit(who, 0, 'x')))).toEqual(['live.no-pen']);
      expect(outcome(play(...given, edit(he, 0, 'x')))).toEqual(['share.edited']);
      expect(outcome(play(...given, give(lan), edit(he, 0, 'x')))).toEqual(['live.no-pen']);
      expect(outcome(play(...given, give(lan), edit(lan, 0, 'x')))).toEqual(['share.edited']);
    });
    it.each<[string, Turn]>([
      ['taken back', plain(tutor, 'pen.take-back')], ['put down', plain(he, 'pen.put-down')], ['left behind', goes(he)], ['lost with its holder', [teacher, { kind: 'pupil.remove', data: { personId: 'he' } }]],
    ])('is with the one who leads again when %s', (_, turn) => {
      const back = play(...given, turn);
      expect(outcome(back)[0]).toBe('pen.returned');
      expect(shared(back)).toMatchObject({ pen: { is: 'with-lead' }, asking: ['lan'] });
      expect(outcome(play(...given, turn, edit(tutor, 0, 'x')))).toEqual(['share.edited']);
    });
    it('follows the baton', () => {
      const handed: Turn = [tutor, { kind: 'baton.hand', data: { personId: 'teacher' } }];
      expect(outcome(play(...all, handed, edit(tutor, 0, 'x')))).toEqual(['live.no-pen']);
      expect(outcome(play(...all, handed, edit(teacher, 0, 'x')))).toEqual(['share.edited']);
    });
    it('is not waited for by somebody who went', () => {
      expect(outcome(play(...all, ask(lan), goes(lan)))).toEqual(['pen.unasked', 'presence.left']);
    });
    it('does not exist without a program', () => {
      const commands: LiveCommand[] = [{ kind: 'pen.ask', data: {} }, { kind: 'pen.give', data: { personId: 'he' } }, { kind: 'pen.take-back', data: {} }];
      for (const command of commands) expect(outcome(play(opened, join(tutor), join(he), [tutor, command]))).toEqual(['resource.not-found']);
    });
  });
});
