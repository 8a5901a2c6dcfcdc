import type { LessonFilm } from '@kindling/contracts';
import { api, sendUp } from '@kindling/platform-web';
import type { LessonAt } from '../draft/use-draft.ts';

/** A film or its captions, in parts; a broken line costs one part. @throws ApiFailure */
export const bringFilm = (params: LessonAt, file: File, onShare: (share: number) => void): Promise<LessonFilm> =>
  sendUp(file, { purpose: 'lesson-film', placeId: params.classId, onShare, finish: (uploadId) => api('authoring.add-film', { params, body: { uploadId } }) });
