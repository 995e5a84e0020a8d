import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/cli/exitCodes.ts';
import { utf8 } from '../archives/make/bytes.ts';
import { zipOf } from '../archives/make/zip.ts';
import { builtProgram } from './program.ts';

const { folder, faultbook } = builtProgram();

const DISM = [
  '2025-11-03 10:00:54, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
  '2025-11-03 10:00:54, Info                  DISM   DISM.EXE: Executing command line: dism.exe  /add-driver',
  '2025-11-03 10:00:55, Error                 DISM   DISM Driver Manager: The package was refused (hr:0x8007000d)',
  '2025-11-03 10:00:56, Error                 DISM   DISM.EXE: The driver manager processed the command line but failed.',
].join('\r\n');

describe('faultbook first', () => {
  test('prints the line of each log that failed first, and why, in archives too', () => {
    const path = join(folder, 'logs.zip');
    const files = [
      { name: 'dism.log', data: utf8(DISM) },
      { name: 'app.log', data: utf8('ERROR upload failed\nretrying\nupload succeeded\n') },
    ];
    writeFileSync(path, zipOf(files));
    const { stdout, stderr, status } = faultbook('first', path);
    expect({ stderr, status }).toEqual({ stderr: '', status: ExitCode.done });
    const [where, why, other, passed] = stdout.split('\n');
    expect(where).toMatch(/dism\.log:3: 2025-11-03 10:00:55, Error DISM DISM Driver Manager: The package was refused/);
    expect(why).toBe('  This failed first · of “dism.exe  /add-driver” · line 4 says that all has failed');
    expect(other).toMatch(/app\.log: nothing failed for good$/);
    expect(passed).toBe('  put right: 1, in line 1');
  });

  test('needs a log', () => {
    expect(faultbook('first').status).toBe(ExitCode.badArguments);
  });
});
