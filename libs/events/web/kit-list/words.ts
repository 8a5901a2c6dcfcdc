import { defineWords } from '@kindling/platform-web';

const zh = { 'title': '器材清单', 'what': '器材', 'need': '需要', 'have': '现有', 'state': '够不够', 'enough': '够', 'missing': '缺 {n}', 'kit': '整套器材箱', 'none': '还没有写要用什么。', 'for': '按 {n} 个名额算。现有：没有缺损的器材箱和备件。', 'edit': '填写清单', 'print': '打印', 'per-kit': '几个人用一箱（0：不用整箱）', 'parts-note': '每组另外要的零件（用备件）：', 'save': '保存', 'cancel': '取消' };
const en: Record<keyof typeof zh, string> = { 'title': 'Equipment', 'what': 'What', 'need': 'Needed', 'have': 'In stock', 'state': 'Enough?', 'enough': 'enough', 'missing': '{n} missing', 'kit': 'Whole kits', 'none': 'Nobody has said what is needed yet.', 'for': 'For {n} places. In stock: kits with nothing missing, and spare parts.', 'edit': 'Write the list', 'print': 'Print', 'per-kit': 'How many share a kit (0: no kits)', 'parts-note': 'Parts for each group beside it, from the spares:', 'save': 'Save', 'cancel': 'Cancel' };
export const useKitListWords = defineWords('event-kit-list', zh, en);
