import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { eventsListed } from '../../../src/core/codes/events.ts';
import { KINDS } from '../../../src/core/codes/kinds.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { LinePattern } from '../../../src/core/formats/linePattern.ts';
import { patternProblem } from '../../../src/core/formats/patternProblem.ts';
import { textMissing } from '../../../src/core/formats/patternTexts.ts';
import { ITEM_KINDS, type ItemLog, type ItemSample, PHASES, SAYINGS } from '../../../src/core/items/itemLog.ts';
import { ITEM_LOGS } from '../../../src/core/items/logs/logs.ts';
import { itemLineProblem, itemsMissing, readItemLog } from '../../../src/core/items/readItemLog.ts';
import { root } from '../../../tools/paths.ts';
import { itemsIn } from './itemsIn.ts';

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const samplesOf = async ({ name }: ItemLog): Promise<readonly ItemSample[]> =>
  (await import(join(root, `src/core/items/logs/${camel(name)}.ts`))).samples;

test('The logs of items have names of their own', () => {
  expect(new Set(ITEM_LOGS.map(({ name }) => name)).size).toBe(ITEM_LOGS.length);
});

describe.each(ITEM_LOGS.map((log) => [log.name, log] as const))('%s', (_, log) => {
  it('names formats that there are, and values that mean something', () => {
    expect(log.formats.filter((name) => !FORMATS.some((format) => format.name === name))).toEqual([]);
    expect(log.formats).not.toEqual([]);
    for (const line of log.lines) {
      const { at, events = [], kind, phase, orBegun = [], says, results, codeKind } = line;
      expect(ITEM_KINDS, at).toContain(kind);
      for (const one of [...(phase ? [phase] : []), ...orBegun]) expect(PHASES, at).toContain(one);
      for (const one of [...(says ? [says] : []), ...Object.values(results ?? {})]) expect(SAYINGS, at).toContain(one);
      if (codeKind) expect(Object.keys(KINDS), at).toContain(codeKind);
      for (const entry of events) expect(eventsListed(entry), at).toBeDefined();
      expect(itemLineProblem(line), at).toBeUndefined();
      for (const word of Object.keys(results ?? {})) expect(word).toBe(word.toLowerCase());
    }
  });

  it('has linear patterns with a text by which lines are found', () => {
    for (const { at, above = [] } of log.lines) {
      expect(patternProblem(at, true), at).toBeUndefined();
      for (const one of above) expect(patternProblem(one, false), one).toBeUndefined();
    }
  });

  it('hits a sample with every pattern, by its text', async () => {
    const lines = (await samplesOf(log)).flatMap(({ text }) => text.split(/\r?\n/));
    for (const { at } of log.lines) {
      const pattern = new LinePattern(at);
      const hit = lines.filter((line) => pattern.test(line));
      expect(hit.length, at).toBeGreaterThan(0);
      for (const line of hit) expect(textMissing(at, line), at).toBeUndefined();
    }
  });

  it('can be written by a team as well', async () => {
    const read = readItemLog(JSON.stringify({ ...log, samples: await samplesOf(log) }), SHIPPED_FORMATS);
    expect(read).toEqual({ log });
  });

  it('gives the items of its samples, and no others', async () => {
    for (const { text, file, items } of await samplesOf(log)) {
      const found = await itemsIn(text, file, ITEM_LOGS);
      expect(itemsMissing(found, items)).toBeUndefined();
    }
  });
});
