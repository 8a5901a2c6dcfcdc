import { mayShakeHands } from './socket-adapter.ts';

const config = { PUBLIC_ORIGINS: 'https://club.example', TLS: 'off' } as const;
const shake = (headers: Record<string, string>): boolean => mayShakeHands({ headers: { host: '127.0.0.1:4600', ...headers } }, config);

describe('who may open a socket', () => {
  it('lets our own pages in', () => {
    expect(shake({ origin: 'http://127.0.0.1:4600', upgrade: 'websocket' })).toBe(true);
    expect(shake({ origin: 'https://club.example', upgrade: 'websocket' })).toBe(true);
    expect(shake({ origin: 'http://127.0.0.1:4600' })).toBe(true);
  });
  it('keeps foreign pages out, polling or not', () => {
    expect(shake({ origin: 'https://elsewhere.example', upgrade: 'websocket' })).toBe(false);
    expect(shake({ origin: 'https://elsewhere.example' })).toBe(false);
    expect(shake({ origin: 'null', upgrade: 'websocket' })).toBe(false);
  });
  it('keeps out a page of this host that came without TLS, where there is TLS', () => {
    const behindTls = (origin: string): boolean => mayShakeHands({ headers: { host: 'club.example', origin, upgrade: 'websocket' } }, { PUBLIC_ORIGINS: '', TLS: 'on' });
    expect([behindTls('https://club.example'), behindTls('http://club.example')]).toEqual([true, false]);
  });
  it('believes a missing origin only of a polling GET, whose answer no foreign page can read', () => {
    expect(shake({})).toBe(true);
    expect(shake({ upgrade: 'websocket' })).toBe(false);
  });
});
