const isCandidate = (line: string): boolean => line.startsWith('a=candidate:');
/** `a=candidate:ID PART PROTOCOL PRIORITY ADDRESS PORT typ …` */
const ADDRESS = 4;

/** What is offered, with addresses that the machine does not know of itself: those in front of it. */
export const announced = (sdp: string, addresses: readonly string[]): string => sdp.split('\r\n')
  .flatMap((line) => (isCandidate(line) ? [line, ...addresses.map((address) => line.split(' ').with(ADDRESS, address).join(' '))] : [line])).join('\r\n');

/** What a browser answers, without its addresses: it knocks, and the server sees from where. */
export const withoutAddresses = (sdp: string): string => sdp.split(/\r?\n/).filter((line) => !isCandidate(line)).join('\r\n');
