import type { ProgramDump } from './dump.ts';
import type { DumpBytes } from './dumpBytes.ts';
import { DumpError } from './dumpError.ts';
import { unixTime } from './dumpTimes.ts';
import { Problems } from './problems.ts';
import { PROGRAM_HEADER } from './programHeader.ts';
import { ProgramParts } from './programParts.ts';
import { readDirectory } from './streamDirectory.ts';

/**
 * Reads the lists of a minidump; the memory in it is left alone. Throws a `DumpError` where not even its directory is
 * there.
 */
export async function readProgramDump(bytes: DumpBytes): Promise<ProgramDump> {
  const header = await bytes.at(0, PROGRAM_HEADER.size);
  if (!header) throw new DumpError({ kind: 'cutOff', size: bytes.size });
  const problems = new Problems();
  const streams = await readDirectory(bytes, header, problems);
  const parts = new ProgramParts(bytes, streams, problems);
  await parts.checkMemory();
  const modules = await parts.modules();
  return {
    kind: 'program',
    time: unixTime(header.getUint32(PROGRAM_HEADER.time, true)),
    flags: header.getBigUint64(PROGRAM_HEADER.flags, true),
    exception: await parts.exception(),
    system: await parts.system(),
    ...(await parts.misc()),
    threads: await parts.threads(),
    modules,
    unloaded: await parts.unloaded(),
    comments: await parts.comments(),
    problems: problems.list,
  };
}
