import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { detectText } from '../../../src/core/detection/detectText.ts';
import type { Format, FormatSample } from '../../../src/core/formats/format.ts';
import { FormatSet } from '../../../src/core/formats/formatSet.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { whyNotLinear } from '../../../src/core/formats/linearPattern.ts';
import { root } from '../../../tools/paths.ts';
import { known } from '../codes/known.ts';
import { verdictOf } from '../project/linear.ts';
import { fileOf, TESTED } from './tested.ts';

const NO_FORMATS =
  /^(?:eventData|eventLevels|eventShapes|formats?|formatSet|harmless|isFormatFile|lineFields|lineRecords|lineMessage|linearPattern|linePattern|patternProblem|patternTexts|requiredText|tableHeader|teamFile|teamPatterns)\.ts$/;

/** What is found in a sample, in order; with the shipped formats if none are given. */
function foundIn({ text, file }: FormatSample, formats?: FormatSet, everyEvent = false): string[] {
  const context = { known, everyEvent, ...(file && { fileName: file }), ...(formats && { formats }) };
  const found: string[] = [];
  detectText(text, context, ({ code }) => found.push(canonical(code)));
  return found;
}

const isEvent = (code: string) => code.startsWith('event:');

/** The codes of a sample but its events, in order. */
const codesIn = (sample: FormatSample, formats?: FormatSet) =>
  foundIn(sample, formats).filter((code) => !isEvent(code));

/** The events of a sample, in order. */
const eventsIn = (sample: FormatSample, formats?: FormatSet) => foundIn(sample, formats, true).filter(isEvent);

/** What the groups of `line` hold in the first line of a sample. */
function frameOf({ line, levels }: Format, { text }: FormatSample) {
  const groups = (line === undefined ? null : new RegExp(line).exec(text.split('\n')[0]!))?.groups;
  const level = groups?.level?.toLowerCase();
  return { ...groups, word: level, level: level === undefined ? undefined : levels?.[level] };
}

/** The same format with one entry less, for each of the entries that say what is a code. */
function withOneLess(format: Format): [string, Format][] {
  const { codes = [], never = [], mark, until, ...rest } = format;
  const without = <T>(list: readonly T[], at: number) => list.filter((_, index) => index !== at);
  const parts = { ...(mark !== undefined && { mark }), ...(until !== undefined && { until }) };
  return [
    ...codes.map(({ at }, index): [string, Format] => [at, { ...rest, ...parts, codes: without(codes, index), never }]),
    ...never.map((source, index): [string, Format] => [
      source,
      { ...rest, ...parts, codes, never: without(never, index) },
    ]),
    ...(until === undefined ? [] : [[`until ${until}`, { ...rest, mark, codes, never } as Format] as [string, Format]]),
  ];
}

/** The patterns of a format that name events. */
function eventPatterns({ events = [], eventLines = [], eventTables = [] }: Format): string[] {
  return [
    ...events.flatMap(({ providers, ids, border = '', levels = [], message = '' }) => [
      ...[...providers, ...ids, ...levels],
      ...[border, message],
    ]),
    ...eventLines.map(({ at }) => at),
    ...eventTables.flatMap(({ provider = '', row = '' }) => [provider, row]),
  ].filter((source) => source !== '');
}

describe.each(TESTED.map((one) => [one.format.name, one] as const))('%s', (_, { format, samples }) => {
  it.each(samples)('$text', (sample) => {
    expect(codesIn(sample)).toEqual(sample.codes);
    const { text, file, codes: _codes, events, language: _language, ...parts } = sample;
    if (events) expect(eventsIn(sample)).toEqual(events);
    // Without the name of a file it must be known by the line.
    expect(new FormatSet(FORMATS).partsOf(text.split('\n')[0]!, format, file)).toMatchObject(parts);
  });

  it('is known in each sample by the name of the file or by its mark', () => {
    const set = new FormatSet([format]);
    const seen = samples.filter(({ text, file }) => set.of(text.split('\n')[0]!, file).length > 0);
    // Without either, a sample shows where the format says nothing.
    const unknown = samples.filter((sample) => !seen.includes(sample));
    expect(unknown.filter(({ file }) => file !== undefined)).toEqual([]);
    expect(seen.length).toBeGreaterThan(0);
  });

  it('has a sample in another language where it is translated, and the texts that stay in samples', () => {
    const languages = samples.flatMap(({ language = [] }) => language);
    expect(languages.length > 0).toBe(format.translated !== undefined);
    const stays = format.translated?.stays ?? [];
    expect(stays.filter((text) => !samples.some((sample) => sample.text.includes(text)))).toEqual([]);
  });

  it('has samples for its lines, and for each of its levels', () => {
    const frames = samples.map((sample) => frameOf(format, sample));
    expect(Object.keys(format.levels ?? {}).filter((key) => !frames.some(({ word }) => word === key))).toEqual([]);
    const { line = '' } = format;
    for (const group of ['time', 'level', 'component', 'thread'] as const) {
      const isStated = samples.some((sample) => sample[group] !== undefined);
      expect([group, isStated]).toEqual([group, line.includes(`(?<${group}>`)]);
    }
  });

  const mutations = withOneLess(format);
  if (mutations.length > 0) {
    it.each(mutations)('has a sample that needs %s', (_, mutated) => {
      const [whole, less] = [new FormatSet([format]), new FormatSet([mutated])];
      const differs = (sample: FormatSample) => codesIn(sample, whole).join() !== codesIn(sample, less).join();
      expect(samples.some(differs)).toBe(true);
    });
  }

  const fields = (format.events ?? []).flatMap(({ providers, ids }) => [...providers, ...ids]);
  if (fields.length > 0) {
    it.each(fields)('has a sample that needs %s', (field) => {
      const less = (some: readonly string[]) => some.map((one) => (one === field ? 'none of the texts' : one));
      const events = format.events!.map(({ providers, ids, ...rest }) => ({
        ...{ ...rest, providers: less(providers), ids: less(ids) },
      }));
      const [whole, mutated] = [new FormatSet([format]), new FormatSet([{ ...format, events }])];
      const differs = (sample: FormatSample) => eventsIn(sample, whole).join() !== eventsIn(sample, mutated).join();
      expect(samples.some(differs)).toBe(true);
    });
  }

  it('has patterns that are linear', async () => {
    const { line, codes = [], never = [] } = format;
    for (const source of eventPatterns(format)) expect(whyNotLinear(source), source).toBeUndefined();
    for (const source of [...(line ? [line] : []), ...codes.map(({ at }) => at), ...never]) {
      expect(await verdictOf({ pattern: source, flags: 'g' }), source).toBe('linear');
    }
  }, 300_000);
});

it('Every file of a format is in the list (npm run lists), and is called like it', () => {
  const files = readdirSync(join(root, 'src/core/formats')).filter((name) => !NO_FORMATS.test(name));
  expect(FORMATS.map(fileOf).sort()).toEqual(files.sort());
});

it('No program has the samples: none needs more than text to be made', async () => {
  const list = { contents: `export * from './formats/formats.ts'; export * from './languages/languages.ts';` };
  const { outputFiles } = await build({
    ...{ stdin: { ...list, resolveDir: join(root, 'src/core') }, bundle: true, format: 'esm', charset: 'utf8' },
    ...{ write: false, logLevel: 'silent' },
  });
  const { text } = outputFiles[0]!;
  expect(text).toContain('FORMATS = [');
  expect(text.match(/\bsamples\d* = \[\n.*\n.*/g)).toBeNull();
});
