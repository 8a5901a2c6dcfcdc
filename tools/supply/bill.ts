import type { Package } from './packages.ts';

interface Component {
  readonly 'bom-ref': string; readonly type: 'library' | 'application'; readonly name: string; readonly version?: string; readonly purl: string; readonly scope?: 'required' | 'optional';
  readonly licenses?: readonly { readonly expression: string }[]; readonly hashes?: readonly { readonly alg: 'SHA-512'; readonly content: string }[];
}
export interface DebianPart { readonly name: string; readonly version: string | null }

const purlOf = ({ name, version }: Package): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function npmComponent(part: Package): Component {
  const [algorithm, digest] = part.integrity?.split('-') ?? [];
  return {
    'bom-ref': part.path, type: 'library', name: part.name, version: part.version, purl: purlOf(part), scope: part.optional ? 'optional' : 'required',
    ...(part.license ? { licenses: [{ expression: part.license }] } : {}),
    ...(algorithm === 'sha512' && digest ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] } : {}),
  };
}
function debianComponent({ name, version }: DebianPart): Component {
  const purl = `pkg:deb/debian/${name}${version ? `@${encodeURIComponent(version)}` : ''}`;
  return { 'bom-ref': purl, type: 'application', name, ...(version ? { version } : {}), purl };
}

/**
 * A bill of materials as CycloneDX 1.5. `npm sbom` is not used: it leaves out whatever a development tool needs as well,
 * React among it, and gives up where the lock file does not name the parts of every platform.
 */
export function billOf(product: { readonly version: string; readonly madeAt: string }, packages: readonly Package[], debian: readonly DebianPart[]): object {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json', bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: { timestamp: product.madeAt, component: { 'bom-ref': 'kindling', type: 'application', name: 'kindling', version: product.version, licenses: [{ expression: 'MIT' }] } },
    components: [...packages.map(npmComponent), ...debian.map(debianComponent)],
    dependencies: packages.map(({ path, needs }) => ({ ref: path, dependsOn: needs.filter((each) => packages.some((part) => part.path === each)) })),
  };
}
