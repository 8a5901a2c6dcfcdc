import type { ProjectCard } from '@kindling/contracts';

/** What a pupil did to projects and the server has not answered yet; the last word for each wins. */
export interface ProjectChange { readonly title?: string; readonly shared?: boolean; readonly deleted?: boolean }
export interface ProjectLists { readonly mine: readonly ProjectCard[]; readonly deleted: readonly ProjectCard[]; readonly shared: readonly ProjectCard[] }

/** The page as it will be when the changes have arrived. */
export function withChanges(lists: ProjectLists, changes: Readonly<Record<string, ProjectChange>>, now: string): ProjectLists {
  const own = [...lists.mine, ...lists.deleted].map((card): ProjectCard => {
    const change = Object.hasOwn(changes, card.id) ? changes[card.id] : undefined;
    if (!change) return card;
    const deletedAt = change.deleted === undefined ? card.deletedAt : change.deleted ? (card.deletedAt ?? now) : null;
    const sharedAt = deletedAt !== null ? null : change.shared === undefined ? card.sharedAt : change.shared ? (card.sharedAt ?? now) : null;
    return { ...card, title: change.title ?? card.title, deletedAt, sharedAt };
  });
  return { mine: own.filter((card) => card.deletedAt === null), deleted: own.filter((card) => card.deletedAt !== null), shared: lists.shared };
}
