import { BadgesModule } from '@kindling/badges/api';
import { UploadsModule } from '@kindling/uploads/api';
import { Module } from '@nestjs/common';
import { BranchCalendar } from './calendar/branch-calendar.ts';
import { CalendarController } from './calendar/calendar.controller.ts';
import { CalendarAddresses } from './calendar/calendar-addresses.ts';
import { OverviewController } from './overview.controller.ts';
import { OverviewDesk } from './overview-desk.ts';
import { PartnerDesk } from './partners/partner-desk.ts';
import { PartnersController } from './partners/partners.controller.ts';
import { PlanController } from './plan/plan.controller.ts';
import { PlanDesk } from './plan/plan-desk.ts';
import { PrintReport } from './print-report.ts';
import { ClassReview } from './review/class-review.ts';
import { ReviewController } from './review/review.controller.ts';
import { ReviewDesk } from './review/review-desk.ts';
import { TalkSlides } from './review/talk-slides.ts';
import { YearCertificates } from './review/year-certificates.ts';
import { YearPage } from './review/year-page.ts';

@Module({ imports: [BadgesModule, UploadsModule], controllers: [OverviewController, PlanController, PartnersController, ReviewController, CalendarController], providers: [OverviewDesk, PlanDesk, PartnerDesk, PrintReport, ReviewDesk, ClassReview, YearCertificates, YearPage, TalkSlides, BranchCalendar, CalendarAddresses] })
export class OverviewModule {}
