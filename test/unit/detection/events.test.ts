import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { type Code, canonical } from '../../../src/core/codes/code.ts';
import { detectAt } from '../../../src/core/detection/detectAt.ts';
import { detectLines } from '../../../src/core/detection/detectLines.ts';
import { createTextSearch, detectText } from '../../../src/core/detection/detectText.ts';
import type { Hit, LogContext } from '../../../src/core/detection/hit.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { HeaderFinder, TablePass } from '../../../src/core/detection/tablePass.ts';
import { Describer } from '../../../src/core/explain/describer.ts';
import { EVENT_REACH } from '../../../src/core/formats/eventShapes.ts';
import { ByteScanner } from '../../../src/core/scan/scanBytes.ts';
import { TextIndex } from '../../../src/core/summary/textIndex.ts';
import { catalogue, known } from '../codes/known.ts';
import { TESTED } from '../formats/tested.ts';

/** As if articles covered all events. */
const covered = recognisedCodes(catalogue, { covers: ({ provider }: Code) => provider !== undefined, codes: () => [] });
const linesOf = (lines: readonly string[]) => ({ lineCount: lines.length, line: (index: number) => lines[index]! });
const said = (line: number, { start, end, code }: Pick<Hit, 'start' | 'end' | 'code'>) =>
  `${line}:${start}-${end} ${canonical(code)}`;

function inText(text: string, context: LogContext): string[] {
  const found: string[] = [];
  detectText(text, context, (hit) => found.push(said(hit.line, hit)));
  return found;
}

function lineByLine(text: string, context: LogContext): string[] {
  const lines = text.split('\n');
  const finder = new HeaderFinder(linesOf(lines), context);
  return lines.flatMap((line, i) => detectLine(line, finder.contextAt(i)).map((hit) => said(i, hit)));
}

function inSteps(text: string, context: LogContext): string[] {
  const lines = linesOf(text.split('\n'));
  const found: string[] = [];
  const pass = new TablePass(context);
  const search = createTextSearch(context);
  for (let i = 0; i < lines.lineCount; )
    i = detectLines(lines, i, pass, (line, hit) => found.push(said(line, hit)), search);
  return found;
}

function streamed(text: string, context: LogContext, size: number): string[] {
  const found: string[] = [];
  const scanner = new ByteScanner(context, ({ line, hit }) => found.push(said(line - 1, hit)));
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += size) scanner.push(bytes.slice(from, from + size));
  scanner.finish();
  return found;
}

const samples = TESTED.flatMap(({ samples }) => samples.filter(({ events }) => events && events.length > 0));
const RECORD = 'Log Name: System\nSource: disk\nDate: today\nEvent ID: 7\nThe device said 0x80070005';

describe('an event in a log', () => {
  it.each(samples)('is the same for a text, its lines, its stream and its steps: $text', ({ text, file, events }) => {
    const context = { known: covered, ...(file && { fileName: file }) };
    const found = inText(text, context);
    expect(found.flatMap((one) => /event:.*/.exec(one) ?? [])).toEqual(events);
    expect(lineByLine(text, context)).toEqual(found);
    expect(inSteps(text, context)).toEqual(found);
    for (const size of [1, 64, 4096]) expect(streamed(text, context, size)).toEqual(found);
  });

  it('is found across the pieces that a stream is searched in', () => {
    const filler = `${'nothing to see in this line at all\n'.repeat(40)}${RECORD}\n`;
    const text = filler.repeat(400);
    const found = inText(text, { known: covered });
    expect(found.filter((one) => one.endsWith('event:disk/7'))).toHaveLength(400);
    expect(streamed(text, { known: covered }, 50_001)).toEqual(found);
    expect(inSteps(text, { known: covered })).toEqual(found);
  });

  it('is found the same in any order of fields and other lines', () => {
    const pieces = samples.flatMap(({ text }) => text.split('\n'));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, '', 'none', '}'), { minLength: 1, maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        const found = inText(text, { known: covered });
        expect(lineByLine(text, { known: covered })).toEqual(found);
        expect(inSteps(text, { known: covered })).toEqual(found);
        expect(streamed(text, { known: covered }, 7)).toEqual(found);
      }),
      { numRuns: 300, seed: 20_261_129 },
    );
  });

  it('takes its provider from a line that is near enough, and from no other record', () => {
    const apart = (lines: number) => inText(`Source: disk\n${'x\n'.repeat(lines)}Event ID: 7`, { known: covered });
    expect(apart(EVENT_REACH - 1)).toHaveLength(1);
    expect(apart(EVENT_REACH)).toEqual([]);
    expect(inText('Source: disk\nEvent ID: 7\nEvent ID: 11', { known: covered })).toHaveLength(1);
    // The Event Viewer writes the provider first.
    for (const search of [inText, lineByLine, inSteps])
      expect(search('Event ID: 7\nSource: disk', { known: covered })).toEqual([]);
    expect(inText('Source: disk\nLog Name: System\nEvent ID: 7', { known: covered })).toEqual([]);
  });

  it('looks up no more often in a line full of fields', () => {
    let asked = 0;
    const above = () => {
      asked++;
      return 'no field';
    };
    for (const piece of ['"EventID": 7, ', '"ProviderName": "disk", ', 'Event ID: 7 '])
      expect(detectLine(piece.repeat(2000), { known: covered, above })).toEqual([]);
    expect(asked).toBeLessThanOrEqual(3 * EVENT_REACH);
  });

  it('is marked where an article covers it, and explained where the catalogue has it', () => {
    expect(inText(RECORD, { known })).toEqual(['4:16-26 0x80070005']);
    expect(inText(RECORD, { known, everyEvent: true })).toEqual(['3:10-11 event:disk/7', '4:16-26 0x80070005']);
    expect(inText(RECORD.replace('7\n', '7777\n'), { known, everyEvent: true })).toHaveLength(1);
  });

  it('is under the cursor at its number', () => {
    const lines = RECORD.split('\n');
    const context = new HeaderFinder(linesOf(lines), { known: covered }).contextAt(3);
    expect(detectAt(lines[3]!, 10, context)).toMatchObject({
      text: '7',
      code: { kind: 'event', value: 7, provider: 'disk' },
    });
    expect(detectAt(lines[3]!, 3, context)).toBeUndefined();
  });

  it('comes and goes with an edit of a line above it', () => {
    const lines = ['a', ...RECORD.split('\n'), 'z'];
    const index = new TextIndex(
      {
        get lineCount() {
          return lines.length;
        },
        line: (at) => lines[at]!,
      },
      { known: covered },
      new Describer(catalogue),
    );
    const events = () =>
      [...index.hits.all()]
        .filter(({ kind }) => kind.code.provider !== undefined)
        .map(({ line, kind }) => `${line} ${kind.key}`);
    while (!index.isComplete) index.step();
    expect(events()).toEqual(['4 event:disk/7|failure|']);
    lines[2] = 'Source: gone';
    index.edit([{ startLine: 2, startCharacter: 8, endLine: 2, text: 'gone' }]);
    expect(events()).toEqual(['4 event:gone/7|failure|']);
    lines.splice(3, 0, 'more', 'and more');
    index.edit([{ startLine: 2, startCharacter: 12, endLine: 2, text: '\nmore\nand more' }]);
    expect(events()).toEqual(['6 event:gone/7|failure|']);
    lines[2] = 'none';
    index.edit([{ startLine: 2, startCharacter: 0, endLine: 2, text: 'none' }]);
    expect(events()).toEqual([]);
    expect([...index.hits.all()].map(({ line }) => line)).toEqual([7]);
  });
});
