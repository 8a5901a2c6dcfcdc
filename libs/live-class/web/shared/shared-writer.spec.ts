import type { LiveCommandData } from '@kindling/contracts';
import { applyChanges } from '../../domain/index.ts';
import { SharedWriter } from './shared-writer.ts';

type Edit = LiveCommandData<'share.edit'>;
/** A server that takes what fits its version and answers when it is told to. */
class Server {
  body = 'loop';
  version = 3;
  readonly heard: Edit[] = [];
  private answers: (() => void)[] = [];
  held = false;
  take(edit: Edit): Promise<{ ok: boolean }> {
    this.heard.push(edit);
    const body = edit.version === this.version ? applyChanges(this.body, edit.changes) : null;
    if (body !== null) { this.body = body; this.version += edit.changes.length > 0 ? 1 : 0; }
    return new Promise((resolve) => { const answer = () => resolve({ ok: body !== null }); if (this.held) this.answers.push(answer); else answer(); });
  }
  release(): void { this.held = false; this.answers.splice(0).forEach((answer) => answer()); }
}
const until = async (fits: () => boolean): Promise<void> => { while (!fits()) await new Promise((resolve) => setTimeout(resolve, 1)); };

describe('writing in a shared program', () => {
  let server: Server;
  let lost: number;
  let writer: SharedWriter;
  beforeEach(() => {
    [server, lost] = [new Server(), 0];
    writer = new SharedWriter({ shareId: 's', body: 'loop', version: 3 }, (edit) => server.take(edit), 1, () => { lost++; });
  });
  afterEach(() => writer.stop());

  it('gathers what is typed at once into one small change', async () => {
    for (const body of ['loop(', 'loop()', 'loop() ']) writer.write(body);
    writer.point(7);
    await until(() => server.body === 'loop() ');
    expect(server.heard).toEqual([{ shareId: 's', version: 3, changes: [{ from: 4, to: 4, insert: '() ' }], caret: 7 }]);
  });
  it('waits for the answer before the next, which stands on what was taken', async () => {
    server.held = true;
    writer.write('loop1');
    await until(() => server.heard.length === 1);
    writer.write('loop12');
    writer.write('loop123');
    expect(server.heard).toHaveLength(1);
    server.release();
    await until(() => server.body === 'loop123');
    expect(server.heard.map((edit) => [edit.version, edit.changes[0]?.insert])).toEqual([[3, '1'], [4, '23']]);
  });
  it('sends nothing when what was typed is taken back, and a caret alone without a change', async () => {
    writer.write('loopx');
    writer.write('loop');
    writer.point(2);
    await until(() => server.heard.length === 1);
    expect(server.heard[0]).toMatchObject({ changes: [], caret: 2 });
  });
  it('gives up what was not taken, and says so once', async () => {
    server.version = 9;
    writer.write('x');
    await until(() => lost === 1);
    writer.write('y');
    expect([server.heard.length, lost, server.body]).toEqual([1, 1, 'loop']);
  });
});
