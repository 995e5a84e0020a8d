import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { articleId } from '../../../src/core/articles/articleId.ts';
import { tokensOf } from '../../../src/tools/tokens.ts';
import { TOOLS, toolNamed } from '../../../src/tools/tools.ts';
import { root, temporaryFolder } from '../../../tools/paths.ts';
import { utf8 } from '../archives/make/bytes.ts';
import { zipOf } from '../archives/make/zip.ts';
import { knowledge, sessionIn } from './toolbox.ts';

const LOGS = join(root, 'test/logs');
const folder = temporaryFolder('faultbook-tools-');
beforeAll(() => {
  mkdirSync(join(folder, 'logs!'));
  const lines = Array.from(
    { length: 500 },
    (_, at) => `2025-11-03 09:${String(at % 60).padStart(2, '0')}:00 line ${at + 1} failed with 0x80070643`,
  );
  writeFileSync(join(folder, 'long.log'), lines.join('\r\n'));
  writeFileSync(join(folder, 'utf16.log'), `\ufeffZeile 1\r\nFehler 0x80070005 für Zeile 2\r\n`, 'utf16le');
  writeFileSync(join(folder, 'logs!', 'x.log'), 'one\ntwo\n');
  writeFileSync(
    join(folder, 'binary.log'),
    new Uint8Array(2000).map((_, at) => (at * 7) % 256),
  );
  const inner = zipOf([{ name: 'sub\\CBS.log', data: utf8('inner one\ninner two failed 0x80070490\n') }]);
  writeFileSync(
    join(folder, 'logs.zip'),
    zipOf([
      { name: 'a.log', data: utf8('entry one\nentry two failed 0x80070002\n') },
      { name: 'inner.zip', data: inner },
    ]),
  );
  writeFileSync(join(folder, 'broken.zip'), zipOf([{ name: 'a.log', data: utf8('x') }]).subarray(0, 40));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const agent = () => sessionIn([LOGS, folder]);
/** A call of each tool that answers. */
const CALLS: Readonly<Record<string, Record<string, unknown>>> = {
  explain_error_codes: { codes: ['5'] },
  find_error_codes: { text: 'x' },
  scan_logs: { paths: [LOGS] },
  read_log_excerpt: { path: join(LOGS, 'CBS.log'), line: 1 },
  search_articles: { query: 'wsus' },
  get_article: { id: 'x' },
  check_article: { text: 'x' },
  build_fleet_query: { codes: ['5'], engine: 'kql' },
};

describe('every tool', () => {
  test.each(TOOLS.map((tool) => [tool.name, tool] as const))(
    '%s says what it does, what it takes and what it answers',
    (name, tool) => {
      expect(name).toMatch(/^(?:explain|find|scan|read|search|get|check|build)_[a-z_]+$/);
      expect(tool.title).toMatch(/^[A-Z]/);
      expect(tool.description.length).toBeGreaterThan(100);
      for (const io of ['input', 'output'] as const) {
        const schema = z.toJSONSchema(tool[io], { io });
        expect(schema.type).toBe('object');
        for (const [member, { description }] of Object.entries(io === 'input' ? schema.properties! : {}) as [
          string,
          { description?: string },
        ][])
          if (!/^(?:before|after)$/.test(member)) expect(description, member).toBeTruthy();
        // Whatever holds text of others says so.
        if (JSON.stringify(schema).includes('"untrusted"')) expect(tool.description).toContain('untrusted');
      }
    },
  );

  test('says what is wrong with an input', async () => {
    for (const { name } of TOOLS)
      expect(await agent().error(name, { nonsense: 1, codes: 'x' }), name).toMatch(
        /^(?:The input is not right\.|Give )/,
      );
  });

  test('ends where nobody waits any more', async () => {
    for (const { name } of TOOLS)
      await expect(agent().call(name, CALLS[name], AbortSignal.abort(new Error('nobody waits'))), name).rejects.toThrow(
        'nobody waits',
      );
  });
});

interface Explained {
  codes: {
    number: number;
    candidates: {
      code: string;
      name?: string;
      outcome: string;
      article?: string;
      possible_articles?: string[];
      meaning?: string;
    }[];
    more?: number;
  }[];
}

describe('explain_error_codes', () => {
  test('knows a code in any spelling, and says which article covers it', async () => {
    const codes = [
      '0x80070643',
      '-2147023293',
      '1603',
      'ERROR_INSTALL_FAILURE',
      'event 7031 Service Control Manager',
      'nothing like a code',
    ];
    const { output } = await agent().answer<Explained>('explain_error_codes', { codes });
    expect(output.codes.map(({ number, candidates: [first] }) => [number, first?.code, first?.name])).toEqual([
      [1, '0x80070643', 'ERROR_INSTALL_FAILURE'],
      [2, '0x80070643', 'ERROR_INSTALL_FAILURE'],
      [3, '1603', 'ERROR_INSTALL_FAILURE'],
      [4, '1603', 'ERROR_INSTALL_FAILURE'],
      [5, 'Service Control Manager/7031', undefined],
      [6, undefined, undefined],
    ]);
    expect(output.codes[0]!.candidates[0]!.article).toBe('0x80070643-general');
  });

  test('takes the line and the file for the choice of the article', async () => {
    const at = async (line: string, file_name: string) => {
      const { output } = await agent().answer<Explained>('explain_error_codes', {
        codes: ['0x80070643'],
        line,
        file_name,
      });
      return output.codes[0]!.candidates[0]!.article;
    };
    const one = await at('Installation failed: .NET Framework, hr = 0x80070643', 'dotnet-update.log');
    const other = await at('MSI (s) MainEngineThread is returning 0x80070643', 'msi-install.log');
    expect([one, other]).toEqual(['0x80070643-dotnet-update', '0x80070643-msi-1603']);
  });

  test('says so where it is shorter than it would be', async () => {
    const input = { codes: Array.from({ length: 20 }, () => '0xC1900101 - 0x30018') };
    const { text } = await sessionIn([], { room: 400 }).answer('explain_error_codes', input);
    expect(text).toContain('ask for fewer codes');
  });

  test('keeps to about 80 tokens a code, for all codes that articles are about', async () => {
    const { library } = await knowledge();
    const all = [
      ...new Set(
        library
          .all()
          .map(({ title }) => /0x[0-9A-F]{8}/.exec(title)?.[0])
          .filter((one) => one !== undefined),
      ),
    ];
    expect(all.length).toBeGreaterThan(100);
    for (let at = 0; at < all.length; at += 20) {
      const input = { codes: all.slice(at, at + 20) };
      const { text } = await agent().answer('explain_error_codes', input);
      expect(tokensOf(text)).toBeLessThanOrEqual(120 + 80 * input.codes.length);
    }
  });
});

interface Found {
  lines: number;
  hits: number;
  codes: { code: string; count: number; line: number; outcome: string }[];
  first_failure?: { line: number; untrusted: { text: string } };
  left_out?: string;
}

describe('find_error_codes', () => {
  test('groups the codes of a text, and says what failed first', async () => {
    const text =
      'fine\nInstall failed: hr = 0x80070643\nagain: hr = 0x80070643\naccess denied, error 5 hr=0x80070005\n';
    const { output } = await agent().answer<Found>('find_error_codes', { text });
    expect(output).toMatchObject({
      lines: 5,
      first_failure: { line: 2, untrusted: { text: 'Install failed: hr = 0x80070643' } },
    });
    expect(output.codes[0]).toMatchObject({ code: '0x80070643', count: 2, line: 2, outcome: 'failure' });
  });

  test('says where there is none', async () => {
    expect((await agent().answer('find_error_codes', { text: '' })).output).toEqual({ lines: 1, hits: 0, codes: [] });
  });

  test('keeps to its budget with hundreds of codes, and says how many are left out', async () => {
    const text = Array.from(
      { length: 300 },
      (_, at) =>
        `failed: hr = 0x8024${(0x2000 + at).toString(16)}, 0x800700${(at % 256).toString(16).padStart(2, '0')}`,
    ).join('\n');
    const { output, text: told } = await agent().answer<Found>('find_error_codes', { text });
    expect(tokensOf(told)).toBeLessThanOrEqual(1000);
    expect(output.codes.length).toBeGreaterThan(5);
    expect(output.left_out).toMatch(/^Further codes: \d+/);
  });
});

interface Scanned {
  codes_in_all: number;
  codes: { code: string; places: string[]; outcome: string }[];
  files: { file: string; untrusted: { name: string } }[];
  first_failure?: { file: string; line: number; code?: string };
  cursor?: string;
  not_read?: { count: number; paths?: number[]; untrusted: { name: string; why: string }[] };
}

test.each(TOOLS.map(({ name, input }) => [name, Object.keys(input.shape)] as const))(
  '%s names an argument that it does not have, and those that it has',
  async (name, own) => {
    const error = await agent().error(name, { ...CALLS[name], fileName: 'x', ['y'.repeat(500)]: 1 });
    expect(error).toContain(`Unknown argument: "fileName", "${'y'.repeat(20)}`);
    expect(error).toContain(`Arguments are: ${own.join(', ')}.`);
    expect(error.length).toBeLessThan(500);
  },
);

describe('scan_logs', () => {
  test('tells all codes, page by page, each once', async () => {
    const { answer } = agent();
    const codes: string[] = [];
    let told = await answer<Scanned>('scan_logs', { paths: [LOGS] });
    const all = told.output.codes_in_all;
    for (;;) {
      expect(tokensOf(told.text)).toBeLessThanOrEqual(2000);
      expect(told.output.codes.length).toBeGreaterThan(0);
      codes.push(...told.output.codes.map(({ code, outcome }) => `${code} ${outcome}`));
      if (told.output.cursor === undefined) break;
      told = await answer<Scanned>('scan_logs', { cursor: told.output.cursor, limit: 7 });
    }
    expect(codes).toHaveLength(all);
    expect(new Set(codes).size).toBe(all);
  });

  test('says what failed first, as "faultbook first" does', async () => {
    const { output } = await agent().answer<Scanned>('scan_logs', { paths: [join(LOGS, 'msi-install.log')] });
    expect(output.first_failure).toMatchObject({ line: expect.any(Number), file: output.files[0]!.file });
    const { summary } = await import('../../../src/core/firstFailure/findFirstFailure.ts').then(
      async ({ firstFailureOf }) => {
        const { readFileSync } = await import('node:fs');
        const { linesOfText } = await import('../../../src/core/text/lines.ts');
        const { known, formats } = await knowledge();
        const text = readFileSync(join(LOGS, 'msi-install.log'), 'utf8');
        return { summary: firstFailureOf(linesOfText(text), { known, formats, fileName: 'msi-install.log' }) };
      },
    );
    expect(output.first_failure!.line).toBe(summary.first!.line + 1);
  });

  test('takes a stretch of time and an outcome', async () => {
    const of = async (input: object) =>
      (await agent().answer<Scanned>('scan_logs', { paths: [LOGS], limit: 100, ...input })).output;
    expect((await of({ since: '2030-01-01' })).codes_in_all).toBe(0);
    const failures = await of({ outcome: 'failure' });
    expect(failures.codes.every(({ outcome }) => outcome === 'failure')).toBe(true);
    expect(failures.codes_in_all).toBeLessThan((await of({})).codes_in_all);
  });

  test('finds an article by the words of an error that has no code', async () => {
    const { library } = await knowledge();
    const article = library.all().find(({ keys, lang }) => lang === 'en' && keys[0]?.kind === 'phrase')!;
    writeFileSync(join(folder, 'words.log'), `one\n2025-11-03 09:12:00 ${article.errorText}\n`);
    const { output } = await agent().answer('scan_logs', { paths: [join(folder, 'words.log')] });
    expect(output).toMatchObject({
      error_texts: [{ article: articleId(article), count: 1, place: expect.stringMatching(/^f\d+:2$/) }],
    });
    rmSync(join(folder, 'words.log'));
  });

  test('goes into archives, and tells what it did not read', async () => {
    const { output } = await agent().answer<Scanned>('scan_logs', { paths: [folder] });
    expect(output.files.map(({ untrusted: { name } }) => name)).toEqual(
      expect.arrayContaining(['long.log', 'logs.zip/a.log', 'logs.zip/inner.zip/sub/CBS.log']),
    );
    expect(output.not_read!.count).toBe(2);
  });

  test('reads the rest where one of the paths leads nowhere, and says which and why', async () => {
    const log = join(LOGS, 'msi-install.log');
    const paths = [join(folder, 'nowhere.log'), log, 'relative.log'];
    const { output } = await agent().answer<Scanned>('scan_logs', { paths });
    expect(output.files.map(({ untrusted: { name } }) => name)).toEqual(['msi-install.log']);
    expect(output.not_read).toEqual({
      ...{ count: 2, paths: [0, 2] },
      untrusted: [
        { name: expect.stringContaining('nowhere.log'), why: 'There is no such file or folder.' },
        { name: 'relative.log', why: 'Paths are absolute.' },
      ],
    });
    expect(await agent().error('scan_logs', { paths: [paths[0]!, '/etc', join(folder, 'none.log')] })).toMatch(
      /^paths\[0\], paths\[2\]: There is no such file or folder\. paths\[1\]: That path is outside .*\. Folders that may be read: /,
    );
  });

  test.each([
    [{}, /Give paths/],
    [{ paths: ['CBS.log'] }, /absolute/],
    [{ paths: ['/etc'] }, /outside of the folders that may be read/],
    [{ paths: [LOGS], since: 'yesterday' }, /Times are written/],
    [{ cursor: 's99.1' }, /call scan_logs with paths again/],
    [{ cursor: 'x' }, /call scan_logs with paths again/],
  ])('%j fails with what to do', async (input, says) => {
    expect(await agent().error('scan_logs', input)).toMatch(says);
  });

  test('a cursor leads nowhere once the folder may not be read any more', async () => {
    let folders = [LOGS];
    const { answer, error } = sessionIn(() => folders);
    const { cursor } = (await answer<Scanned>('scan_logs', { paths: [LOGS] })).output;
    expect(cursor).toBeDefined();
    folders = [folder];
    expect(await error('scan_logs', { cursor })).toMatch(/outside/);
    // Another session has no scans.
    expect(await agent().error('scan_logs', { cursor })).toMatch(/again/);
  });
});

interface Excerpted {
  file: string;
  first_line: number;
  last_line: number;
  untrusted: { name: string; lines: string[] };
  left_out?: string;
}

describe('read_log_excerpt', () => {
  const read = async (input: object) => (await agent().answer<Excerpted>('read_log_excerpt', input)).output;

  test('tells lines by their true numbers, in any encoding', async () => {
    const { untrusted, ...rest } = await read({ path: join(folder, 'utf16.log'), line: 2, before: 5 });
    expect(rest).toEqual({ file: 'f1', first_line: 1, last_line: 2 });
    expect(untrusted.lines).toEqual(['1: Zeile 1', '2: Fehler 0x80070005 für Zeile 2']);
  });

  test.each([
    ['logs.zip!/a.log', 2, '2: entry two failed 0x80070002'],
    ['logs.zip!/inner.zip!/sub\\CBS.log', 2, '2: inner two failed 0x80070490'],
    ['logs.zip!/inner.zip!/sub/CBS.log', 2, '2: inner two failed 0x80070490'],
    ['logs.zip/a.log', 2, '2: entry two failed 0x80070002'],
    ['logs.zip/inner.zip/sub/CBS.log', 2, '2: inner two failed 0x80070490'],
    ['logs!/x.log', 2, '2: two'],
  ])('of %s', async (path, line, told) => {
    const { untrusted } = await read({ path: join(folder, path), line, before: 0, after: 0 });
    expect(untrusted.lines).toEqual([told]);
  });

  test('of a file that scan_logs has named', async () => {
    const { answer } = agent();
    const { output } = await answer<Scanned>('scan_logs', { paths: [join(folder, 'logs.zip')] });
    for (const { places } of output.codes) {
      const [file, line] = places[0]!.split(':');
      const told = await answer<Excerpted>('read_log_excerpt', { path: file, line: Number(line), before: 0, after: 0 });
      expect(told.output.untrusted.lines[0]).toMatch(/^2: (?:entry|inner) two/);
    }
  });

  test.skipIf(process.platform === 'win32')(
    'of a file whose name is not UTF-8, by the id that scan_logs gave',
    async () => {
      const odd = join(folder, 'odd');
      mkdirSync(odd);
      writeFileSync(
        Buffer.concat([Buffer.from(`${odd}/`), Buffer.from([0xff, 0x2e, 0x6c, 0x6f, 0x67])]),
        'one failed 0x80070005\n',
      );
      let folders = [odd];
      const { answer, error } = sessionIn(() => folders);
      const { output } = await answer<Scanned>('scan_logs', { paths: [odd] });
      const [{ file } = { file: '' }] = output.files;
      const told = await answer<Excerpted>('read_log_excerpt', { path: file, line: 1 });
      expect(told.output.untrusted).toEqual({
        name: expect.stringContaining('.log'),
        lines: ['1: one failed 0x80070005'],
      });
      folders = [LOGS];
      expect(await error('read_log_excerpt', { path: file, line: 1 })).toMatch(/outside/);
      rmSync(odd, { recursive: true });
    },
  );

  test('keeps to its budget, with the lines around the one that is asked for, and says how to read on', async () => {
    const { output, text } = await agent().answer<Excerpted>('read_log_excerpt', {
      path: join(folder, 'long.log'),
      line: 250,
      before: 100,
      after: 100,
    });
    expect(tokensOf(text)).toBeLessThanOrEqual(2000);
    expect(output.untrusted.lines.some((one) => /^250: .*line 250 /.test(one))).toBe(true);
    expect(output.left_out).toBe(
      `Cut to fit: ask for line ${output.first_line - 1} or ${output.last_line + 1} to read on.`,
    );
  });

  test.each([
    ['long.log', 501, /no such line/],
    ['binary.log', 1, /binary/],
    ['logs.zip', 1, /That is an archive/],
    ['nothing.log', 1, /no such file/],
    ['logs.zip!/b.log', 1, /no such entry/],
    ['broken.zip!/a.log', 1, /damaged/],
    ['logs!', 1, /not a file/],
  ])('%s:%d fails with what to do', async (path, line, says) => {
    expect(await agent().error('read_log_excerpt', { path: join(folder, path), line })).toMatch(says);
  });

  test('an id that was never given, or whose folder may not be read any more', async () => {
    expect(await agent().error('read_log_excerpt', { path: 'f7', line: 1 })).toMatch(/call scan_logs again/);
  });
});

interface Article {
  id: string;
  markdown: string;
  other_sections: string[];
  cut?: string;
}

describe('articles', () => {
  test('are found by words and by code, as many as are asked for', async () => {
    const search = async (input: object) =>
      (await agent().answer<{ articles: { id: string }[]; more?: number }>('search_articles', input)).output;
    expect((await search({ query: 'wsus slow' })).articles[0]!.id).toMatch(/^0x80244/);
    const all = await search({ query: '0x80070643', limit: 20 });
    const some = await search({ query: '0x80070643', limit: 1 });
    expect(some.articles).toEqual(all.articles.slice(0, 1));
    expect(some.more).toBe(all.articles.length - 1 + (all.more ?? 0));
    expect(await search({ query: 'qqqqzzzz' })).toEqual({ articles: [] });
  });

  test('come with summary, causes and check within 800 tokens; of a long one the check is named', async () => {
    const { library } = await knowledge();
    for (const article of library.all().filter(({ lang }) => lang === 'en')) {
      const { output, text } = await agent().answer<Article>('get_article', { id: articleId(article) });
      expect(tokensOf(text), output.id).toBeLessThanOrEqual(800);
      const told = ['summary', 'causes'].filter((one) => article.sections.some(({ id }) => id === one));
      expect(
        output.other_sections.filter((one) => told.includes(one)),
        output.id,
      ).toEqual([]);
      if (output.cut)
        expect(output).toMatchObject({
          cut: 'Left out to fit: ask for check by sections.',
          other_sections: expect.arrayContaining(['check']),
        });
    }
  });

  test('come wholly where sections are asked for', async () => {
    const { library } = await knowledge();
    for (const article of library.all().filter(({ lang }) => lang === 'en')) {
      for (const { id } of article.sections) {
        const input = { id: articleId(article), sections: [id] };
        const { output, text } = await agent().answer<Article>('get_article', input);
        expect(output.cut, `${output.id} ${id}`).toBeUndefined();
        expect(tokensOf(text)).toBeLessThanOrEqual(toolNamed('get_article')!.budget(input));
      }
    }
  });

  test('fail with what to do', async () => {
    expect(await agent().error('get_article', { id: 'nothing' })).toMatch(/search_articles/);
    expect((await agent().answer<Article>('get_article', { id: '0x80070643' })).output.id).toBe('0x80070643-general');
  });
});

describe('check_article', () => {
  const template = '---\ntitle: x\n---\n## Summary\n';

  test('says rule, line and fix, of a text or a file', async () => {
    const path = join(folder, 'a.md');
    writeFileSync(path, template);
    const ofText = (await agent().answer('check_article', { text: template })).output;
    const ofFile = (await agent().answer('check_article', { path })).output;
    expect(ofFile).toEqual(ofText);
    expect(ofText).toMatchObject({
      errors: expect.any(Number),
      problems: expect.arrayContaining([expect.objectContaining({ rule: expect.stringMatching(/^FB\d{3}$/) })]),
    });
  });

  test('has nothing to say of what ships', async () => {
    const path = join(root, 'articles/en/0x80070643-msi-1603.md');
    const { output } = await sessionIn([join(root, 'articles')]).answer('check_article', { path });
    expect(output).toMatchObject({ errors: 0, warnings: 0 });
  });

  test('keeps to its budget, and says how many problems are left out', async () => {
    const text = `${template}${'\u202e```nonsense\nx\n```\n'.repeat(500)}`;
    const { output, text: told } = await agent().answer('check_article', { text });
    expect(tokensOf(told)).toBeLessThanOrEqual(1500);
    expect(output).toMatchObject({ left_out: expect.stringMatching(/^\d+ more: correct these/) });
  });

  test('fails with what to do', async () => {
    const { error } = agent();
    expect(await error('check_article', {})).toBe('Give either "text" or "path".');
    expect(await error('check_article', { text: 'x', path: '/x' })).toBe('Give either "text" or "path".');
    expect(await error('check_article', { path: join(folder, 'logs.zip') })).toMatch(/cannot be read as an article/);
    expect(await sessionIn([]).error('check_article', { path: '/x.md' })).toMatch(/pass the text itself/);
  });
});
