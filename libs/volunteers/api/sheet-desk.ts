import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sheetsOf, writeSheet, type Sheet } from './sheets.repository.ts';

/** What an organiser has to know of each member: that the papers were seen and when, never the papers themselves. */
@Injectable()
export class SheetDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}
  of(branchId: string) { return sheetsOf(this.db.manager, branchId); }
  write(place: { branchId: string; personId: string }, sheet: Sheet) { return writeSheet(this.db.manager, place, sheet); }
}
