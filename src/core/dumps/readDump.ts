import { type ByteSource, readUpTo } from '../archives/byteSource.ts';
import type { Dump } from './dump.ts';
import { DumpBytes } from './dumpBytes.ts';
import { DumpError } from './dumpError.ts';
import { DUMP_MAGIC_LENGTH, dumpKindOf } from './dumpKind.ts';
import { readKernelDump } from './kernelDump.ts';
import { readProgramDump } from './programDump.ts';

/**
 * What stands in a dump of Windows or of a program. Reads its headers and lists and nothing else, so that a dump of many
 * gigabytes takes as long as a small one. What cannot be read of it is in `problems`; throws a `DumpError` where nothing can
 * be read, and what the source throws.
 */
export async function readDump(source: ByteSource): Promise<Dump> {
  const kind = dumpKindOf(await readUpTo(source, 0, DUMP_MAGIC_LENGTH));
  const bytes = new DumpBytes(source);
  switch (kind) {
    case undefined:
      throw new DumpError({ kind: 'noDump' });
    case 'oldProgram':
      throw new DumpError({ kind: 'oldProgramDump' });
    case 'program':
      return readProgramDump(bytes);
    default:
      return readKernelDump(bytes, kind);
  }
}
