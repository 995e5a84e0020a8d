import { sizeText } from '../core/scan/skipped.ts';
import { shortened } from '../core/text/shortened.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import type { ScanProgress } from '../node/scan/messages.ts';

/** Of a file's name so much is shown, in UTF-16 units. */
const NAME = 40;
/** It is written anew once every so many milliseconds at most. */
const EVERY = 100;
/** Clears the line that the cursor is in. */
const CLEAR = '\r\u001b[K';

/** How far a scan has come, in one line on a terminal; elsewhere nothing is said. */
export class ProgressLine {
  readonly #out: NodeJS.WriteStream | undefined;
  #isShown = false;
  #shownAt = Number.NEGATIVE_INFINITY;

  constructor(out: NodeJS.WriteStream = process.stderr, isWanted = true) {
    this.#out = out.isTTY && isWanted ? out : undefined;
  }

  show({ name, bytes, files }: ScanProgress): void {
    const now = performance.now();
    if (!this.#out || now - this.#shownAt < EVERY) return;
    this.#shownAt = now;
    const text = `Scanning ${shortened(showForbidden(name), NAME)} … Files read: ${files} (${sizeText(bytes)}).`;
    // A line that is broken cannot be cleared.
    this.#out.write(CLEAR + text.slice(0, Math.max(0, (this.#out.columns ?? 80) - 1)));
    this.#isShown = true;
  }

  /** What adds up how far a scan has come, from what it says since the last time, and shows it; `told` gets the sum. */
  summing(told: (sum: ScanProgress) => void = () => {}): (since: ScanProgress) => void {
    let [bytes, files] = [0, 0];
    return (since) => {
      bytes += since.bytes;
      files += since.files;
      const sum = { name: since.name, bytes, files };
      told(sum);
      this.show(sum);
    };
  }

  /** Makes room for something else. */
  clear(): void {
    if (this.#isShown) this.#out?.write(CLEAR);
    this.#isShown = false;
  }
}
