import type { BoxLimits } from './box-limits.ts';

export interface BoxShape {
  /** Read-only bindings, host path to path in the box. */
  readonly files: readonly (readonly [from: string, to: string])[];
  /** Descriptors copied in as read-only files. */
  readonly copies: readonly (readonly [descriptor: number, to: string])[];
  readonly forbidNestedNamespaces: boolean;
  readonly limits: BoxLimits;
  /** Beside PATH, LC_ALL and TMPDIR, which every box has. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * bubblewrap arguments up to and including the limits. The process limit must be set inside: outside it would count
 * every process of the user, so that a busy hour would break everybody's builds.
 */
export function boxArguments(shape: BoxShape): readonly string[] {
  const { limits } = shape;
  return [
    '--unshare-all', '--unshare-user', ...(shape.forbidNestedNamespaces ? ['--disable-userns'] : []),
    '--uid', '65534', '--gid', '65534', '--cap-drop', 'ALL', '--hostname', 'box',
    '--die-with-parent', '--new-session',
    '--clearenv', '--setenv', 'PATH', '/usr/bin:/bin', '--setenv', 'LC_ALL', 'C', '--setenv', 'TMPDIR', '/tmp',
    ...Object.entries(shape.environment).flatMap(([name, value]) => ['--setenv', name, value]),
    '--size', String(limits.scratchBytes), '--tmpfs', '/tmp',
    ...shape.files.flatMap(([from, to]) => ['--ro-bind', from, to]),
    // The shell opens it for every program that it starts in the background.
    '--dev-bind', '/dev/null', '/dev/null',
    ...shape.copies.flatMap(([descriptor, to]) => ['--ro-bind-data', String(descriptor), to]),
    '--remount-ro', '/', '--chdir', '/tmp',
    '/usr/bin/prlimit', `--as=${limits.addressSpaceBytes}`, `--cpu=${limits.cpuSeconds}:${limits.cpuSeconds + (limits.graceSeconds ?? 0)}`,
    `--fsize=${limits.writtenFileBytes}`, `--nproc=${limits.processes}`, '--core=0',
  ];
}
