/** What the pages outside the app share: for whoever has no account, on a thin link and in a phone's old browser (ES2017, no library). */
export { asker, AskFailure } from './ask.ts';
export { frame, type Framed } from './frame.ts';
export { newId } from './new-id.ts';
export { openPage } from './open-page.ts';
export { act, fill, h, show, type Child } from './view.ts';
export { lightWords, type BothLanguages, type FrameWord, type LightWords } from './words.ts';
