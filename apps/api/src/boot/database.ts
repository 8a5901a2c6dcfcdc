import { DataSource } from 'typeorm';
import { FoundTheClub1763683200000 } from '../migrations/1763683200000-found-the-club.ts';
import { SettleVersions1763712000000 } from '../migrations/1763712000000-settle-versions.ts';
import { BoardTrace1763722000000 } from '../migrations/1763722000000-board-trace.ts';
import { HearTheClass1763731234000 } from '../migrations/1763731234000-hear-the-class.ts';
import { FillTheCupboard1763738000000 } from '../migrations/1763738000000-fill-the-cupboard.ts';
import { FreeProjects1763740000000 } from '../migrations/1763740000000-free-projects.ts';
import { FindLooks1763750000000 } from '../migrations/1763750000000-find-looks.ts';
import { KeepOwnSlides1763760000000 } from '../migrations/1763760000000-keep-own-slides.ts';
import { LookBackAtClasses1763780100000 } from '../migrations/1763780100000-look-back-at-classes.ts';
import { KeepVoiceForAWhile1763780200000 } from '../migrations/1763780200000-keep-voice-for-a-while.ts';
import { PlanTheWeek1763780300000 } from '../migrations/1763780300000-plan-the-week.ts';
import { HandClassesOver1763780400000 } from '../migrations/1763780400000-hand-classes-over.ts';
import { LeaseClasses1763790000000 } from '../migrations/1763790000000-lease-classes.ts';
import { LookAfterPupils1763795000000 } from '../migrations/1763795000000-look-after-pupils.ts';
import { WeighGrades1763796000000 } from '../migrations/1763796000000-weigh-grades.ts';
import { KeepRosters1763797000000 } from '../migrations/1763797000000-keep-rosters.ts';
import { ForgetPupils1763798000000 } from '../migrations/1763798000000-forget-pupils.ts';
import { FoundBranches1763800000000 } from '../migrations/1763800000000-found-branches.ts';
import { HearThePupils1763802000000 } from '../migrations/1763802000000-hear-the-pupils.ts';
import { MarkWork1763803000000 } from '../migrations/1763803000000-mark-work.ts';
import { ReviewTogether1763803100000 } from '../migrations/1763803100000-review-together.ts';
import { TellPeople1763803200000 } from '../migrations/1763803200000-tell-people.ts';
import { AskClassMates1763803300000 } from '../migrations/1763803300000-ask-class-mates.ts';
import { GiveBadges1763803400000 } from '../migrations/1763803400000-give-badges.ts';
import { WriteOwnLessons1763804000000 } from '../migrations/1763804000000-write-own-lessons.ts';
import { HoldEvents1763805000000 } from '../migrations/1763805000000-hold-events.ts';
import { HoldContests1763806000000 } from '../migrations/1763806000000-hold-contests.ts';
import { AwardBadges1763807000000 } from '../migrations/1763807000000-award-badges.ts';
import { CountHours1763807100000 } from '../migrations/1763807100000-count-hours.ts';
import { PlanTheYear1763807200000 } from '../migrations/1763807200000-plan-the-year.ts';
import { PhotographWork1763811000000 } from '../migrations/1763811000000-photograph-work.ts';
import { HoldWorkAgainstTheBench1763811100000 } from '../migrations/1763811100000-hold-work-against-the-bench.ts';
import { FindByClass1763812000000 } from '../migrations/1763812000000-find-by-class.ts';
import { RecruitVolunteers1763813000000 } from '../migrations/1763813000000-recruit-volunteers.ts';
import { StandIn1763813100000 } from '../migrations/1763813100000-stand-in.ts';
import { Rehearse1763813200000 } from '../migrations/1763813200000-rehearse.ts';
import { TrainStaff1763813300000 } from '../migrations/1763813300000-train-staff.ts';
import { KeepEventPictures1763814000000 } from '../migrations/1763814000000-keep-event-pictures.ts';
import { ReviewTheYear1763814100000 } from '../migrations/1763814100000-review-the-year.ts';
import { ListWhatEventsNeed1763814200000 } from '../migrations/1763814200000-list-what-events-need.ts';
import { FindByKey1763815000000 } from '../migrations/1763815000000-find-by-key.ts';
import { ShareTheCalendar1795300000101 } from '../migrations/1795300000101-share-the-calendar.ts';

export const migrations = [FoundTheClub1763683200000, SettleVersions1763712000000, BoardTrace1763722000000, HearTheClass1763731234000, FillTheCupboard1763738000000, FreeProjects1763740000000, FindLooks1763750000000, KeepOwnSlides1763760000000, LookBackAtClasses1763780100000, KeepVoiceForAWhile1763780200000, PlanTheWeek1763780300000, HandClassesOver1763780400000, LeaseClasses1763790000000, LookAfterPupils1763795000000, WeighGrades1763796000000, KeepRosters1763797000000, ForgetPupils1763798000000, FoundBranches1763800000000, HearThePupils1763802000000, MarkWork1763803000000, ReviewTogether1763803100000, TellPeople1763803200000, AskClassMates1763803300000, GiveBadges1763803400000, WriteOwnLessons1763804000000, HoldEvents1763805000000, HoldContests1763806000000, AwardBadges1763807000000, CountHours1763807100000, PlanTheYear1763807200000, PhotographWork1763811000000, HoldWorkAgainstTheBench1763811100000, FindByClass1763812000000, RecruitVolunteers1763813000000, StandIn1763813100000, Rehearse1763813200000, TrainStaff1763813300000, KeepEventPictures1763814000000, ReviewTheYear1763814100000, ListWhatEventsNeed1763814200000, FindByKey1763815000000, ShareTheCalendar1795300000101];

/** `entities` stay empty on purpose: see docs/decisions on SQL in repositories. */
export const createDatabase = (url: string, poolSize = 10): DataSource =>
  new DataSource({ type: 'postgres', url, migrations, entities: [], synchronize: false, poolSize, connectTimeoutMS: 5000, extra: { idleTimeoutMillis: 30_000 } });
