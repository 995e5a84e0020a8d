import { textBytes } from '../core/scan/scanner.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { type LogText, readTexts } from '../node/readTexts.ts';
import type { Given } from './command.ts';
import { filesOf } from './namedFiles.ts';
import { passwordsOf } from './passwordsIn.ts';
import { Problems } from './problems.ts';
import { UsageError } from './usageError.ts';

/** How much is gathered before it is written, in bytes. */
const PIECE = 1 << 18;

/**
 * `faultbook text`: the text that the editor shows of a file, as UTF-8: of an
 * event log its records, of a log in any encoding its lines, of an archive that of each file in it, below its name. What cannot
 * be read is told on stderr.
 */
export async function textCommand(given: Given): Promise<number> {
  const { words } = given;
  const [path] = words;
  if (path === undefined || words.length > 1) throw new UsageError('"text" needs a file or a folder.');
  const problems = new Problems(words);
  const passwords = await passwordsOf(given, problems);
  for (const file of filesOf([path])) {
    if ('reason' in file) problems.tell(file);
    else await readTexts(file, { passwords, read: printText, skip: (skipped) => problems.tell(skipped) });
  }
  return problems.exitCode;
}

async function printText({ path, file, chunks, document }: LogText): Promise<'bytes' | 'binary'> {
  let kind: 'bytes' | 'binary' = 'bytes';
  const wanted = file.inside === undefined ? file.path : `${file.path}/${file.inside}`;
  if (path !== wanted) await write(Buffer.from(`==> ${showForbidden(path)} <==\n`));
  const piece = new Uint8Array(PIECE);
  let length = 0;
  const flush = async () => {
    if (length > 0) await write(piece.subarray(0, length));
    length = 0;
  };
  const tell = (encoding: string) => {
    if (encoding === 'binary') kind = 'binary';
  };
  // What is made of a binary file is UTF-8.
  for await (const bytes of document ? chunks : textBytes(chunks, tell)) {
    if (length + bytes.length > PIECE) await flush();
    if (bytes.length > PIECE) await write(bytes);
    else {
      piece.set(bytes, length);
      length += bytes.length;
    }
  }
  await flush();
  return kind;
}

function write(bytes: Uint8Array): Promise<void> {
  const shown = process.stdout.isTTY ? bytes.map(harmless) : bytes;
  return new Promise((resolve) => process.stdout.write(shown, () => resolve()));
}

/** A terminal must not obey what stands in a log. */
function harmless(byte: number): number {
  return (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127 ? 63 : byte;
}
