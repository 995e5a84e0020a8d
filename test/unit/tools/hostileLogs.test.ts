import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unseenCharacter } from '../../../src/core/text/unseen.ts';
import { tokensOf } from '../../../src/tools/tokens.ts';
import { toolNamed } from '../../../src/tools/tools.ts';
import { temporaryFolder } from '../../../tools/paths.ts';
import { CANARY, HOSTILE_TEXTS, writeHostileLogs } from './hostileLogs.ts';
import { sessionIn } from './toolbox.ts';

const folder = temporaryFolder('faultbook-hostile-');
/** The longest text that is taken. */
const MOST = 200_000;
const all = Object.values(HOSTILE_TEXTS).join('\n').slice(0, MOST);
let files: string[];

beforeAll(() => {
  files = writeHostileLogs(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each text in an answer, with the names of the members that lead to it. */
function* textsIn(value: unknown, path: readonly string[] = []): Generator<{ path: readonly string[]; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      yield { path: [...path, 'a member'], text: name };
      yield* textsIn(inner, [...path, name]);
    }
  }
}

/** Longer than any text that is told of a log. */
const LONGEST = 1100;

/** What holds for every answer, whatever a log says; true where the log is quoted in it. */
function expectTame({ output, text }: { output: unknown; text: string }): boolean {
  // No text has broken out of its place: both say the same.
  expect(JSON.parse(text)).toEqual(output);
  expect(unseenCharacter(text)).toBeUndefined();
  let isQuoted = false;
  for (const { path, text: one } of textsIn(output)) {
    const where = path.join('.');
    const speaks = one.toLowerCase().includes(CANARY);
    isQuoted ||= speaks;
    if (speaks) expect(path, `${where}: ${one}`).toContain('untrusted');
    expect(unseenCharacter(one), where).toBeUndefined();
    expect(one, where).not.toMatch(/\]\(|\]\[|\]:|:\/\/|www\.\w|(?:command|mailto|vscode|file):\S/i);
    expect(one, where).not.toMatch(/anna|Hunter2|contoso/i);
    expect(one.length, where).toBeLessThanOrEqual(LONGEST);
  }
  return isQuoted;
}

