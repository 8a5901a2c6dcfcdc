import { defineWords } from '@kindling/platform-web';

const zh = {
  'new-version': '新版本准备好了，下次打开就会用上。', 'new-version-busy': '另一个窗口正在上课。做完那边再换。', 'use-it-now': '现在就换',
};
const en: Record<keyof typeof zh, string> = {
  'new-version': 'A new version is ready; it is used the next time you open this.', 'new-version-busy': 'A lesson is open in another window. Finish there first.', 'use-it-now': 'Use it now',
};
export const useOfflineWords = defineWords('offline', zh, en);
