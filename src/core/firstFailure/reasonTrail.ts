import type { Lines } from '../text/lines.ts';
import { saysNothing } from './emptyWords.ts';
import { ExceptionChain, isFrame, mayNest } from './exceptionChain.ts';
import { KEPT } from './firstFailure.ts';
import { hasWords, isThrown, reasonWeight, TELLS, tellsOfCancel } from './reasonWords.ts';
import { tellingStretch } from './tellingStretch.ts';

/** A line that says in words why something failed; `line` from 0. */
export interface Reason {
  readonly line: number;
  readonly text: string;
}

/** So many lines with words before a failure, and behind it, may say why; what was thrown may stand farther behind. */
const REACH = 6;
const FAR = 15;

/** A line, with the one above where it only goes on with its sentence. */
interface Read extends Reason {
  readonly before?: string;
}

interface Telling extends Read {
  readonly weight: number;
}

/** What stands around a failure; lines behind it are added as they come. */
export interface Around {
  best?: Telling;
  /** How much its own line tells, and of which thread it is. */
  readonly own: number;
  readonly thread: string | undefined;
  readonly line: number;
  /** Where its own line ends with a colon, what comes next is what it says, up to this line. */
  until: number;
  left: number;
}

/** A line whose words are weighed once, where they are asked for. */
interface Heard extends Read {
  weight?: number;
}

function weightOf(heard: Heard): number {
  heard.weight ??= reasonWeight(heard.text);
  return heard.weight;
}

/** What begins a list of guesses, and a line of a list. */
const GUESSES = /\b(?:possible causes|probable causes|one or more of the following|following (?:causes|reasons))\b/i;
const LISTED = /^\s*(?:[-•*·]|\d\d?[.)])/;

/** What a label says stands so many lines below it at most. */
const CONTINUED = 2;
const UNFINISHED = /[:：]\s{0,3}$/;

/** What a label says where it has no words: an address, a number. */
const NUMBER_ONLY = /[:：]\s[\d.:]+$/;

/** A sentence that is wrapped goes on in small letters, behind a line of at least so many units that ends with a word. */
const GOES_ON = /^[a-z]+ [^\s:=]/;
const WRAPPED = 60;

function goesOn(above: string, text: string): boolean {
  if (!GOES_ON.test(text.trimStart())) return false;
  const begun = above.trim();
  return begun.length >= WRAPPED && !/^[a-z]/.test(begun) && /[a-z,]$/.test(begun);
}

/** A log of no more lines with words is short: somebody has cut out what matters. */
const SHORT = 300;

/** So many failures are waited for at once: of more, the first ones have their reason, or none. */
const OPEN = 64;

