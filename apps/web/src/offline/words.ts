import { defineWords } from '@kindling/platform-web';

const zh = {
  'new-version': '新版本准备好了，下次打开就会用上。', 'new-version-busy': '另一个窗口正在上课。做完那边再换。', 'use-it-now': '现在就换',
  'prepare-title': '断网也能上：备好这台电脑', 'prepare-text': '在学生要用的电脑上按一次。课文、图画、练习和工作台会一件一件取来；学生有网时登录一次，之后断网也能学。', 'prepare-now': '现在备好', 'prepare-ready': '全部备好了：这台电脑断网也能上这些课。',
  'prepare-missing': '还差 {size}。', 'prepare-running': '正在取，还差 {size}。可以做别的，先别关这一页。', 'prepare-failed': '有 {count} 件没取到。网好一点再按一次。', 'prepare-away': '连不上服务器，还不知道要取什么。', 'prepare-no-tls': '这个网址不是 https，浏览器不让它在断网时打开。做的内容照样存得住。', 'again': '再试一次',
  'what': '内容', 'size': '大小', 'on-this-computer': '在这台电脑', 'the-app': '火种本身（积木、代码、仿真）', 'lesson-name': '第{number}课 · {title}', 'is-here': '✓ 有了', 'is-missing': '还差 {size}',
};
const en: Record<keyof typeof zh, string> = {
  'new-version': 'A new version is ready; it is used the next time you open this.', 'new-version-busy': 'A lesson is open in another window. Finish there first.', 'use-it-now': 'Use it now',
  'prepare-title': 'Class without network: prepare this computer', 'prepare-text': 'Press once on each computer that pupils will use. Texts, drawings, exercises and the workbench are fetched one by one; a pupil signs in once with network and then learns without.', 'prepare-now': 'Prepare now', 'prepare-ready': 'All here: these lessons work on this computer without network.',
  'prepare-missing': '{size} to fetch.', 'prepare-running': 'Fetching, {size} to go. Do something else, but keep this page open.', 'prepare-failed': '{count} parts did not come. Press again when the link is better.', 'prepare-away': 'The server cannot be reached, so nobody knows what to fetch.', 'prepare-no-tls': 'This address is not https, so the browser does not open it without network. Work is kept all the same.', 'again': 'Try again',
  'what': 'What', 'size': 'Size', 'on-this-computer': 'On this computer', 'the-app': 'Kindling itself (blocks, code, simulation)', 'lesson-name': 'Lesson {number} · {title}', 'is-here': '✓ here', 'is-missing': '{size} missing',
};
export const useOfflineWords = defineWords('offline', zh, en);
