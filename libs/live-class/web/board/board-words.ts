import { defineWords } from '@kindling/platform-web';

const zh = {
  'board': '白板', 'board-name': '白板第 {page} 页，共 {of} 页，{count} 个图形', 'board-keys': '方向键移动光标，空格落笔和抬笔，Ctrl+Z 撤销。', 'board-texts': '白板上的字', 'on-screens': '白板在大家屏幕上', 'tutor-board': '老师的白板',
  'tools': '画图工具', 'pen': '画笔', 'line': '直线', 'arrow': '箭头', 'rect': '方框', 'ellipse': '圆圈', 'text': '写字', 'eraser': '橡皮', 'laser': '激光笔',
  'colours': '颜色', 'ink': '黑', 'green': '绿', 'copper': '棕', 'blue': '蓝', 'red': '红', 'yellow': '黄', 'violet': '紫', 'white': '白', 'widths': '粗细', 'width-0': '细', 'width-1': '中', 'width-2': '粗',
  'undo': '撤销', 'redo': '重做', 'clear': '清空这一页', 'save': '存成图片', 'page': '第 {page}/{of} 页', 'page-back': '上一页', 'page-on': '下一页', 'page-add': '加一页',
  'let-all': '让大家画', 'letting-all': '大家可以画', 'you-draw': '老师让你画：点工具就能开始。', 'take-off': '从大家屏幕收起', 'put-on': '给大家看', 'write-here': '写在白板上的字', 'let-draw': '让 {name} 画', 'letting-draw': '{name} 可以画白板',
};
const en: Record<keyof typeof zh, string> = {
  'board': 'Board', 'board-name': 'Board, page {page} of {of}, {count} drawings', 'board-keys': 'Arrow keys move the cursor, space puts the pen down and lifts it, Ctrl+Z undoes.', 'board-texts': 'Words on the board', 'on-screens': 'The board is on all screens', 'tutor-board': "The tutor's board",
  'tools': 'Drawing tools', 'pen': 'Pen', 'line': 'Line', 'arrow': 'Arrow', 'rect': 'Frame', 'ellipse': 'Ellipse', 'text': 'Words', 'eraser': 'Rubber', 'laser': 'Laser pointer',
  'colours': 'Colour', 'ink': 'black', 'green': 'green', 'copper': 'brown', 'blue': 'blue', 'red': 'red', 'yellow': 'yellow', 'violet': 'violet', 'white': 'white', 'widths': 'Width', 'width-0': 'thin', 'width-1': 'middle', 'width-2': 'thick',
  'undo': 'Undo', 'redo': 'Redo', 'clear': 'Clear this page', 'save': 'Save as a picture', 'page': 'Page {page} of {of}', 'page-back': 'Page before', 'page-on': 'Next page', 'page-add': 'Add a page',
  'let-all': 'Let everybody draw', 'letting-all': 'Everybody draws', 'you-draw': 'Your tutor lets you draw: pick a tool and start.', 'take-off': 'Take off the screens', 'put-on': 'Show to everybody', 'write-here': 'Words for the board', 'let-draw': 'Let {name} draw', 'letting-draw': '{name} may draw',
};
export const useBoardWords = defineWords('board', zh, en);
export type BoardWord = keyof typeof zh;
