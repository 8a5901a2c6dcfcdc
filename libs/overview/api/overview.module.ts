import { Module } from '@nestjs/common';
import { OverviewController } from './overview.controller.ts';
import { OverviewDesk } from './overview-desk.ts';
import { PlanController } from './plan/plan.controller.ts';
import { PlanDesk } from './plan/plan-desk.ts';
import { PrintReport } from './print-report.ts';

@Module({ controllers: [OverviewController, PlanController], providers: [OverviewDesk, PlanDesk, PrintReport] })
export class OverviewModule {}
