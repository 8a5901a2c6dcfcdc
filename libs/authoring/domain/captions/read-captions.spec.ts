import { readCaptions } from './read-captions.ts';

describe('captions', () => {
  it('are the sentences of the file, with or without names, notes and the line ends of other systems', () => {
    expect(readCaptions('\uFEFFWEBVTT - 第一课\r\n\r\nNOTE nothing\r\n\r\n1\r\n00:00.000 --> 00:02.000 line:0\r\n电流\r\n走一圈\r\n\r\n01:00:00.000 --> 01:00:01.500\r\n再来\r\n')).toEqual(['电流 走一圈', '再来']);
  });
  it('are none in a file without a sentence', () => {
    for (const empty of ['WEBVTT', 'WEBVTT\n\n00:00.000 --> 00:02.000\n', 'WEBVTT\n\n0:0 --> 2\nwords\n']) expect(readCaptions(empty)).toEqual([]);
  });
  it('are not what is something else', () => {
    for (const other of ['', 'SRT\n\n00:00:00,000 --> 00:00:02,000\nwords', 'WEBVTTX\n\n', 'WEBVTT\n\n\0', 'WEBVTT\n\n\uFFFD']) expect(readCaptions(other)).toBeNull();
  });
});
