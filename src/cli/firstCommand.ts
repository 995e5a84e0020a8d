import { Passwords } from '../core/archives/passwords.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { FirstFailureSearch } from '../core/firstFailure/findFirstFailure.ts';
import { passedOver, whyFirst } from '../core/firstFailure/whyFirst.ts';
import { eachLine } from '../core/scan/eachLine.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { type LogText, readTexts } from '../node/readTexts.ts';
import { filesOf } from './namedFiles.ts';
import { PASSWORDS_OPTION, takeNaming } from './namingOptions.ts';
import { passwordsIn } from './passwordsIn.ts';
import { Problems } from './problems.ts';
import { readArguments, UsageError } from './usageError.ts';

/**
 * `faultbook first FILE|DIR… [--password-file=FILE]`: the line of each log that failed first, and why that one. What cannot be
 * read is told on stderr.
 */
export async function firstCommand(args: readonly string[]): Promise<number> {
  const { rest, namedBy } = takeNaming(args, [PASSWORDS_OPTION]);
  const { words } = readArguments(rest, []);
  if (words.length === 0) throw new UsageError('"first" needs a file or a folder.');
  const problems = new Problems(words);
  const passwords = new Passwords(undefined, passwordsIn(namedBy(PASSWORDS_OPTION), problems));
  const known = recognisedCodes(await loadCatalogue(), { covers: () => false, codes: () => [] });
  const print = async ({ path, chunks }: LogText) => {
    const search = new FirstFailureSearch({ known, fileName: path });
    await eachLine(chunks, (line) => search.add(line));
    const { first, passed } = search.end();
    const where = first
      ? `${path}:${first.line + 1}: ${first.text.replace(/\s+/g, ' ').trim()}`
      : `${path}: nothing failed for good`;
    const why = first ? whyFirst(first, english) : passedOver(passed, english);
    const lines = [where, ...(why.length > 0 ? [`  ${why.join(' · ')}`] : [])];
    process.stdout.write(`${lines.map(showForbidden).join('\n')}\n`);
    return 'bytes' as const;
  };
  for (const file of filesOf(words)) {
    if ('reason' in file) problems.tell(file);
    else await readTexts(file, { passwords, read: print, skip: (skipped) => problems.tell(skipped) });
  }
  return problems.exitCode;
}