/** Of which thread a line is, as most logs that have several write it. */
const THREAD =
  /\bthread=["']?(\w+)|\b(spid\d+)s?\b|\[([0-9A-Fa-f]{2,8}[:.][0-9A-Fa-f]{2,8})\]|^\w{1,10}\(([0-9a-f]{2,8}\.[0-9a-f]{2,8})\)/;

function threadOf(line: string): string | undefined {
  const found = THREAD.exec(line.slice(0, KEPT)) ?? THREAD.exec(line.slice(-KEPT));
  return found?.slice(1).find((part) => part !== undefined);
}

/** Remembers the last lines of a log, and finds for a failure the one near it that says in words why. What it keeps does not grow. */
export class ReasonTrail {
  readonly #lines: Heard[] = [];
  readonly #chain = new ExceptionChain();
  #open: Around[] = [];
  /** Set behind a line that begins a list of what may be behind a failure. */
  #guesses = false;
  /** All lines of a log that is short so far. */
  #short: Heard[] | undefined = [];

  /** The next line. */
  hear(line: number, whole: string): void {
    const text = tellingStretch(whole, KEPT);
    if ((!hasWords(text) && !mayNest(text)) || isFrame(text)) return;
    if (this.#isGuess(text)) return;
    const last = this.#lines.at(-1);
    const isWrapped = last?.line === line - 1 && goesOn(last.text, text);
    const heard: Heard = { line, text, ...(isWrapped && { before: last.text }) };
    this.#short?.push(heard);
    if (this.#short && this.#short.length > SHORT) this.#short = undefined;
    this.#follow(heard);
    if (this.#open.length > 0) {
      const weight = weightOf(heard);
      for (const around of this.#open) {
        if (line <= around.line) continue;
        // However long a chain of exceptions is, its innermost one tells why.
        if (!this.#chain.isOpen) around.left--;
        if (line <= around.until) {
          const isLabel = UNFINISHED.test(text);
          around.until = isLabel ? line + CONTINUED : 0;
          if (!isLabel && !LISTED.test(text) && !NUMBER_ONLY.test(text.trimEnd()) && !saysNothing(text)) {
            look(around, { ...heard, weight: Math.max(weight, around.own + 1, TELLS) });
            continue;
          }
        }
        if (around.left >= FAR - REACH || this.#chain.isOpen || isThrown(text)) look(around, { ...heard, weight });
      }
      this.#open = this.#open.filter(({ left }) => left > 0);
    }
    this.#lines.push(heard);
    if (this.#lines.length > REACH + 1) this.#lines.shift();
  }

  /** Whether a line is one of a list of what may be behind a failure: that of a program for all cases. */
  #isGuess(text: string): boolean {
    const isListed = this.#guesses && LISTED.test(text);
    this.#guesses = isListed || GUESSES.test(text);
    return isListed;
  }

  /** A line that means nothing, as its format says: it is no reason. */
  forget(line: number): void {
    if (this.#lines.at(-1)?.line === line) this.#lines.pop();
    if (this.#short?.at(-1)?.line === line) this.#short.pop();
    for (const around of this.#open) if (around.best?.line === line) delete around.best;
  }

  /** Of a short log, the line that says most of what was refused or is missing. */
  told(): Reason | undefined {
    const telling = (this.#short ?? []).filter((one) => weightOf(one) > TELLS);
    const most = Math.max(...telling.map(weightOf));
    const found = telling.find((one) => weightOf(one) === most);
    return found && { line: found.line, text: wholeOf(found) };
  }

  #follow(heard: Heard): void {
    const wasOpen = this.#chain.isOpen;
    if (!wasOpen && !mayNest(heard.text)) return;
    heard.weight = this.#chain.read(heard.text, weightOf(heard));
  }

  /** What stands around a failure in the line that was heard last. */
  around(line: number, text: string): Around {
    const around: Around = {
      own: this.#lines.at(-1)?.line === line ? weightOf(this.#lines.at(-1)!) : 0,
      thread: threadOf(text),
      line,
      until: UNFINISHED.test(text.slice(-KEPT).trimEnd()) ? line + CONTINUED : 0,
      left: FAR,
    };
    for (const one of this.#lines) if (one.line !== line) look(around, { ...one, weight: weightOf(one) });
    if (this.#open.length < OPEN) this.#open.push(around);
    return around;
  }
}

/** Takes a line where it tells more than what is known so far; of two that tell as much, the nearer. */
function look(around: Around, one: Telling): void {
  const { best, own, thread, line } = around;
  // What was only tried tells why where nothing else does, and before what failed by it.
  const least = own === 0 && one.line < line && !best ? 1 : TELLS;
  if (one.weight < least || one.weight <= own) return;
  // What somebody breaks off behind a failure comes from that.
  if (one.line > line && tellsOfCancel(one.text)) return;
  const distance = (at: number) => Math.abs(at - line);
  const isBetter =
    !best || one.weight > best.weight || (one.weight === best.weight && distance(one.line) < distance(best.line));
  if (!isBetter) return;
  const theirs = threadOf(one.text);
  if (thread !== undefined && theirs !== undefined && thread !== theirs) return;
  around.best = one;
}

/** Whether a failure comes from somebody who broke off what ran. */
export const tellsOfBreak = ({ best }: Around, text: string): boolean =>
  tellsOfCancel(text) || (best !== undefined && tellsOfCancel(best.text));

/** The line that tells why, of a failure and of the line that says that all failed by it. */
export function reasonOf(first: Around | undefined, end: Around | undefined): Reason | undefined {
  const found = first?.best ?? (first && first.own >= TELLS ? undefined : end?.best);
  if (!found || found.line === first?.line) return undefined;
  return { line: found.line, text: found.line - 1 === first?.line ? found.text : wholeOf(found) };
}

/** A line with the beginning of its sentence, which stands in the line above. */
const wholeOf = ({ before, text }: Read): string =>
  before === undefined ? text : tellingStretch(`${before.trimEnd()} ${text.trimStart()}`, KEPT);

/** So many lines around a failure are read for those that have words: stacks are long. */
const LOOKED = 15;
const LOOKED_BEHIND = 60;

/** The line near a line (from 0) that says why it failed, where its own does not. */
export function reasonAt(lines: Lines, line: number): Reason | undefined {
  const trail = new ReasonTrail();
  const hear = (at: number) => trail.hear(at, lines.line(at));
  for (let at = Math.max(0, line - LOOKED); at <= line; at++) hear(at);
  const around = trail.around(line, lines.line(line));
  for (let at = line + 1; at <= Math.min(lines.lineCount - 1, line + LOOKED_BEHIND) && around.left > 0; at++) hear(at);
  return reasonOf(around, undefined);
}
