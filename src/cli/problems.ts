import { type Skipped, skippedText } from '../core/scan/skipped.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { ExitCode } from './exitCodes.ts';

/** Whether an argument may stand for the names of several files. */
export const isPattern = (path: string): boolean => /[*?]/.test(path);

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
    process.stderr.write(`faultbook: ${showForbidden(skipped.file)}: ${showForbidden(text)}\n`);
  }

  get exitCode(): number {
    return this.#failed ? ExitCode.notRead : ExitCode.done;
  }
}

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
