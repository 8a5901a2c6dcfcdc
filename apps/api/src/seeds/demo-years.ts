import type { NominationKind, Text } from '@kindling/contracts';
import { onChinasClock } from '@kindling/kernel';
import { demoId } from './demo-people.ts';

export interface Nominee { readonly kind: NominationKind; readonly school?: number; readonly person?: string; readonly classAt?: number; readonly by: number; readonly reason: string; /** Points of the two scorers, all criteria alike. */ readonly scores: readonly [number, number] }
type ClubYear = readonly [school: number, by: number, did: string, hard: string, next: string];
type Talk = readonly [title: string, speaker: string, minutes: number];
export interface DemoYear {
  readonly branch: number; readonly openedBy: number; readonly scorers: readonly [number, number]; readonly foreword: Text; /** Of the month of July. */ readonly sharedOn: number;
  readonly nominees: readonly Nominee[]; readonly clubs: readonly ClubYear[]; readonly talks: readonly Talk[]; /** Events whose published photos are on the page. */ readonly pictured: readonly number[];
}

/** As the page does: the school year that was last. */
export function lastSchoolYear(now: Date): number {
  const china = onChinasClock(now);
  return china.getUTCFullYear() - (china.getUTCMonth() >= 5 ? 1 : 2);
}

const chengdu: DemoYear = {
  branch: 1, openedBy: 3, scorers: [3, 4], sharedOn: 4, pictured: [1, 2, 11, 18],
  foreword: { zh: '一年里，大学的志愿者和两所学校的孩子一起点亮了很多盏灯。谢谢每一位老师、家长和志愿者。', en: 'In one year, university volunteers and the children of two schools lit a great many lamps together. Thank you, teachers, families and volunteers.' },
  nominees: [
    { kind: 'club', school: 1, by: 2, reason: '沙龙每周不断，邻校的孩子也来，作品展全校都看。', scores: [5, 4] },
    { kind: 'club', school: 2, by: 2, reason: '只有三个学生也坚持下来，雪天在线上课。', scores: [4, 3] },
    { kind: 'branch', by: 1, reason: '一年里没有一次无故缺课，讲座、参观都按时办成。', scores: [4, 4] },
    { kind: 'tutor', person: demoId(2, 2), by: 1, reason: '备课细，反馈不过夜，还带出了新志愿者。', scores: [5, 4] },
    { kind: 'pupil', school: 1, person: demoId(100, 1), classAt: 1, by: 1, reason: '从第一盏灯到小夜灯，每次都写下哪里没通。', scores: [4, 4] },
    { kind: 'pupil', school: 1, person: demoId(100, 4), classAt: 1, by: 1, reason: '主动教六年级的弟弟妹妹接线。', scores: [5, 5] },
    { kind: 'pupil', school: 2, person: demoId(300, 1), classAt: 3, by: 5, reason: '牛棚温度哨改了四版，最后真的装进了牛棚。', scores: [4, 5] },
  ],
  clubs: [
    [1, 1, '开学讲座以后，每周六办一次亲子沙龙，共八次，最后办了作品展。三月去大学参观了工程训练中心。', '器材少，两家合用一个箱子；冬天教室冷，家长来得少。', '多做三个器材箱；沙龙改到暖和的图书室；请家长来讲一次。'],
    [2, 5, '六年级三名同学在线上课，参观大学时第一次见到 3D 打印机。', '下雪封路，讲座取消了一次；网络慢，只能听声音。', '把讲座录成回放，路不通时也能看。'],
  ],
  talks: [['两家合用一个箱子，怎么不打架', '王老师', 20], ['雪天也上课：64 kbit/s 的一年', '何老师', 15], ['反馈不过夜', '李明', 15]],
};
/** Its first year: two schools, a day of experiments and a workshop together. */
const lanzhou: DemoYear = {
  branch: 2, openedBy: 6, scorers: [6, 4], sharedOn: 11, pictured: [4],
  foreword: { zh: '第一年只有两所学校，路远，人不多。土豆和橘子点亮了第一个 LED，两校的孩子一起做的小夜灯，现在还亮在他们床头。', en: 'A first year with two schools, long roads and not many people. Potatoes and oranges lit the first LED, and the night-lights that the two schools built together still burn beside their beds.' },
  nominees: [
    { kind: 'club', school: 3, by: 9, reason: '水果电池实验日自己备料，学生当讲解员。', scores: [4, 4] },
    { kind: 'club', school: 4, by: 9, reason: '只有四个学生，把两校联合工作坊办成了。', scores: [5, 4] },
    { kind: 'tutor', person: demoId(2, 9), by: 7, reason: '坐六个小时车来办工作坊，前一晚把六个箱子都试过。', scores: [4, 5] },
    { kind: 'pupil', school: 3, person: demoId(400, 3), classAt: 4, by: 7, reason: '把十种水果的电压都量了，画成了一张图。', scores: [5, 4] },
    { kind: 'pupil', school: 4, person: demoId(500, 4), classAt: 5, by: 8, reason: '小夜灯忽明忽暗，他换了三次电阻，找到了原因。', scores: [3, 2] },
  ],
  clubs: [
    [3, 7, '办了水果电池实验日，又去洮河上游学校一起做小夜灯。', '实验室只有一块万用表；藏语、汉语两种说明要自己写。', '申请两块万用表；把讲解词写成两种文字。'],
    [4, 8, '在自己学校办了两校联合工作坊：上午学传感器，下午每组做一个小夜灯带回家。', '离兰州远，志愿者一学期只能来一次。', '下学期开始每周在线上课。'],
  ],
  talks: [['一颗土豆能讲几节课', '才让老师', 15], ['两校一天：联合工作坊怎么办', '周舟', 20]],
};
export const demoYears: readonly DemoYear[] = [chengdu, lanzhou];
