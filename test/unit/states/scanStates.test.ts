import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { WatchedPatterns } from '../../../src/core/detection/watch/watchedPatterns.ts';
import { Describer } from '../../../src/core/explain/describer.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { STATE_OUTPUTS } from '../../../src/core/states/outputs/outputs.ts';
import { readyOutputs } from '../../../src/core/states/readyOutputs.ts';
import type { StateFinding } from '../../../src/core/states/stateFinding.ts';
import { statesAt, statesInText } from '../../../src/core/states/statesIn.ts';
import { ScanResults } from '../../../src/core/summary/scanResults.ts';
import { TextIndex } from '../../../src/core/summary/textIndex.ts';
import { english } from '../../../src/core/text/translate.ts';
import { gather } from '../../../src/node/scan/gather.ts';
import { FileScan } from '../../../src/node/scan/scanFiles.ts';
import { diskFiles, newWalk } from '../../../src/node/walk.ts';
import { zipOf } from '../archives/make/zip.ts';
import { catalogue, known } from '../codes/known.ts';

const NLTEST = ['Flags: 0', 'Trusted DC Name ', 'Trusted DC Connection Status Status = 5 0x5 ERROR_ACCESS_DENIED'];
const DSREGCMD = [
  '             AzureAdJoined : YES',
  '              DomainJoined : NO',
  '                AzureAdPrt : NO',
];

const written = ({ rule: { id, level }, file, fields }: StateFinding) =>
  [level, id, file.replace(/^.*[\\/]/, ''), fields[0]!.line].join(' ');

test('A scan tells the rules that hold in transcripts, in archives and in UTF-16, what is wrong first', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-states-'));
  try {
    const transcript = ['C:\\>nltest /sc_query:contoso.com', ...NLTEST, '', 'C:\\>dsregcmd /status', '', ...DSREGCMD];
    // As Windows writes what is redirected in its own PowerShell.
    writeFileSync(join(folder, 'a.txt'), Buffer.from(`\ufeff${transcript.join('\r\n')}\r\n`, 'utf16le'));
    writeFileSync(join(folder, 'b.zip'), zipOf([{ name: 'b.log', data: Buffer.from(NLTEST.join('\n')) }]));
    writeFileSync(join(folder, 'c.log'), 'failed with 0x80070005\n'.repeat(2000) + NLTEST.join('\n'));
    const results = new ScanResults();
    const run = new FileScan({ known }, new Describer(catalogue), (one) => gather(results, one));
    for await (const file of diskFiles(folder, '', newWalk(run.read))) await run.scan(file);
    run.finish();
    const { states } = results.summary(new Explainer({ catalogue, library: new ArticleLibrary(), t: english }));
    expect(states.map(written)).toEqual([
      'wrong nltest-password-refused a.txt 4',
      'wrong dsregcmd-no-token a.txt 10',
      'wrong nltest-password-refused b.log 3',
      'wrong nltest-password-refused c.log 2003',
      'note dsregcmd-entra-joined a.txt 8',
    ]);
    for (const { file, output, rule } of states) {
      expect(results.file(file)?.path).toBe(file);
      // Whatever came from a thread is there once.
      expect(states.filter((one) => one.output.name === output.name).every((one) => one.output === output)).toBe(true);
      expect(output.rules).toContain(rule);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('An open document knows its answers after any edit as it would anew', () => {
  const outputs = readyOutputs(STATE_OUTPUTS);
  const watched = new WatchedPatterns(['resolve package', ...outputs.begins]);
  const row = fc.constantFrom('', 'C:\\>', 'hr = 0x80070005', ...NLTEST, ...DSREGCMD, 'resolve package');
  const rows = fc.array(row, { maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.array(fc.tuple(fc.nat(), fc.nat(3), rows), { maxLength: 5 }), (start, edits) => {
      const lines = start.length > 0 ? [...start] : [''];
      const source = {
        get lineCount() {
          return lines.length;
        },
        line: (index: number) => lines[index]!,
      };
      const index = new TextIndex(source, { known }, new Describer(catalogue), watched, outputs);
      while (!index.isComplete) index.step();
      for (const [at, count, put] of edits) {
        const startLine = at % lines.length;
        const endLine = Math.min(lines.length - 1, startLine + count);
        const texts = put.length > 0 ? put : [''];
        lines.splice(startLine, endLine - startLine + 1, ...texts);
        index.edit([{ startLine, startCharacter: 0, endLine, text: texts.join('\n') }]);
        while (!index.isComplete) index.step();
        const found = statesAt(source, index.states.all(), STATE_OUTPUTS);
        expect(found).toEqual(statesInText(lines.join('\n'), STATE_OUTPUTS));
        expect(index.signs.placesOf('resolve package').map(({ line }) => line)).toEqual(
          lines.flatMap((line, i) => (line === 'resolve package' ? [i + 1] : [])).slice(0, 10),
        );
      }
    }),
    { numRuns: 200 },
  );
});
