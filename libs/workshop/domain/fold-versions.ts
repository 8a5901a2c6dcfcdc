import type { VersionRow } from '@kindling/contracts';

/** Saves of one sitting: the newest is shown, the ones shortly before it can be unfolded. */
export interface FoldedVersions { readonly newest: VersionRow; readonly before: readonly VersionRow[] }
const foldMs = 120_000;

/** The workbench saves every few seconds; nobody looks for one of hundreds. Expects the newest first. */
export function foldVersions(versions: readonly VersionRow[]): FoldedVersions[] {
  const folds: { newest: VersionRow; before: VersionRow[] }[] = [];
  for (const version of versions) {
    const open = folds.at(-1);
    const isClose = open && open.newest.deviceId === version.deviceId && Date.parse(open.newest.savedAt) - Date.parse(version.savedAt) < foldMs;
    if (isClose) open.before.push(version); else folds.push({ newest: version, before: [] });
  }
  return folds;
}
