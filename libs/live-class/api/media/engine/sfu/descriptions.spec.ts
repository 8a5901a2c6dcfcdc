import { announced, withoutAddresses } from './descriptions.ts';

const candidate = (address: string): string => `a=candidate:32b1 1 udp 2116026367 ${address} 41853 typ host generation 0`;
const sdp = (...lines: string[]): string => ['v=0', 'a=mid:0', ...lines, 'a=setup:active', ''].join('\r\n');

describe('descriptions of a way', () => {
  it('name the addresses in front of the machine besides its own', () => {
    expect(announced(sdp(candidate('10.0.0.7')), ['203.0.113.7'])).toBe(sdp(candidate('10.0.0.7'), candidate('203.0.113.7')));
    expect(announced(sdp(candidate('10.0.0.7')), [])).toBe(sdp(candidate('10.0.0.7')));
  });
  it('never have the server knock where a browser says', () => {
    expect(withoutAddresses(sdp(candidate('10.0.0.1'), candidate('5b1a.local')))).toBe(sdp());
    expect(withoutAddresses(sdp(candidate('10.0.0.1')).replaceAll('\r\n', '\n'))).toBe(sdp());
  });
});
