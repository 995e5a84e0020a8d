import { expect, it } from 'vitest';
import { textOfDump } from '../../../src/core/dumps/dumpText.ts';
import { readDump } from '../../../src/core/dumps/readDump.ts';
import { mask } from '../../../src/core/report/mask.ts';
import { makeProgramDump } from '../dumps/makeProgramDump.ts';

const module = (path: string, base: bigint) => ({ path, base, size: 0x10000, stamp: 1 });

it('Masks the user in the paths and comments of a dump, as of any log', async () => {
  const bytes = makeProgramDump({
    modules: [
      module('C:\\Users\\anna.berg\\Desktop\\app.exe', 0x7ff8a0000000n),
      module('\\\\?\\C:\\Users\\Anna Berg\\AppData\\Local\\Contoso\\x.dll', 0x7ff8b0000000n),
      module('C:\\Users\\anna.berg.CONTOSO\\y.dll', 0x7ff8c0000000n),
    ],
    unloaded: [{ path: 'C:\\Users\\anna.berg\\late.dll', base: 0x10000n, size: 1, stamp: 1 }],
    commentW: 'procdump -ma app.exe C:\\Users\\anna.berg\\dumps',
  });
  const dump = await readDump({
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  });
  const text = textOfDump(dump);
  expect(text.match(/anna/gi)).toHaveLength(7);
  const masked = mask(text).text;
  expect(masked).not.toMatch(/anna/i);
  expect(masked).toContain('Process path:     C:\\Users\\<user 1>\\Desktop\\app.exe');
  expect(masked).toContain('C:\\Users\\<user 1>\\late.dll');
});
