import { quietError, quietPath } from './quiet.ts';

describe('a path in a log', () => {
  it.each([
    ['/api/class-codes/ABC234', '/api/class-codes/…'], ['/e/HHHHHHHHHHHH/consent', '/e/…/consent'], [`/judge/${'a_B-'.repeat(11)}`, '/judge/…'], [`/api/calendars/${'x'.repeat(43)}.ics`, '/api/calendars/…'],
    ['/e/%E4%BD%A0HHHH', '/e/…'],
  ])('has no key in it: %s', (path, quiet) => expect(quietPath(path)).toBe(quiet));
  it.each(['/api/classes/0190a000-0003-7000-8000-000000000001/roster', '/api/lessons/01-first-light/pictures/board.svg', '/', '/api/me'])('says where: %s', (path) => expect(quietPath(path)).toBe(path));
});

describe('a failure in a log', () => {
  it('says what went wrong and where, without the values of a query', () => {
    const failure = Object.assign(new Error('invalid input syntax for type uuid: "李阳"'), { query: 'insert into person', parameters: ['李阳', 'hash'], code: '22P02', table: 'person', detail: 'Key (name)=(李阳)', driverError: { detail: '李阳' } });
    const said = quietError(failure);
    expect(said).toMatchObject({ code: '22P02', table: 'person', message: 'invalid input syntax for type uuid…' });
    expect(JSON.stringify(said)).not.toMatch(/李阳|hash/);
    expect(said['stack']).toContain('quiet.spec');
    expect(quietError(Object.assign(new Error('duplicate key value violates unique constraint "x 李阳" of 李阳'), { query: 'q' }))['message']).not.toContain('"');
  });
  it('is told as it is when no query stands behind it', () => {
    expect(quietError(new TypeError('no such thing'))).toMatchObject({ type: 'TypeError', message: 'no such thing' });
    expect(quietError('thrown 1234')).toEqual({ type: 'string' });
  });
});
