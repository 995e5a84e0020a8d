import type { Finding } from '../articles/problem.ts';
import { sameFailure } from '../codes/bits.ts';
import { type Code, canonical } from '../codes/code.ts';
import type { PublishedCodes } from '../codes/knownCodes.ts';
import { detectLine } from '../detection/rules/detectLine.ts';
import type { LintContext } from './rule.ts';

/** Names in the form that Windows uses. */
const NAME = /(?<![A-Za-z0-9_])[A-Z][A-Z0-9]*_[A-Z0-9_]+(?![A-Za-z0-9_])/g;
/**
 * What joins a number and its name: blanks, a bracket, a dash, `=`, a table's bar, "is"; Markdown's emphasis and code
 * marks may surround either. A comma or a slash makes a list, which claims nothing.
 */
const JOINT = /^[`*"']{0,2}(?:\s*[-–—:=|(]\s*|\s+(?:is|means)\s+|\s)[`*"']{0,2}$/;
/** How far a joint can reach, in UTF-16 units. */
const REACH = 24;

interface Numbered {
  readonly start: number;
  readonly end: number;
  readonly code: Code;
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly codes: readonly Code[];
}

/** FB005: places where a code's number stands beside the name of another code, in the front matter or in the body. */
export function* wrongNames(
  text: string,
  { published, nameOf }: Pick<LintContext, 'published' | 'nameOf'>,
): Iterable<Finding> {
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const { number, name } of wrongPairs(line, published)) {
      yield finding(name.name, lineStart + name.start, number.code, name.codes[0]!, nameOf(number.code));
    }
    lineStart += line.length + 1;
  }
}

/**
 * The joined numbers and names of a line that do not belong together, unless one has its right partner on the other
 * side.
 */
function wrongPairs(line: string, published: PublishedCodes): { number: Numbered; name: Named }[] {
  const names = [...line.matchAll(NAME)]
    .map(({ 0: name, index }) => ({ start: index, end: index + name.length, name, codes: published.codesNamed(name) }))
    .filter(({ codes }) => codes.length > 0);
  if (names.length === 0) return [];
  const numbers = detectLine(line, { known: published, deliberate: true }).flatMap(
    ({ start, text, code }): Numbered[] => {
      const digits = /^(?:0x[0-9a-f]+|[0-9a-f]{8}|-?\d+)/i.exec(text)?.[0];
      return digits === undefined ? [] : [{ start, end: start + digits.length, code }];
    },
  );
  const pairs: { number: Numbered; name: Named; fits: boolean }[] = [];
  const right = new Set<Numbered | Named>();
  // Both are in the order of the line: names that lie before those near a number are near no later number.
  let first = 0;
  for (const number of numbers) {
    while (first < names.length && names[first]!.end + REACH < number.start) first++;
    for (let i = first; i < names.length && names[i]!.start <= number.end + REACH; i++) {
      const name = names[i]!;
      if (!areJoined(line, number, name)) continue;
      pairs.push({ number, name, fits: fits(number, name) });
      if (pairs.at(-1)!.fits) right.add(number).add(name);
    }
  }
  return pairs.filter(({ number, name }) => !right.has(number) && !right.has(name));
}

function areJoined(line: string, a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const gap = second.start - first.end;
  return gap > 0 && gap <= REACH && JOINT.test(line.slice(first.end, second.start));
}

/** A small number may be a stop code, a Win32 number or a Kerberos reply: only its value counts. */
function fits({ code }: Numbered, { codes }: Named): boolean {
  return codes.some((other) => other.value === code.value || sameFailure(other, code));
}

function finding(name: string, start: number, code: Code, other: Code, right: string | undefined): Finding {
  const span = { start, end: start + name.length };
  const message = `${canonical(code)} is not ${name}: that is ${canonical(other)}.`;
  return {
    ...{ rule: 'FB005', message: right ? `${message} ${canonical(code)} is ${right}.` : message, span },
    ...(right && { fix: { title: `Write ${right}`, span, text: right } }),
  };
}
