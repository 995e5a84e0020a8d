import type { HitForm } from './hitLines.ts';
import { LineWriter } from './lineWriter.ts';
import type { ScanRun } from './scanRun.ts';
import { scanSideBySide } from './scanSideBySide.ts';
import { printed } from './standardOutput.ts';

/** Prints the hits of a scan, a line each, in the order of the files. Answers how many there are. */
export async function printHits({ data, here, many, problems, progress }: ScanRun, form: HitForm): Promise<number> {
  let hits = 0;
  const sum = progress.summing();
  if (many) {
    await scanSideBySide(many, data, {
      write: printed,
      found: (more) => {
        hits += more;
      },
      skip: (skipped) => problems.tell(skipped),
      tell: () => {},
      progress: sum,
    });
    return hits;
  }
  const { createFileScanner } = await import('./fileScanner.ts');
  const scanner = await createFileScanner({ ...data, form });
  const out = new LineWriter(printed);
  let name = '';
  for (const file of here?.((bytes) => sum({ name, bytes, files: 0 })) ?? []) {
    name = file.label;
    hits += await scanner.scan(file, out, (skipped) => problems.tell(skipped));
    sum({ name, bytes: 0, files: 1 });
  }
  return hits;
}
