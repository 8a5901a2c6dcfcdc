const answeredKey = (liveId: string): string => `kindling.looked.${liveId}`;
const backKey = (liveId: string): string => `kindling.back.${liveId}`;

/** Class time of the newest call that this tab has answered, by going or by staying; -1 for none. */
export const lookAnswered = (liveId: string): number => Number(sessionStorage.getItem(answeredKey(liveId)) ?? -1);
export const noteLookAnswered = (liveId: string, since: number): void => sessionStorage.setItem(answeredKey(liveId), String(since));
/** Where the pupil was when the call came. */
export const wayBack = (liveId: string): string | null => sessionStorage.getItem(backKey(liveId));
export const noteWayBack = (liveId: string, path: string): void => sessionStorage.setItem(backKey(liveId), path);
