import { openBox, type BoxMaker } from '@kindling/box';
import { limits } from '../limits.ts';
import { debianPaths, toolchainFiles, type ToolchainPaths } from './toolchain-files.ts';

/** A box in which nothing but the toolchain can be seen; a message when this machine lets us make none. */
export const openCompilerBox = (paths: ToolchainPaths = debianPaths): Promise<BoxMaker | string> =>
  openBox({ bubblewrap: paths.bubblewrap, files: toolchainFiles(paths), limits, environment: {} });
