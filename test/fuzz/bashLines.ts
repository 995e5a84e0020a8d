import fc from 'fast-check';
import { bashReader } from '../../src/core/snippets/bash/readBash.ts';
import type { Word } from '../../src/core/snippets/reading.ts';
import { BASH, MARKERS, type Run, runInBash } from '../unit/snippets/bash/realBash.ts';
import { grammars } from '../unit/snippets/grammars.ts';
import type { FuzzTarget } from './target.ts';

/** This many lines are run by one bash, one after the other. */
const BATCH = 500;

const read = bashReader(grammars.bash);

/** Pieces of a shell's language, thrown together in any order: most lines are broken, as those of an attacker are. */
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...MARKERS) },
  { weight: 4, arbitrary: fc.constantFrom(' ', ' ', ' ', '\n', '\t', '') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('"', "'", '\\', '`', '$(', ')', '$', '#', ';', '&', '|', '(', '{', '}', '<', '>', '!'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '&&',
        '||',
        '|&',
        '>/dev/null',
        '2>&1',
        '&>/dev/null',
        '<(',
        '>(',
        '<<<',
        '<<E\nE\n',
        "$'",
        '$"',
        '${',
        '$((',
        '))',
      ],
      ...[
        '[[',
        ']]',
        '[',
        ']',
        'if',
        'then',
        'fi',
        'else',
        'for x in',
        'do',
        'done',
        'while',
        'case',
        'in',
        'esac',
        'time',
      ],
      ...[
        'x=',
        'x=1 ',
        '$x',
        '${x}',
        '"$x"',
        '$(m2 a)',
        '`m3 b`',
        '"$(m4)"',
        '{a,b}',
        '*',
        '~',
        'a\\ b',
        '\\"',
        "\\'",
        '\\\n',
      ],
      ...[
        'command ',
        'env ',
        'timeout 5 ',
        'xargs ',
        'function f',
        'f()',
        'coproc',
        'select',
        '=',
        '+=',
        '@(',
        '?(',
        '\u00a0',
      ],
      ...[' # ', '#', '%', '^', ',', '-n', '--', 'é', '-v', '-eq', 'a[$(m1)]', '1', '2>', '>&', '<&-', ';;', '!', '! '],
    ),
  },
);
export const soup = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));

/** Lines as people write them, of any depth. */
export const { line } = fc.letrec<{ line: string; word: string; command: string }>((tie) => ({
  word: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'a',
      '-l',
      '"b c"',
      "'d e'",
      'f\\ g',
      '"h"\'i\'j',
      '$x',
      '"${x}"',
      '*.log',
      '/var/log',
      '2',
      'ü',
      '\\;',
    ),
    fc.constantFrom('"a\\"b"', "'a\"b'", '"a\'b"', '"#"', 'a#b', '"a\\\\"', "'a\\'", '"a b"c', '""', "''"),
    tie('command').map((command) => `$(${command})`),
    tie('command').map((command) => `"x $(${command}) y"`),
    tie('command').map((command) => `<(${command})`),
  ),
  command: fc
    .tuple(fc.constantFrom(...MARKERS), fc.array(tie('word'), { maxLength: 3 }))
    .map(([name, words]) => [name, ...words].join(' ')),
  line: fc.oneof(
    { depthSize: 'small' },
    tie('command'),
    fc
      .tuple(tie('line'), fc.constantFrom(' | ', ' && ', ' || ', '; ', '\n', ' & ', ';', '|'), tie('line'))
      .map((p) => p.join('')),
    tie('line').map((inner) => `( ${inner} )`),
    tie('line').map((inner) => `{ ${inner}; }`),
    fc.tuple(tie('command'), tie('line')).map(([test, inner]) => `if ${test}; then ${inner}; fi`),
    tie('line').map((inner) => `for y in a b; do ${inner}; done`),
    tie('command').map((inner) => `${inner} >/dev/null 2>&1`),
    tie('command').map((inner) => `>/dev/null ${inner}`),
    tie('command').map((inner) => `${inner} # m1`),
    tie('command').map((inner) => `x=1 ${inner}`),
    tie('command').map((inner) => `command ${inner}`),
  ),
}));

/** Whether a call of a reading is what bash ran, as far as the reading claims to know. */
function isSame(words: readonly Word[], run: Run): boolean {
  // Wildcards become the names of files that the samples leave behind, and `~` a folder.
  const texts = words.map(({ text, raw }) => (/^~|[*?[]/.test(raw) ? undefined : text));
  // A word of unknown text may come to any number of words.
  const unknown = texts.indexOf(undefined);
  if (unknown < 0) return texts.length === run.length && texts.every((text, at) => isSameText(text, run[at]));
  return texts.slice(0, unknown).every((text, at) => isSameText(text, run[at]));
}

/** The pipes of `<(…)` are numbered as they come. */
function isSameText(text: string | undefined, ran: string | undefined): boolean {
  return text?.replace(PIPE, 'pipe') === ran?.replace(PIPE, 'pipe');
}

const PIPE = /^\/dev\/fd\/6\d$/;

/** What bash ran of a script though its reading, which has no doubts, does not hold it. */
export function unforeseen(script: string, runs: readonly Run[]): Run | undefined {
  const { calls, doubts } = read(script);
  if (doubts.length > 0) return undefined;
  return runs.find((run) => !calls.some(({ name, args }) => isSame([name, ...args], run)));
}

/** Lines of bash as our reader takes them. Oracle: the commands that a real bash runs. */
export const target: FuzzTarget = {
  name: 'lines of bash',
  run(seed, milliseconds) {
    if (!BASH) return { cases: 0, leftOut: 'there is no bash' };
    const end = performance.now() + milliseconds;
    let cases = 0;
    for (let round = 0; performance.now() < end; round++) {
      const samples = [soup, line].flatMap((scripts) => fc.sample(scripts, { seed: seed + round, numRuns: BATCH / 2 }));
      for (const [at, runs] of runInBash(samples).entries()) {
        const run = unforeseen(samples[at]!, runs);
        if (run) return { cases, failure: `${JSON.stringify(samples[at])}\nbash ran ${JSON.stringify(run)}` };
        cases++;
      }
    }
    return { cases };
  },
};
