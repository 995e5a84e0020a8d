import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/core/catalogue/build/readTables.ts';
import { eventCode } from '../../../src/core/codes/code.ts';
import { eventEntry } from '../../../src/core/codes/events.ts';
import { catalogue } from '../codes/known.ts';
import { eventTableNames, tableTexts } from './tables.ts';

const { events, problems } = readTables(tableTexts());
const row = (fields: readonly string[]) => fields.join('\t');
const GOOD = ['disk', '7', 'System', 'Error', 'A disk is bad.', 'Data: the device.', 'https://contoso.example/7'];
const problemsOf = (...rows: readonly (readonly string[])[]) =>
  readTables({ ...tableTexts(), events: { a: rows.map(row).join('\n') } }).problems;

describe('the tables of events', () => {
  it('have at least three hundred, each once, and all are in the catalogue as they stand there', () => {
    expect(problems).toEqual([]);
    expect(eventTableNames().length).toBeGreaterThan(3);
    expect(events.length).toBeGreaterThanOrEqual(300);
    expect(catalogue.events.size).toBe(events.length);
    for (const { provider, id, channel, level, meaning, data } of events) {
      expect(catalogue.events.get(eventCode(provider, id)), `${provider}/${id}`).toEqual({
        ...{ code: eventCode(provider, id), channel, level, meaning, data },
      });
    }
  });

  it('say of each in one or two short sentences what it means, and from where that is known', () => {
    for (const { provider, id, meaning, data, sources } of events) {
      const name = `${provider}/${id}`;
      expect(meaning.split(/[.?] /).length, name).toBeLessThanOrEqual(2);
      expect(meaning.length, name).toBeGreaterThan(10);
      expect(meaning.length, name).toBeLessThanOrEqual(160);
      expect(`${meaning} ${data}`, name).not.toMatch(/%\d\b|\bTODO\b|\.\./);
      expect(sources.length, name).toBeGreaterThan(0);
    }
  });

  it('are refused row by row where a field is wrong', () => {
    expect(problemsOf(GOOD)).toEqual([]);
    expect(problemsOf(GOOD, GOOD)).toHaveLength(1);
    for (const [column, wrong] of [
      [0, ''],
      [0, 'a/b'],
      [1, '0'],
      [1, '70000'],
      [1, '7a'],
      [3, 'error'],
      [4, ''],
      [4, 'no sentence'],
      [4, `${'A long '.repeat(40)}one.`],
      [5, 'no sentence'],
      [6, ''],
      [6, 'known'],
      [6, 'https://contoso.example/7 ; known'],
    ] as const)
      expect(problemsOf(GOOD.with(column, wrong)), `${column}: ${wrong}`).toHaveLength(1);
  });
});

describe('events that are looked for', () => {
  const names = (id: number | undefined, words: string) =>
    [...catalogue.events.find(id, words)].map(({ code }) => eventEntry(code));

  it('are found by number and words of the provider, the provider itself first', () => {
    expect(names(7000, '')).toEqual(['Service Control Manager/7000']);
    expect(names(7, 'disk')).toEqual(['disk/7']);
    expect(names(1801, 'tpm')).toEqual(['Microsoft-Windows-TPM-WMI/1801']);
    expect(names(undefined, 'service control').length).toBeGreaterThan(10);
    expect(names(undefined, 'contoso')).toEqual([]);
  });
});
