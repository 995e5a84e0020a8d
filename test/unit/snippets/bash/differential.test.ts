import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bashReader } from '../../../../src/core/snippets/bash/readBash.ts';
import type { Word } from '../../../../src/core/snippets/reading.ts';
import { grammars } from '../grammars.ts';
import { BASH, MARKERS, type Run, runInBash } from './realBash.ts';

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
const soup = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));

/** Lines as people write them, of any depth. */
const { line } = fc.letrec<{ line: string; word: string; command: string }>((tie) => ({
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

function unforeseen(script: string, runs: readonly Run[]): Run | undefined {
  const { calls, doubts } = read(script);
  if (doubts.length > 0) return undefined;
  return runs.find((run) => !calls.some(({ name, args }) => isSame([name, ...args], run)));
}

describe.runIf(BASH)('What a real bash runs', () => {
  it.each([
    ['pieces thrown together', soup],
    ['lines as people write them', line],
  ])('was read, or was a doubt: %s', (_, scripts) => {
    const samples = fc.sample(scripts, { numRuns: 3000 }).filter((script) => !script.includes('\0'));
    const runs = runInBash(samples);
    expect(runs).toHaveLength(samples.length);
    expect(runs.filter(({ length }) => length > 0).length).toBeGreaterThan(samples.length / 20);
    for (const [at, script] of samples.entries()) {
      expect({ script, unforeseen: unforeseen(script, runs[at]!) }).toEqual({ script, unforeseen: undefined });
    }
  });

  it('has few doubts about lines as people write them', () => {
    const samples = fc.sample(line, { numRuns: 1000 });
    expect(samples.filter((script) => read(script).doubts.length === 0).length).toBeGreaterThan(500);
  });
});

if (!BASH) console.log('Left out, because there is no bash: what a real bash runs.');
