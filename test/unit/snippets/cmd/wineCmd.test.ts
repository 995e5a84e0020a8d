import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCmd } from '../../../../src/core/snippets/cmd/readCmd.ts';
import { OPAQUE } from '../../../../src/core/snippets/reading.ts';
import { randomLine, randomOf } from './randomLines.ts';
import { startWine, type WineCmd } from './wine.ts';

/** Set to another number to try other lines; printed with what fails. */
const SEED = Number(process.env.FAULTBOOK_SEED ?? 9);
const COUNT = Number(process.env.FAULTBOOK_LINES ?? 300);

let wine: WineCmd | undefined;
beforeAll(() => {
  wine = startWine();
  if (!wine) console.info('Wine is not installed: what its cmd.exe does is not compared.');
}, 240_000);
afterAll(() => wine?.close());

/** Without what the comparison leaves out: blanks, quotes, and how often a percent sign stands at the prompt. */
const bare = (text: string) =>
  text
    .replace(/^(?:More\? )+/, '')
    .replace(/["\s]/g, '')
    .replace(/%+/g, '%');

/** What the calls of a line may print: `echo` and its words, an unknown part of one as any text. */
function printable(line: string): RegExp[] {
  return readCmd(line).calls.flatMap(({ name, args }) => {
    if (name.text?.toLowerCase() !== 'echo') return [];
    // Of `echo.x` the sign is no part of what is printed, of `echo(x` it is in Wine.
    const isGlued = args[0]?.start === name.end;
    const text = bare(args.map((word) => word.text ?? OPAQUE).join(''));
    const pattern = (isGlued ? text.slice(1) : text)
      .replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
      .replaceAll(new RegExp(`${OPAQUE}+`, 'g'), '.*');
    return [new RegExp(`^${isGlued ? '\\(?' : ''}${pattern}$`, 's')];
  });
}

/** Lines that a command printed though none that was read prints it. */
function unforeseen(line: string, output: readonly string[]): string[] {
  const known = printable(line);
  return output.filter((printed) => {
    const text = bare(printed);
    // `echo` without words tells whether it is on, and `2>&1` brings in what Wine says of names that it does not know.
    if (/^Can'trecognize/.test(text)) return false;
    return text !== '' && !/^echois(?:on|off)\.?$/i.test(text) && !known.some((pattern) => pattern.test(text));
  });
}

describe("the reader of cmd's lines, beside Wine's cmd.exe", () => {
  const random = randomOf(SEED);
  const lines: string[] = [];
  for (let tries = 0; lines.length < COUNT && tries < COUNT * 200; tries++) {
    const line = randomLine(random);
    if (readCmd(line).doubts.length === 0) lines.push(line);
  }

  const check = (outputs: readonly (readonly string[] | undefined)[]) => {
    expect(outputs.length).toBe(lines.length);
    const missed = lines.flatMap((line, i) => {
      // Where Wine took the next mark for a part of the line, what it prints belongs to neither.
      if (!outputs[i] || (i + 1 < lines.length && !outputs[i + 1])) return [];
      return unforeseen(line, outputs[i]).map((printed) => ({ line, printed }));
    });
    expect(missed, `seed ${SEED}`).toEqual([]);
    // Something must have run to prove something.
    expect(outputs.filter((output) => output).length).toBeGreaterThan(lines.length * 0.95);
    expect(outputs.filter((output) => output && output.length > 0).length).toBeGreaterThan(lines.length / 2);
  };

  it('foresees every command that runs from a batch file', { timeout: 600_000 }, () => {
    expect(lines.length).toBe(COUNT);
    if (wine) check(wine.batch(lines));
  });

  it('foresees every command that runs when typed', { timeout: 600_000 }, () => {
    if (wine) check(wine.prompt(lines));
  });
});
