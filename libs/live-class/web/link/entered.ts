const key = (liveId: string): string => `kindling.live.${liveId}`;

/** A pupil goes into a class by their own click; working on a lesson at the same hour is not attendance. For this tab only. */
export const noteEntered = (liveId: string): void => sessionStorage.setItem(key(liveId), '1');
export const hasEntered = (liveId: string): boolean => sessionStorage.getItem(key(liveId)) === '1';
