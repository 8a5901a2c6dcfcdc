import { z } from 'zod';

/** A finding of `npm audit` that somebody has looked at. It is accepted for a while, never for good. */
const acceptedFindings = z.array(z.strictObject({
  advisory: z.string().regex(/^GHSA(-[23456789cfghjmpqrvwx]{4}){3}$/), package: z.string().min(1),
  why: z.string().min(40), acceptedBy: z.string().min(2), until: z.iso.date(),
})).refine((all) => new Set(all.map((each) => each.advisory)).size === all.length, 'an advisory stands there twice');
export type Accepted = z.infer<typeof acceptedFindings>[number];

/** @throws Error when the list is not what it should be. */
export const readAccepted = (json: string): Accepted[] => acceptedFindings.parse(JSON.parse(json));

const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), via: z.array(z.union([z.string(), z.object({ name: z.string(), title: z.string(), url: z.string(), severity: z.string() })])) })),
});
export interface Finding { readonly advisory: string; readonly package: string; readonly title: string; readonly severity: string }

/** The advisories in npm's answer; null when npm could not ask, which is no clean bill. */
export function readFindings(json: string): Finding[] | null {
  let parsed: unknown;
  try { parsed = JSON.parse(json); } catch { return null; }
  const read = report.safeParse(parsed);
  if (!read.success) return null;
  const found = new Map<string, Finding>();
  for (const { via } of Object.values(read.data.vulnerabilities)) {
    for (const each of via) {
      if (typeof each === 'string') continue;
      const advisory = /GHSA-[\w-]+/.exec(each.url)?.[0] ?? each.url;
      found.set(advisory, { advisory, package: each.name, title: each.title, severity: each.severity });
    }
  }
  return [...found.values()];
}

export interface Judged { readonly open: readonly Finding[]; readonly expired: readonly Accepted[]; readonly gone: readonly Accepted[] }
export function judge(findings: readonly Finding[], accepted: readonly Accepted[], today: string): Judged {
  const covering = accepted.filter((each) => each.until >= today);
  return {
    open: findings.filter((finding) => !covering.some((each) => each.advisory === finding.advisory && each.package === finding.package)),
    expired: accepted.filter((each) => each.until < today),
    gone: accepted.filter((each) => !findings.some((finding) => finding.advisory === each.advisory)),
  };
}