describe('what a log says is data in every answer', () => {
  test.each(Object.entries(HOSTILE_TEXTS))('find_error_codes: %s', async (_, text) => {
    const { answer } = sessionIn([]);
    expectTame(await answer('find_error_codes', { text: text.slice(0, MOST), file_name: `${CANARY}.log` }));
  });

  test('find_error_codes quotes the line that failed first, in its place', async () => {
    expect(expectTame(await sessionIn([]).answer('find_error_codes', { text: all }))).toBe(true);
  });

  test('explain_error_codes says nothing of the line and the file that it is given', async () => {
    for (const line of Object.values(HOSTILE_TEXTS)) {
      const input = { codes: ['0x80070643', '0x80131500'], line: line.slice(0, 10_000), file_name: `${CANARY}.log` };
      expect(expectTame(await sessionIn([]).answer('explain_error_codes', input))).toBe(false);
    }
  });

  test('explain_error_codes says nothing of what it is asked for', async () => {
    const codes = Object.values(HOSTILE_TEXTS).map((text) => text.slice(0, 200));
    expect(expectTame(await sessionIn([]).answer('explain_error_codes', { codes }))).toBe(false);
  });

  test('scan_logs, to the end', async () => {
    const { answer } = sessionIn([folder]);
    let cursor: string | undefined;
    const quoted: boolean[] = [];
    let notRead = 0;
    do {
      const input = cursor === undefined ? { paths: [folder] } : { cursor };
      const told = await answer<{ cursor?: string; not_read?: { count: number } }>('scan_logs', input);
      quoted.push(expectTame(told));
      notRead += told.output.not_read?.count ?? 0;
      cursor = told.output.cursor;
    } while (cursor !== undefined);
    expect(quoted[0]).toBe(true);
    expect(notRead).toBeGreaterThan(1);
  });

  test('scan_logs and read_log_excerpt, of each file', async () => {
    const { answer, call } = sessionIn([folder]);
    let quoted = 0;
    for (const path of files) {
      const scanned = await answer<{ files: { file: string }[]; codes: { places: string[] }[] }>('scan_logs', {
        paths: [path],
      });
      expectTame(scanned);
      for (const place of scanned.output.codes.flatMap(({ places }) => places)) {
        const [id, line] = place.split(':');
        const read = await call('read_log_excerpt', { path: id, line: Number(line), before: 20, after: 20 });
        if ('error' in read) throw new Error(`${place}: ${read.error}`);
        if (expectTame(read)) quoted++;
      }
    }
    expect(quoted).toBeGreaterThan(50);
  });

  test('read_log_excerpt, of an entry of an archive', async () => {
    const { answer } = sessionIn([folder]);
    const path = `${files.find((one) => one.endsWith('bundle.zip'))}!/plain.log`;
    expect(expectTame(await answer('read_log_excerpt', { path, line: 1, after: 100 }))).toBe(true);
  });

  test('check_article', async () => {
    const { answer } = sessionIn([folder]);
    const articles = [
      all,
      `---\ntitle: "${CANARY}"\nfoo_${CANARY}: 1\n---\n## Run ${CANARY}\n\n\`\`\`${CANARY}\nx\n\`\`\`\n[a](javascript:${CANARY})\n\u202e${CANARY}\n`,
    ];
    let quoted = 0;
    for (const text of articles) if (expectTame(await answer('check_article', { text }))) quoted++;
    expect(quoted).toBeGreaterThan(0);
    for (const path of files) {
      const { output, text } = await answer('check_article', { path }).catch((error: Error) => ({
        output: {},
        text: error.message,
      }));
      if (Object.keys(output).length === 0) expect(text.toLowerCase()).not.toContain(CANARY);
      else expectTame({ output, text });
    }
  });
});

test('the error of a call holds nothing of a log', async () => {
  const { error } = sessionIn([folder]);
  const broken = files.find((one) => one.includes('broken'))!;
  const errors = [
    await error('read_log_excerpt', { path: `${broken}!/broken ${CANARY}.log`, line: 1 }),
    await error('read_log_excerpt', { path: files[0], line: 10_000 }),
    await error('read_log_excerpt', { path: join(folder, CANARY), line: 1 }),
    await error('scan_logs', { paths: [`/${CANARY}`] }),
    await error('get_article', { id: CANARY }),
  ];
  for (const one of errors) expect(one.toLowerCase()).not.toContain(CANARY);
});

test('a name is the same replacement in every answer, and comes back where masking is off', async () => {
  const text = HOSTILE_TEXTS['private names between']!;
  const masked = sessionIn([folder]);
  const path = files.find((one) => one.includes('private names'))!;
  const first = await masked.answer('find_error_codes', { text });
  const second = await masked.answer('read_log_excerpt', { path, line: 1 });
  const names = [first, second].map((one) => /CONTOSO|<user \d+>/.exec(one.text)?.[0]);
  expect(names).toEqual([expect.stringMatching(/^<user/), names[0]]);
  const open = await sessionIn([folder], { isMasked: false }).answer('read_log_excerpt', { path, line: 1 });
  expect(open.text).toContain('anna.berg');
  // A secret never comes.
  expect(open.text).not.toContain('Hunter2');
});

test('what is told keeps to its budget whatever the log says', async () => {
  const { answer } = sessionIn([folder]);
  const calls: [string, Record<string, unknown>][] = [
    ['find_error_codes', { text: all }],
    ['scan_logs', { paths: [folder], limit: 100 }],
    ...files
      .slice(0, 20)
      .map((path): [string, Record<string, unknown>] => ['read_log_excerpt', { path, line: 1, after: 100 }]),
    ['check_article', { text: all }],
  ];
  for (const [name, input] of calls) {
    const { text } = await answer(name, input);
    expect(tokensOf(text), name).toBeLessThanOrEqual(toolNamed(name)!.budget(input));
  }
});
