import type { DataSource } from 'typeorm';

/** One statement a table: a year is many rows. */
export const insert = (db: DataSource, table: string, columns: string, rows: readonly object[]): Promise<unknown> => db.query(`insert into ${table} (${columns.replace(/ \w+\[?\]?(?=,|$)/g, '')}) select * from jsonb_to_recordset($1::jsonb) as r(${columns})`, [JSON.stringify(rows)]);
