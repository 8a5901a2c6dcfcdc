export interface Versioned { readonly id: string; readonly parentId: string | null }
/** Newest versions: those that nobody built upon. Two of them mean that two devices went on from the same one. */
export function headsOf<T extends Versioned>(revisions: readonly T[]): T[] {
  const parents = new Set(revisions.map((revision) => revision.parentId));
  return revisions.filter((revision) => !parents.has(revision.id));
}
