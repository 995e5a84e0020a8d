import { archiveKindOf } from '../core/archives/archiveKind.ts';
import { documentKindOf } from '../core/documents/documentKinds.ts';
import { HEAD_BYTES } from '../core/scan/encoding.ts';
import { QUIET } from '../core/scan/quiet.ts';
import type { Skipped } from '../core/scan/skipped.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { type FileChange, growingFile } from '../node/growingFile.ts';
import { skippedBy } from '../node/logFile.ts';
import { readHead } from '../node/scan/readHead.ts';
import { createFileScanner } from './fileScanner.ts';
import type { HitForm } from './hitLines.ts';
import { LineWriter } from './lineWriter.ts';
import type { Problems } from './problems.ts';
import type { ScanWorkerData } from './scanSideBySide.ts';
import { printed } from './standardOutput.ts';

const TOLD: Readonly<Record<FileChange, string>> = {
  replaced: 'another file has taken its place, which is read from its beginning',
  cut: 'was cut, and is read from its beginning',
  gone: 'is gone; waiting for another',
};

/**
 * Prints the hits of a log that come from now on, with the lines that they have in the whole of it, until it is
 * interrupted. A log that is begun anew is told on stderr.
 */
export async function followFile(
  path: string,
  data: ScanWorkerData & { readonly form: HitForm },
  problems: Problems,
): Promise<number> {
  const ended = new AbortController();
  const end = () => ended.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  const say = (text: string) => process.stderr.write(`faultbook: ${showForbidden(path)}: ${text}\n`);
  try {
    const noText: Skipped = { file: path, reason: 'unreadable', detail: 'only the text of a log can be followed' };
    const head = await readHead(path, HEAD_BYTES);
    if (archiveKindOf(head) || documentKindOf(head)) {
      problems.tell(noText);
      return problems.exitCode;
    }
    const scanner = await createFileScanner(data);
    const out = new LineWriter(printed);
    // What is there at first is read for the numbers of lines and the times, and not printed.
    let isOld = true;
    for await (const { chunks } of growingFile(path, ended.signal, (change) => say(TOLD[change]))) {
      const known = async function* () {
        for await (const chunk of chunks) {
          yield chunk;
          if (chunk !== QUIET) continue;
          await out.flush();
          if (isOld) say('waiting for more; Ctrl+C ends it');
          isOld = false;
        }
      };
      const { encoding } = await scanner.follow(path, known(), out, () => !isOld);
      await out.flush();
      if (encoding === 'binary') problems.tell(noText);
    }
  } catch (error) {
    problems.tell(skippedBy(error, path));
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
  return problems.exitCode;
}
