import type { Text } from '@kindling/contracts';
import { chinaDay } from '@kindling/kernel';
import { Paper } from '@kindling/print';

export interface Certificate { readonly id: string; readonly holder: string; readonly title: Text; readonly criteria: Text; readonly token: string; readonly issuedAt: Date; readonly place: string; readonly lines?: readonly string[] }
const words = {
  zh: { certificate: '证书', given: (holder: string) => `授予  ${holder}`, on: '日期', check: '用手机扫一扫，没有网络也能验真伪。', issuer: '火种创客社团 · Kindling' },
  en: { certificate: 'Certificate', given: (holder: string) => `Given to  ${holder}`, on: 'Date', check: 'Scan to check, with or without network.', issuer: 'Kindling maker clubs · 火种' },
} as const;
type Language = keyof typeof words;

/** The whole signed badge is in the code, behind the sign that browsers do not send to the server. */
export const badgeAddress = (origin: string, token: string): string => `${new URL(origin).origin}/verify#${token}`;

/** One page each, black on white; `more` adds pages of its own after them. */
export async function printCertificates(title: string, certificates: readonly Certificate[], language: Language, origin: string, more: (paper: Paper, at: number) => void = () => undefined): Promise<string> {
  const [t, paper] = [words[language], new Paper(title)];
  for (const [at, each] of certificates.entries()) {
    if (at > 0) paper.nextPage();
    paper.gap(60);
    paper.heading(t.certificate, 32);
    paper.gap(24);
    paper.heading(t.given(each.holder), 20);
    paper.gap(12);
    paper.heading(each.title[language], 26);
    paper.line(each.criteria[language]);
    for (const line of each.lines ?? []) paper.line(line);
    paper.gap(16);
    paper.line(`${t.on}  ${chinaDay(each.issuedAt)}`);
    paper.line(each.place);
    paper.gap(20);
    paper.stamp(t.issuer);
    paper.code(badgeAddress(origin, each.token), 190);
    paper.note(t.check);
    paper.note(`${new URL(origin).origin}/verify/${each.id}`);
  }
  more(paper, certificates.length);
  return (await paper.finish()).toString('base64');
}
