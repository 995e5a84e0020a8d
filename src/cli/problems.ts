import { type Skipped, skippedText } from '../core/scan/skipped.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { ExitCode } from './exitCodes.ts';
import { isPattern } from './filePattern.ts';

/** Tells on stderr what was not searched, and remembers whether that is a failure. */
export class Problems {
  /** What the arguments name. */
  readonly #named: readonly string[];
  #failed = false;

  readonly #before: () => void;

  /** `before` is called before something is told, to make room for it. */
  constructor(named: readonly string[], before: () => void = () => {}) {
    this.#named = named;
    this.#before = before;
  }

  tell(skipped: Skipped): void {
    this.#failed ||= isFailure(skipped, this.#named);
    this.#before();
    const text = isUnmatched(skipped) ? 'no file matches' : problemText(skipped);
    process.stderr.write(`faultbook: ${showForbidden(this.#typed(skipped.file))}: ${showForbidden(text)}\n`);
  }

  /** What was typed for a path in an archive, which may have had other signs between its names. */
  #typed(path: string): string {
    return this.#named.find((word) => asPrinted(word) === asPrinted(path)) ?? path;
  }

  get exitCode(): number {
    return this.#failed ? ExitCode.notRead : ExitCode.done;
  }
}

/** With the same signs between the names, whoever wrote them. */
const asPrinted = (path: string): string => path.replaceAll('\\', '/').replaceAll('!/', '/');

/**
 * Whether it is a failure that something was left out: not if it is binary or found elsewhere, nor if it is not a file
 * at all, unless one of the arguments names it.
 */
export function isFailure({ file, reason }: Skipped, named: readonly string[]): boolean {
  if (reason === 'special') return named.includes(file);
  return reason === 'gone' || reason === 'unreadable' || reason === 'archive';
}

/** Whether it is a pattern that fits no file. */
export function isUnmatched({ file, reason }: Skipped): boolean {
  return reason === 'gone' && isPattern(file);
}

export function problemText(skipped: Skipped): string {
  return skippedText(skipped, english);
}
