import { defineWords } from '@kindling/platform-web';

const zh = {
  'add-tab': '加文件', 'rename-tab': '改名', 'remove-tab': '删除', 'tab-name': '文件名', 'add-tab-title': '加一个文件', 'rename-tab-title': '给 {name} 改名', 'remove-tab-title': '删除 {name}？', 'remove-tab-body': '文件里的内容会一起删掉。已保存的版本里还有它。',
  'add-tab-help': '比如 pitches.h：把音符放进去，再在程序开头写 #include "pitches.h"。', 'rename-help': '写着 #include 的地方会一起改。', 'tab-name-form': '名字用英文字母、数字和下划线，结尾是 .h、.cpp 或 .ino。', 'tab-name-taken': '已经有这个名字的文件了。', 'tabs-full': '最多 8 个文件。',
  'ok': '好', 'cancel': '先不了', 'format': '排整齐', 'tidy': '整齐了', 'format-help': '重新缩进（Ctrl+Shift+F）',
};
const en: Record<keyof typeof zh, string> = {
  'add-tab': 'Add file', 'rename-tab': 'Rename', 'remove-tab': 'Delete', 'tab-name': 'Name of the file', 'add-tab-title': 'Add a file', 'rename-tab-title': 'Rename {name}', 'remove-tab-title': 'Delete {name}?', 'remove-tab-body': 'What is in it goes, too. Saved versions still have it.',
  'add-tab-help': 'Such as pitches.h: put the notes into it and write #include "pitches.h" at the top of the program.', 'rename-help': 'Lines with #include follow.', 'tab-name-form': 'Use letters, digits and _, and end in .h, .cpp or .ino.', 'tab-name-taken': 'There is a file of that name.', 'tabs-full': 'Eight files at most.',
  'ok': 'OK', 'cancel': 'Not now', 'format': 'Tidy up', 'tidy': 'tidy', 'format-help': 'Indent anew (Ctrl+Shift+F)',
};
export const useTabWords = defineWords('sketch-tabs', zh, en);
