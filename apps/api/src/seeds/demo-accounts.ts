/** Printed by the starter; only made in an empty database, only for trying out. */
export const demoPassword = 'kindling-demo';
export const demoClassCode = 'HZ7K2M';
export const demoAccounts = [
  { who: '老师 Teacher 王老师', how: `/sign-in   wang / ${demoPassword}` },
  { who: '志愿者 Tutor 李明', how: `/sign-in   liming / ${demoPassword}` },
  { who: '组织者 Organiser', how: `/sign-in   organiser / ${demoPassword}` },
  { who: '管理员 Admin', how: `/sign-in   admin / ${demoPassword}` },
  { who: '学生 Pupil 张小禾', how: `/c/${demoClassCode}   PIN 2468` },
  { who: '学生 Pupil 马晓兰', how: `/c/${demoClassCode}   PIN 1122` },
] as const;
