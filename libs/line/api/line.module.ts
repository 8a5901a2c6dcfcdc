import { Module } from '@nestjs/common';
import { ClassLine } from './class-line.ts';
import { LineController } from './line.controller.ts';

@Module({ controllers: [LineController], providers: [ClassLine] })
export class LineModule {}
