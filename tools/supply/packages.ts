export interface Package {
  /** Where it lies; the same package may lie there in two versions. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly license: string | null;
  readonly integrity: string | null;
  /** For one kind of machine only. */
  readonly optional: boolean;
  readonly needs: readonly string[];
}

interface Locked {
  readonly version?: string; readonly license?: string; readonly integrity?: string; readonly link?: boolean; readonly dev?: boolean; readonly devOptional?: boolean; readonly optional?: boolean;
  readonly dependencies?: Record<string, string>; readonly optionalDependencies?: Record<string, string>; readonly peerDependencies?: Record<string, string>;
}

/** What is installed for the running product, from the lock file; our own projects are not packages. */
export function productionPackages(lockFile: string): Package[] {
  const { packages } = JSON.parse(lockFile) as { packages: Record<string, Locked> };
  return Object.entries(packages).flatMap(([path, locked]) => {
    if (!path.includes('node_modules/') || locked.link || locked.dev || locked.devOptional || !locked.version) return [];
    const wanted = Object.keys({ ...locked.dependencies, ...locked.optionalDependencies, ...locked.peerDependencies });
    return [{
      path, name: path.split('node_modules/').at(-1) ?? '', version: locked.version, license: locked.license ?? null, integrity: locked.integrity ?? null,
      optional: locked.optional === true, needs: wanted.flatMap((name) => resolved(path, name, packages) ?? []),
    }];
  });
}

/** As Node looks for it: beside, then further up. */
function resolved(from: string, name: string, packages: Record<string, Locked>): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const candidate = at ? `${at}/node_modules/${name}` : `node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (!at) return null;
  }
}
