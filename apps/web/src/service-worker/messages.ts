/** What a page may ask of the service worker; each question is answered on its own port. */
export type Question =
  | { readonly ask: 'missing-files' }
  | { readonly ask: 'keep'; readonly address: string }
  | { readonly ask: 'holds'; readonly addresses: readonly string[] }
  | { readonly ask: 'take-over' };
export interface MissingFiles { readonly files: readonly { readonly path: string; readonly bytes: number }[]; readonly allBytes: number }
export interface Answers {
  'missing-files': MissingFiles;
  keep: { readonly kept: boolean };
  holds: { readonly held: readonly string[] };
  /** `busy`: a lesson, workbench or live class is open in some tab. */
  'take-over': { readonly state: 'taken' | 'busy' };
}
export type AnswerTo<Q extends Question> = Answers[Q['ask']];
/** Said by the worker without being asked: a copy shown a moment ago is old. */
export interface FresherNews { readonly news: 'fresher'; readonly address: string }

/** Pages in which a reload would cost a pupil the thread. */
export const isBusyPath = (path: string): boolean => /^\/(learn\/[^/]+|bench|try|live)(\/|$)/.test(path);
/** Paths that the server answers itself; `e`, `events`, `join`, `year` and `p` are pages for people and phones without an account, which are no part of the app. */
export const isServerPath = (path: string): boolean => /^\/(api|socket\.io|media|healthz|readyz|metrics|\.well-known|e|events|join|year|p)(\/|$)/.test(path);
