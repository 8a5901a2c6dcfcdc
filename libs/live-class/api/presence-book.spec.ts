import type { Who } from '../domain/index.ts';
import { PresenceBook } from './presence-book.ts';

const he: Who = { personId: 'he', name: '张小禾', role: 'pupil' };
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

describe('who is connected', () => {
  const gone: string[] = [];
  let fail = 0;
  let book: PresenceBook;
  beforeEach(() => {
    gone.length = 0;
    fail = 0;
    book = new PresenceBook(20, (_, who) => { if (fail-- > 0) return Promise.reject(new Error('database away')); gone.push(who.personId); return Promise.resolve(); });
  });
  afterEach(() => book.stop());

  it('notes somebody gone after the grace period of the last tab', async () => {
    book.arrive('live', he, 'a');
    book.arrive('live', he, 'b');
    book.leave('live', 'he', 'a');
    await soon();
    expect(gone).toEqual([]);
    book.leave('live', 'he', 'b');
    book.leave('live', 'he', 'b');
    await soon();
    expect(gone).toEqual(['he']);
    expect(book.classIds()).toEqual([]);
  });
  it('forgives a line that comes back in time', async () => {
    book.arrive('live', he, 'a');
    book.leave('live', 'he', 'a');
    book.arrive('live', he, 'b');
    await soon();
    expect(gone).toEqual([]);
    expect(book.connected('live', 'he')).toEqual(he);
  });
  it('tries again when it could not be noted', async () => {
    fail = 1;
    book.arrive('live', he, 'a');
    book.leave('live', 'he', 'a');
    await soon();
    await soon();
    expect(gone).toEqual(['he']);
  });
  it('does not watch anybody leave a class that is over', async () => {
    book.arrive('live', he, 'a');
    book.leave('live', 'he', 'a');
    book.forgetClass('live');
    await soon();
    expect(gone).toEqual([]);
  });
});
