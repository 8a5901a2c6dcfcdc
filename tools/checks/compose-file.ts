import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';

interface Service { image?: string; build?: unknown; deploy?: { replicas?: number }; profiles?: string[]; healthcheck?: unknown; environment?: Record<string, string> }
const file = parse(readFileSync('docker-compose.yml', 'utf8')) as { services: Record<string, Service> };
const problems: string[] = [];

/** `docker compose config` says the last word where the client is installed; the shape is checked everywhere. */
const docker = spawnSync('docker', ['compose', 'config', '--quiet'], { encoding: 'utf8', env: { ...process.env, KINDLING_SECRET: 'x'.repeat(40), POSTGRES_PASSWORD: 'x', KINDLING_HOST: 'localhost' } });
const clientIsThere = !docker.error && !/is not a docker command|unknown (shorthand )?flag/.test(docker.stderr);
if (clientIsThere && docker.status !== 0) problems.push(docker.stderr.trim());

for (const name of ['api', 'postgres', 'redis', 'proxy']) if (!file.services[name]) problems.push(`no service ${name}`);
if (file.services['api']?.deploy?.replicas !== 2) problems.push('api: two replicas');
if (!file.services['api']?.environment?.['PEER_HOST']) problems.push('api: two nodes must know of each other');
if (!file.services['redis']?.profiles) problems.push('redis: optional, by a profile');
if (!file.services['api']?.healthcheck || !file.services['postgres']?.healthcheck) problems.push('health checks');

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`compose file is in order${clientIsThere ? ' (checked by docker compose config)' : ''}`);
