import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { openDatabase } from '../backup/installation.ts';
import { accountRoles, giveAccount } from './give-account.ts';

const usage = `npm run staff -- LOGIN --role ${accountRoles.join('|')} --name NAME --school SCHOOL   (a login that exists gets a new password: npm run staff -- LOGIN)`;

async function main(): Promise<void> {
  const { values, positionals: [login] } = parseArgs({ allowPositionals: true, options: { role: { type: 'string' }, name: { type: 'string' }, school: { type: 'string' } } });
  if (!login || !/^[\w.-]{2,64}$/.test(login)) throw new Error(usage);
  const database = await openDatabase();
  const client = new Client({ connectionString: database.url });
  try {
    await client.connect();
    const known = (await client.query('select 1 from person where login = $1', [login.toLowerCase()])).rowCount;
    const role = accountRoles.find((each) => each === values.role);
    if (!known && (!role || !values.name || !values.school)) throw new Error(usage);
    const { password, isNew } = await giveAccount(client, { login, role: role ?? 'teacher', name: values.name ?? login, school: values.school ?? '' });
    console.log(`${isNew ? 'new account' : 'new password for'} ${login}: ${password}\nIt is shown this once.`);
  } finally {
    await client.end();
    await database.close();
  }
}

await main().catch((failure: unknown) => { console.error(failure instanceof Error ? failure.message : failure); process.exitCode = 1; });
