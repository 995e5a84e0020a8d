import type { Translate } from '../text/translate.ts';
import type { DumpPart, DumpProblem } from './dump.ts';

/** What of a dump is not in the document, and why, in the user's language. */
export function problemText(problem: DumpProblem, t: Translate): string {
  switch (problem.kind) {
    case 'cutOff':
      return t(
        'Not read, or only in part: {0}. The file ends before it: copy the dump again from the machine that wrote it.',
        partText(problem.part, t),
      );
    case 'tooFar':
      return t(
        'Not read, or only in part: {0}. It is too far into a file in an archive: unpack the dump and open that.',
        partText(problem.part, t),
      );
    case 'damaged':
      return t('Not read, or only in part: {0}. Its bytes are damaged.', partText(problem.part, t));
    case 'tooMany':
      return t(
        'Read only in part: {0}. It claims {1} entries; the first {2} were read.',
        partText(problem.part, t),
        problem.count,
        problem.read,
      );
    case 'names':
      return t(
        'Not read: {1} names in {0}. They lie past the end of the file, or are damaged.',
        partText(problem.part, t),
        problem.missing,
      );
    case 'short':
      return t(
        'The file is cut off: it has {0} of {1} bytes. WinDbg may refuse it; copy the dump again from the machine that wrote it.',
        problem.size,
        problem.needed,
      );
    case 'unfinished':
      return t('The dump is incomplete: the mark at its end is missing.');
  }
}

function partText(part: DumpPart, t: Translate): string {
  switch (part) {
    case 'header':
      return t('the header');
    case 'drivers':
      return t('the list of drivers');
    case 'unloadedDrivers':
      return t('the list of unloaded drivers');
    case 'blamedDriver':
      return t('the driver that Windows blames');
    case 'directory':
      return t('the directory of the dump');
    case 'exception':
      return t('the exception');
    case 'system':
      return t('the version of Windows');
    case 'threads':
      return t('the list of threads');
    case 'modules':
      return t('the list of modules');
    case 'unloadedModules':
      return t('the list of unloaded modules');
    case 'memory':
      return t('the memory of the program');
    case 'misc':
      return t('the process and its times');
    case 'comments':
      return t('the comment');
  }
}
