import { defineWords } from '@kindling/platform-web';

const zh = {
  'partners': '合作单位', 'partner': '合作单位', 'add': '添加合作单位', 'none': '还没有合作单位。', 'name': '名称', 'kind': '类别', 'gives': '带来什么（场地、器材、人手）', 'contact': '联系方式', 'contact-what': '只有组织者看得到。', 'edit': '修改', 'remove': '删除', 'cancel': '取消', 'save': '保存', 'done': '好了',
  'university': '大学', 'company': '企业', 'authority': '政府、村委会', 'museum': '科技馆、博物馆', 'charity': '公益组织', 'other': '其他', 'link': '给他们一个链接', 'link-again': '换一个链接', 'end-link': '收回链接', 'link-once': '把这个链接发给他们。只显示这一次：', 'takes-part': '哪些合作单位参加', 'share-record': '合作单位也能看到这份纪要和附件', 'shared-record': '合作单位可见',
  'who': '谁能看到什么', 'activities': '活动、日期、进展', 'money': '负责人和预算', 'minutes': '纪要和附件', 'shared': '标了“合作单位可见”的纪要', 'contacts': '合作单位的联系方式', 'keepers': '组织者', 'staff': '分社的老师和志愿者', 'guests': '合作单位（凭链接）', 'yes': '看得到', 'no': '—', 'own': '只看自己参加的', 'who-else': '别的人什么也看不到。链接收回以后，合作单位也看不到。',
};
const en: Record<keyof typeof zh, string> = {
  'partners': 'Partners', 'partner': 'Partner', 'add': 'Add a partner', 'none': 'No partners yet.', 'name': 'Name', 'kind': 'Kind', 'gives': 'What it brings (rooms, parts, people)', 'contact': 'Contact', 'contact-what': 'Seen by organisers only.', 'edit': 'Edit', 'remove': 'Remove', 'cancel': 'Cancel', 'save': 'Save', 'done': 'Done',
  'university': 'university', 'company': 'company', 'authority': 'authority', 'museum': 'museum', 'charity': 'charity', 'other': 'other', 'link': 'Give them a link', 'link-again': 'Make a new link', 'end-link': 'End the link', 'link-once': 'Send them this link. It is shown only now:', 'takes-part': 'Partners that take part', 'share-record': 'Partners may read these minutes and the file', 'shared-record': 'partners read it',
  'who': 'Who sees what', 'activities': 'Activities, days, progress', 'money': 'Owners and costs', 'minutes': 'Minutes and files', 'shared': 'Minutes meant for partners', 'contacts': 'How to reach partners', 'keepers': 'organisers', 'staff': 'staff of the branch', 'guests': 'partners, by link', 'yes': 'yes', 'no': '—', 'own': 'their own', 'who-else': 'Nobody else sees any of it. When a link ends, its partner sees nothing either.',
};
export const usePartnerWords = defineWords('partners', zh, en);
