import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '活动', 'lead': '讲座、沙龙、实验日、工作坊和参观。发布以后，家长不用注册就能报名。', 'new': '新活动', 'none': '还没有活动。先办一次沙龙吧。', 'coming-up': '接下来', 'past': '办过的', 'home': '返回',
  'kind': '类型', 'kind-lecture': '讲座', 'kind-salon': '沙龙', 'kind-experiment': '实验日', 'kind-workshop-day': '工作坊', 'kind-visit': '参观',
  'state-draft': '草稿', 'state-published': '已发布', 'state-running': '进行中', 'state-over': '已结束', 'state-summarised': '已小结', 'state-called-off': '已取消',
  'to-published': '发布', 'to-running': '开始活动', 'to-over': '结束活动', 'to-summarised': '完成小结', 'to-called-off': '取消活动', 'sure-called-off': '取消以后不能恢复，报名的家庭会看到“已取消”。', 'keep': '不取消',
  'when': '时间', 'where': '地点', 'holder': '主办', 'coming': '会来', 'waiting': '候补', 'there': '到场', 'places': '名额', 'people': '{coming}/{places} 人会来', 'waits': '候补 {n}', 'was-there': '到场 {n}',
  'edit': '修改', 'save': '保存', 'cancel': '取消', 'title-zh': '标题（中文）', 'title-en': '标题（英文，可不填）', 'text-zh': '介绍（中文）', 'text-en': '介绍（英文，可不填）', 'where-zh': '地点（中文）', 'where-en': '地点（英文，可不填）',
  'day': '日期', 'from': '开始', 'to': '结束', 'family-places': '家庭名额（0 表示不对家庭开放）', 'class-places': '班级名额', 'class-places-note': '填数字就邀请这个班；空着不邀请。', 'contact': '联系电话（家长可以直接拨）', 'needs': '要准备的器材', 'place': '由谁主办', 'weeks': '每周一次，共几次（1 表示只办一次）', 'made-series': '每一次都是单独的草稿，可以分别修改和发布。',
  'public-page': '家长看到的页面', 'poster': '海报（PDF）', 'summary-pdf': '一页小结（PDF）', 'door': '签到', 'families': '家庭', 'groups': '报名情况', 'group': '对象', 'for-families': '家庭（不用账号）', 'walk-ins': '现场来的', 'summary': '小结', 'person-times': '人次', 'pupils': '学生', 'survey': '家长反馈', 'too-few': '不到 {n} 份回答，先不显示，以免看出是谁。', 'answers': '{n} 份回答', 'remarks': '家长的话', 'no-remarks': '没有留言。',
  'q-liked': '喜欢吗（1–5）', 'q-learned': '有收获吗', 'q-length': '时间', 'q-level': '难易', 'q-again': '下次来吗', 'a-lot': '很多', 'some': '一些', 'little': '不多', 'short': '太短', 'right': '正好', 'long': '太长', 'easy': '太容易', 'hard': '太难', 'yes': '来', 'maybe': '看情况', 'no': '不来',
  'door-title': '签到 · {title}', 'door-note': '点名字就签到；点错了再点一次。没有网络也能签，先存在这台电脑，连上后自动补发。', 'number': '{n} 号', 'heads': '{n} 人', 'scanned': '扫到的家庭', 'walk-in': '现场来了 {n} 人，记下', 'walk-in-count': '现场来的人数', 'only-here': '只在这台电脑：{n} 条', 'all-sent': '都已送到', 'refused': '没有收下：{n} 条', 'not-invited': '没有邀请班级。', 'no-families': '还没有家庭报名。', 'not-open': '活动发布以后才能签到。',
  'slips': '家长链接纸条', 'slips-note': '每个孩子一张，上面有二维码和十二位码。每打印一次就换一次新码，旧纸条马上作废：只给需要的孩子打印。', 'slips-all': '全选', 'slips-print': '为 {n} 个孩子打印', 'close-link': '作废', 'closed': '{name} 的链接已作废。', 'choose': '选择孩子',
  'mine-short-coming': '会来', 'mine-short-waiting': '候补', 'mine-short-not-coming': '说不来',
};
export type EventWord = keyof typeof zh;
const en: Record<EventWord, string> = {
  'title': 'Events', 'lead': 'Lectures, salons, experiment days, workshops and visits. Once published, families answer without an account.', 'new': 'New event', 'none': 'No events yet. Start with a salon.', 'coming-up': 'Coming up', 'past': 'Held', 'home': 'Back',
  'kind': 'Kind', 'kind-lecture': 'Lecture', 'kind-salon': 'Salon', 'kind-experiment': 'Experiment day', 'kind-workshop-day': 'Workshop day', 'kind-visit': 'Visit',
  'state-draft': 'Draft', 'state-published': 'Published', 'state-running': 'Running', 'state-over': 'Over', 'state-summarised': 'Summed up', 'state-called-off': 'Called off',
  'to-published': 'Publish', 'to-running': 'Start', 'to-over': 'End', 'to-summarised': 'Sum up', 'to-called-off': 'Call off', 'sure-called-off': 'This cannot be taken back; families who answered will see it.', 'keep': 'Keep it',
  'when': 'When', 'where': 'Where', 'holder': 'Held by', 'coming': 'Coming', 'waiting': 'Waiting', 'there': 'There', 'places': 'Places', 'people': '{coming} of {places} coming', 'waits': '{n} waiting', 'was-there': '{n} there',
  'edit': 'Change', 'save': 'Save', 'cancel': 'Cancel', 'title-zh': 'Title (Chinese)', 'title-en': 'Title (English, optional)', 'text-zh': 'About it (Chinese)', 'text-en': 'About it (English, optional)', 'where-zh': 'Where (Chinese)', 'where-en': 'Where (English, optional)',
  'day': 'Day', 'from': 'From', 'to': 'To', 'family-places': 'Places for families (0: not open to them)', 'class-places': 'Places for classes', 'class-places-note': 'A number invites the class; empty does not.', 'contact': 'Phone that families may call', 'needs': 'Equipment to prepare', 'place': 'Held by', 'weeks': 'Weekly, how many times (1: only once)', 'made-series': 'Each is a draft of its own, to be changed and published by itself.',
  'public-page': 'What families see', 'poster': 'Poster (PDF)', 'summary-pdf': 'One-page summary (PDF)', 'door': 'Check-in', 'families': 'Families', 'groups': 'Answers', 'group': 'For', 'for-families': 'Families (no account)', 'walk-ins': 'Came without answering', 'summary': 'Summary', 'person-times': 'Person-times', 'pupils': 'Pupils', 'survey': 'What families said', 'too-few': 'Fewer than {n} answers: not shown yet, so that nobody can be guessed.', 'answers': '{n} answers', 'remarks': 'In their words', 'no-remarks': 'No remarks.',
  'q-liked': 'Liked it (1–5)', 'q-learned': 'Learned something', 'q-length': 'Length', 'q-level': 'Level', 'q-again': 'Again', 'a-lot': 'a lot', 'some': 'some', 'little': 'little', 'short': 'too short', 'right': 'right', 'long': 'too long', 'easy': 'too easy', 'hard': 'too hard', 'yes': 'yes', 'maybe': 'maybe', 'no': 'no',
  'door-title': 'Check-in · {title}', 'door-note': 'Tap a name to check in; tap again to undo. It works without network: kept on this computer and sent when the link is back.', 'number': 'No. {n}', 'heads': '{n}', 'scanned': 'Scanned family', 'walk-in': 'Note {n} walk-ins', 'walk-in-count': 'How many walked in', 'only-here': 'Only on this computer: {n}', 'all-sent': 'All sent', 'refused': 'Not taken: {n}', 'not-invited': 'No class is invited.', 'no-families': 'No family has answered yet.', 'not-open': 'Publish the event first.',
  'slips': 'Slips for families', 'slips-note': 'One for each child, with a QR code and twelve signs to type. Each printing makes new codes and the old slips stop working: print only for those who need one.', 'slips-all': 'All', 'slips-print': 'Print for {n}', 'close-link': 'Close', 'closed': 'The link of {name} is closed.', 'choose': 'Choose children',
  'mine-short-coming': 'said yes', 'mine-short-waiting': 'waiting', 'mine-short-not-coming': 'said no',
};
export const useEventWords = defineWords('events', zh, en);
