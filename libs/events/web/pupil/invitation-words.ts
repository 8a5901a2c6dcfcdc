import { defineWords } from '@kindling/platform-web';

const zh = { 'for-you': '活动邀请', 'i-come': '我要去', 'i-stay': '不去', 'mine-coming': '你说了要去', 'mine-waiting': '你在候补，有位子会自动补上', 'mine-not-coming': '你说了不去', 'called-off': '活动取消了' };
const en: Record<keyof typeof zh, string> = { 'for-you': 'You are invited', 'i-come': 'I come', 'i-stay': 'Not this time', 'mine-coming': 'You said yes', 'mine-waiting': 'You are waiting and move up by yourself', 'mine-not-coming': 'You said no', 'called-off': 'Called off' };
/** Apart from the words of the staff's pages: Today must stay light. */
export const useInvitationWords = defineWords('invitations', zh, en);
