import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '共用日历', 'lead': '分社和合作学校的课、活动、比赛和计划都在这里。您看到的是与您有关的部分。', 'branch': '分社', 'month': '{year} 年 {month} 月', 'before': '上个月', 'after': '下个月', 'this-month': '本月', 'none': '这个月没有安排。', 'none-of-sort': '这个月没有这一类安排。', 'no-calendar': '您还不属于任何分社，也不在合作学校。', 'all': '全部', 'today': '今天', 'all-day': '全天', 'until': '到 {day}',
  'group-class': '直播课', 'group-event': '活动', 'group-contest': '比赛', 'group-plan': '计划', 'class': '直播课', 'lecture': '讲座', 'salon': '沙龙', 'experiment': '实验日', 'workshop-day': '工作坊', 'visit': '参观', 'contest': '比赛', 'results': '公布结果', 'plan': '计划',
  'moved': '改期', 'off': '取消', 'draft': '草稿', 'weekdays': '周一,周二,周三,周四,周五,周六,周日',
  'feed-title': '放进手机日历', 'feed-what': '地址只给自己用：别人拿到也能看到这些安排（没有人名）。您离开分社以后，它自动失效。', 'feed-make': '生成订阅地址', 'feed-new': '换一个地址', 'feed-close': '作废', 'feed-since': '{date} 生成的地址正在用', 'feed-copy': '复制', 'feed-copied': '已复制', 'feed-once': '现在复制，离开这一页就看不到了。',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Shared calendar', 'lead': 'Classes, events, contests and plans of the branch and its schools. You see the part that concerns you.', 'branch': 'Branch', 'month': '{month}/{year}', 'before': 'Month before', 'after': 'Next month', 'this-month': 'This month', 'none': 'Nothing is planned this month.', 'none-of-sort': 'Nothing of this kind this month.', 'no-calendar': 'You belong to no branch, and your school works with none.', 'all': 'All', 'today': 'today', 'all-day': 'all day', 'until': 'until {day}',
  'group-class': 'Live classes', 'group-event': 'Events', 'group-contest': 'Contests', 'group-plan': 'Plans', 'class': 'Live class', 'lecture': 'Lecture', 'salon': 'Salon', 'experiment': 'Experiment day', 'workshop-day': 'Workshop day', 'visit': 'Visit', 'contest': 'Contest', 'results': 'Results', 'plan': 'Plan',
  'moved': 'moved', 'off': 'called off', 'draft': 'draft', 'weekdays': 'Mon,Tue,Wed,Thu,Fri,Sat,Sun',
  'feed-title': 'In the calendar of a phone', 'feed-what': 'The address is for you alone: whoever has it can read these plans (nobody is named). It stops by itself when you leave the branch.', 'feed-make': 'Make an address', 'feed-new': 'Make another address', 'feed-close': 'Take it back', 'feed-since': 'An address made on {date} is in use', 'feed-copy': 'Copy', 'feed-copied': 'Copied', 'feed-once': 'Copy it now; it is shown only once.',
};
export const useCalendarWords = defineWords('branch-calendar', zh, en);
export type CalendarWord = keyof typeof zh;
