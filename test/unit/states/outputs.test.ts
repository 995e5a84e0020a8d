import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it, test } from 'vitest';
import { whyNotLinear } from '../../../src/core/formats/linearPattern.ts';
import { patternProblem } from '../../../src/core/formats/patternProblem.ts';
import { riskOf } from '../../../src/core/snippets/risk.ts';
import { STATE_OUTPUTS } from '../../../src/core/states/outputs/outputs.ts';
import { readStateOutput, stateRuleProblem, writtenState } from '../../../src/core/states/readStateOutput.ts';
import { QuickPattern } from '../../../src/core/states/readyOutputs.ts';
import type { StateRule, StateSample } from '../../../src/core/states/stateOutput.ts';
import { statesInText } from '../../../src/core/states/statesIn.ts';
import { root } from '../../../tools/paths.ts';
import { grammars } from '../snippets/grammars.ts';
import { FOLDER, fileOf, TESTED } from './tested.ts';

const conditionsOf = ({ when, unless = {} }: StateRule) => [...Object.entries(when), ...Object.entries(unless)];

/** What may stand around an answer: other output, prompts, logs. */
const BEFORE =
  'Microsoft Windows [Version 10.0.22631.3447]\r\n\r\n2026-01-05 10:00:00 Info Service started\r\nC:\\Windows\\system32>whoami\r\n\r\n';
const BEHIND = '\r\n\r\nC:\\Windows\\system32>ipconfig\r\nWindows IP Configuration\r\n   DHCP Enabled : Yes\r\n';

describe.each(TESTED.map((one) => [one.output.name, one] as const))('%s', (_, { output, samples }) => {
  it.each(samples)('$holds', ({ text, file, holds }) => {
    const found = statesInText(text, STATE_OUTPUTS, file);
    expect(found.map(writtenState)).toEqual(holds);
    // No other output takes its lines for its own, and each value is put into the words.
    expect([...new Set(found.map((one) => one.output.name))]).toEqual(holds.length > 0 ? [output.name] : []);
    for (const { words } of found) expect(words).not.toMatch(/\{[^}]*\}/);
  });

  it.each(samples)('is found with other lines around it, and in other line ends: $holds', ({ text, file, holds }) => {
    const around = `${BEFORE}${text.replaceAll('\n', '\r\n')}${BEHIND}`;
    expect(statesInText(around, STATE_OUTPUTS, file).map(writtenState)).toEqual(holds);
  });

  it('has patterns that take linear time, and a text in each by which answers are found', () => {
    const { begins, subjects = [], fields, rules } = output;
    for (const source of begins) expect([source, patternProblem(source, true)]).toEqual([source, undefined]);
    for (const source of [...subjects, ...Object.values(fields).flat()])
      expect([source, patternProblem(source, false)]).toEqual([source, undefined]);
    for (const [, condition] of rules.flatMap(conditionsOf)) {
      if (typeof condition === 'string' || !('matches' in condition) || condition.matches === undefined) continue;
      expect([condition.matches, whyNotLinear(condition.matches, true)]).toEqual([condition.matches, undefined]);
    }
  });

  it('has a sample for each rule, field, beginning and subject', () => {
    const held = new Set(samples.flatMap(({ holds }) => holds.map((one) => one.replace(/ @ .*$/, ''))));
    expect(output.rules.map(({ id }) => id).filter((id) => !held.has(id))).toEqual([]);
    const lines = samples.flatMap(({ text }) => text.split('\n'));
    const patterns = [...output.begins, ...(output.subjects ?? []), ...Object.values(output.fields).flat()];
    const unseen = patterns.filter((source) => {
      const pattern = new QuickPattern(source);
      return !lines.some((line) => pattern.find(line, line.toLowerCase()) !== undefined);
    });
    expect(unseen).toEqual([]);
  });

  it('can be written by a team as well', () => {
    expect(readStateOutput(JSON.stringify({ ...output, samples }))).toEqual({ output });
  });

  it('has a sample in which nothing is wrong', () => {
    const levels = new Map(output.rules.map(({ id, level }) => [id, level]));
    const isWell = ({ holds }: StateSample) => holds.every((one) => levels.get(one.replace(/ @ .*$/, '')) === 'note');
    expect(samples.some(isWell)).toBe(true);
  });

  it('has rules about its own fields, each of which is there', () => {
    for (const rule of output.rules) expect([rule.id, stateRuleProblem(rule, output)]).toEqual([rule.id, undefined]);
  });

  it('has checks that only read, articles that are there, and says where it is known from', () => {
    for (const { id, check, article, source } of output.rules) {
      const shell = output.shell ?? 'cmd';
      if (check !== undefined) expect([id, check, riskOf([check], shell, grammars).risk]).toEqual([id, check, 'reads']);
      if (article !== undefined)
        expect([id, existsSync(join(root, 'articles/en', `${article}.md`))]).toEqual([id, true]);
      expect([id, source]).toEqual([id, expect.stringMatching(/^(?:[\w.-]+\/[\w.-]+:\S+\.\w+|https:\/\/\S+)$/)]);
    }
  });

  it('is called as one calls it, and its rules begin with its name or say what they are about', () => {
    expect(output.name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    for (const { id, says, next } of output.rules) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
      for (const words of [says, next ?? '.']) expect([id, words]).toEqual([id, expect.stringMatching(/[.!?]$/)]);
    }
  });
});

test('Every file of an output is in the list (npm run lists), and is called like it', () => {
  const files = readdirSync(FOLDER).filter((name) => name !== 'outputs.ts');
  expect(STATE_OUTPUTS.map(fileOf).sort()).toEqual(files.sort());
});

test('Ids of rules and names of outputs are unique', () => {
  const ids = STATE_OUTPUTS.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const names = STATE_OUTPUTS.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('No program has the samples: none needs more than text to be made', async () => {
  const list = { contents: `export * from './states/outputs/outputs.ts';`, resolveDir: join(root, 'src/core') };
  const shape = { bundle: true, format: 'esm', charset: 'utf8', write: false, logLevel: 'silent' } as const;
  const { outputFiles } = await build({ ...shape, stdin: list });
  const { text } = outputFiles[0]!;
  expect(text).toContain('STATE_OUTPUTS = [');
  expect(text.match(/\bsamples\d* = \[/g)).toBeNull();
});
