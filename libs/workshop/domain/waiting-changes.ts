import type { OperationPayload, ProjectCard } from '@kindling/contracts';

/** What a pupil did to projects and the server has not answered yet; the last word for each wins. */
export interface ProjectChange { readonly title?: string; readonly shared?: boolean; readonly deleted?: boolean }
export interface ProjectLists { readonly mine: readonly ProjectCard[]; readonly deleted: readonly ProjectCard[]; readonly shared: readonly ProjectCard[] }

type WaitingSave = Pick<OperationPayload<'workshop.save-revision'>, 'projectId' | 'exerciseId' | 'title' | 'work'>;
/** The page with what was begun or saved on this computer only; the newest save of each counts. */
export function withSaves(lists: ProjectLists, saves: readonly WaitingSave[], me: { readonly id: string; readonly name: string }, now: string): ProjectLists {
  const newest = new Map(saves.filter((save) => save.exerciseId === null).map((save) => [save.projectId, save]));
  const known = new Set([...lists.mine, ...lists.deleted].map((card) => card.id));
  const begun = [...newest.values()].filter((save) => !known.has(save.projectId)).reverse();
  const saved = lists.mine.map((card) => { const save = newest.get(card.id); return save ? { ...card, diagram: save.work.diagram, savedAt: now } : card; });
  return { ...lists, mine: [...begun.map((save) => cardOf(save, me, now)), ...saved] };
}
const cardOf = ({ projectId, title = '', work }: WaitingSave, me: { readonly id: string; readonly name: string }, now: string): ProjectCard =>
  ({ id: projectId, title, ownerId: me.id, ownerName: me.name, savedAt: now, sharedAt: null, hidden: false, deletedAt: null, remixedFrom: null, remixCount: 0, diagram: work.diagram });

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
