import { sameFailure } from '../codes/bits.ts';
import { type Code, canonical } from '../codes/code.ts';
import { detectLine } from '../detection/detectLine.ts';
import type { LintContext } from './lintArticle.ts';
import type { Finding } from './problem.ts';

const NAME = '[A-Z][A-Z0-9]*_[A-Z0-9_]+';
/** Markdown's emphasis and code marks may stand around either. A comma or slash makes a list, which claims nothing. */
const AFTER = new RegExp(
  `^[\`*"']{0,2}(?:\\s*[-–—:=|(]\\s*|\\s+(?:is|means)\\s+|\\s)[\`*"']{0,2}(${NAME})(?![A-Za-z0-9_])`,
);
const BEFORE = new RegExp(
  `(?<![A-Za-z0-9_])(${NAME})[\`*"']{0,2}(?:\\s*[-–—:=|(]\\s*|\\s+(?:is|means)\\s+|\\s)[\`*"']{0,2}$`,
);
/** As far as a name and what joins it can reach. */
const REACH = 120;

/** FB005: places where a code's number stands beside the name of another code, in the front matter or in the body. */
export function* wrongNames(text: string, { known, nameOf }: Pick<LintContext, 'known' | 'nameOf'>): Iterable<Finding> {
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const { start, end, text: spelling, code } of line.length > 4
      ? detectLine(line, { known, deliberate: true })
      : []) {
      const number = /^(?:0x[0-9a-f]+|[0-9a-f]{8}|-?\d+)/i.exec(spelling)?.[0];
      if (number === undefined) continue;
      const numberEnd = start + number.length;
      const after = AFTER.exec(line.slice(numberEnd, numberEnd + REACH));
      const before = BEFORE.exec(line.slice(Math.max(0, start - REACH), start));
      const spans = [
        after && { name: after[1]!, at: numberEnd + after[0].length - after[1]!.length },
        before && { name: before[1]!, at: Math.max(0, start - REACH) + before.index },
      ];
      for (const claim of spans) {
        if (!claim || claim.at + claim.name.length > Math.max(end, line.length)) continue;
        const others = known.codesNamed(claim.name);
        // A small number may be a stop code, a Win32 number or a reply of Kerberos: only its value counts.
        if (others.length === 0 || others.some((other) => other.value === code.value || sameFailure(other, code)))
          continue;
        yield finding(claim.name, lineStart + claim.at, code, others[0]!, nameOf(code));
      }
    }
    lineStart += line.length + 1;
  }
}

function finding(name: string, start: number, code: Code, other: Code, right: string | undefined): Finding {
  const span = { start, end: start + name.length };
  const message = `${canonical(code)} is not ${name}: that is ${canonical(other)}.`;
  return {
    ...{ rule: 'FB005', message: right ? `${message} ${canonical(code)} is ${right}.` : message, span },
    ...(right && { fix: { title: `Write ${right}`, span, text: right } }),
  };
}
