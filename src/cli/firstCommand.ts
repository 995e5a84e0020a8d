import { Passwords } from '../core/archives/passwords.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { FirstFailureSearch } from '../core/firstFailure/findFirstFailure.ts';
import { passedOver, whyFirst } from '../core/firstFailure/whyFirst.ts';
import { lineBatches } from '../core/scan/lineBatches.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { type LogText, readTexts } from '../node/readTexts.ts';
import type { Given } from './command.ts';
import { filesOf } from './namedFiles.ts';
import { passwordsIn } from './passwordsIn.ts';
import { Problems } from './problems.ts';
import { UsageError } from './usageError.ts';

/** `faultbook first`: the line of each log that failed first, and why that one. What cannot be read is told on stderr. */
export async function firstCommand({ words, values }: Given): Promise<number> {
  if (words.length === 0) throw new UsageError('"first" needs a file or a folder.');
  const problems = new Problems(words);
  const passwords = new Passwords(undefined, passwordsIn(values('password-file'), problems));
  const known = recognisedCodes(await loadCatalogue(), { covers: () => false, codes: () => [] });
  const print = async ({ path, chunks }: LogText) => {
    const search = new FirstFailureSearch({ known, fileName: path });
    let isBinary = false as boolean;
    const tell = (encoding: string) => {
      isBinary ||= encoding === 'binary';
    };
    for await (const lines of lineBatches(chunks, tell)) for (const line of lines) search.add(line);
    if (isBinary) return 'binary';
    const { first, passed } = search.end();
    const where = first
      ? `${path}:${first.line + 1}: ${first.text.replace(/\s+/g, ' ').trim()}`
      : `${path}: nothing failed for good`;
    const why = first ? whyFirst(first, english) : passedOver(passed, english);
    const lines = [where, ...(why.length > 0 ? [`  ${why.join(' · ')}`] : [])];
    process.stdout.write(`${lines.map(showForbidden).join('\n')}\n`);
    return 'bytes';
  };
  for (const file of filesOf(words)) {
    if ('reason' in file) problems.tell(file);
    else await readTexts(file, { passwords, read: print, skip: (skipped) => problems.tell(skipped) });
  }
  return problems.exitCode;
}
