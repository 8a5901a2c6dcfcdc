import { Module } from '@nestjs/common';
import { OverviewController } from './overview.controller.ts';
import { OverviewDesk } from './overview-desk.ts';
import { PrintReport } from './print-report.ts';

@Module({ controllers: [OverviewController], providers: [OverviewDesk, PrintReport] })
export class OverviewModule {}
