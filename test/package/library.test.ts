import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { LIBRARY } from '../../scripts/buildOptions.ts';
import type * as Articles from '../../src/library/articles.ts';
import type * as Catalogue from '../../src/library/catalogue.ts';
import type * as Detection from '../../src/library/detection.ts';
import type * as Evtx from '../../src/library/evtx.ts';
import type * as Scan from '../../src/library/scan.ts';
import { root } from '../../tools/paths.ts';
import { eventData, eventRecord, textValue } from '../unit/evtx/make/event.ts';
import { chunk, evtxFile } from '../unit/evtx/make/evtxFile.ts';
import { CONSUMER } from './consumer.ts';
import { readExamples } from './examples.ts';
import { env, installedPackage, NODES } from './installed.ts';

const { folder, program, run } = installedPackage("a user's für ログ");
const examples = readExamples();
const logs = join(root, 'test/logs');
const logNames = readdirSync(logs).sort();

/** What each module gives a program: who takes something away, or adds it, changes what others rely on. */
const EXPORTS: Readonly<Record<(typeof LIBRARY)[number], readonly string[]>> = {
  index: ['articles', 'eventLogText', 'explain', 'findCodes', 'scan'],
  detection: ['findCodes'],
  catalogue: ['explain'],
  articles: ['get', 'list', 'search'],
  scan: ['scan'],
  evtx: ['eventLogPieces', 'eventLogText', 'isEventLog'],
};

const LOG = evtxFile([
  chunk([
    eventRecord(
      { number: 1, time: Date.UTC(2024, 4, 2, 7, 1, 44, 123), provider: 'Contoso Service', id: 7023 },
      [eventData('param1', 'param2')],
      [textValue('Contoso'), textValue('%%2147942402')],
    ),
  ]),
]);

const load = <Module>(name: string): Promise<Module> =>
  import(pathToFileURL(join(folder, 'node_modules/faultbook/dist', `${name}.js`)).href);

/** What the command line of the package prints as JSON. */
function printed(...args: string[]): Record<string, unknown>[] {
  const { stdout, status } = run(process.execPath, program, ...args, '--json');
  expect(status).toBe(0);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

beforeAll(() => {
  writeFileSync(join(folder, 'System.evtx'), LOG);
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'logs/agent.log'), '2025-11-03 09:13:04 Setup failed with 0x80070643.\r\n');
  writeFileSync(join(folder, 'logs/picture.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]));
});

describe('What the package exports', () => {
  test.each(LIBRARY)('%s', async (name) => {
    expect(Object.keys(await load<object>(name)).sort()).toEqual(EXPORTS[name]);
  });

  test('is documented, each module with an example', () => {
    expect(examples.map(({ module }) => module)).toEqual(LIBRARY.slice(1).map((name) => `faultbook/${name}`));
    const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
    for (const name of Object.values(EXPORTS).flat()) expect(page).toContain(`\`${name}`);
  });

  test.each([
    [
      'strict, as Node resolves it, without types of Node or a page',
      { module: 'nodenext', lib: ['es2023'], types: [] },
    ],
    ['as bundlers do', { module: 'esnext', moduleResolution: 'bundler', lib: ['es2023', 'dom'], types: [] }],
  ])('has types that a program compiles with: %s', (_, options) => {
    writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
    const compilerOptions = {
      ...{ strict: true, noEmit: true, target: 'es2023', skipLibCheck: false, exactOptionalPropertyTypes: true },
      ...{ noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true, ...options },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8', env });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

describe.each(NODES)('The examples of the documentation on Node $version', ({ path: node }) => {
  test.each(examples)('$module', ({ module, program: text, prints }) => {
    const script = `${module.replace('/', '-')}.js`;
    writeFileSync(join(folder, script), text);
    expect(run(node, script)).toMatchObject({ stdout: prints, stderr: '', status: 0 });
  });
});

describe('The library says what the command line says', () => {
  test('about codes in a text, and in files', async () => {
    const { findCodes } = await load<typeof Detection>('detection');
    const { scan } = await load<typeof Scan>('scan');
    const expected = printed('scan', logs)
      .filter(({ code }) => code !== undefined)
      .map(({ file, line, column, text, name, outcome }) => ({ file, line, column, text, name, outcome }));
    expect(expected.length).toBeGreaterThan(50);
    const inTexts = [];
    for (const name of logNames) {
      const file = join(logs, name);
      const whole = readFileSync(file, 'utf8');
      for (const found of await findCodes(whole, { fileName: file })) {
        const { line, column, text, name, outcome, start, end } = found;
        expect(whole.slice(start, end)).toBe(text);
        inTexts.push({ file, line, column, text, name, outcome });
      }
    }
    expect(inTexts).toEqual(expected);
    const inFiles = [];
    for await (const event of scan(logs)) {
      if (event.kind === 'skipped') throw new Error(event.message);
      const { file, line, column, text, name, outcome } = event;
      inFiles.push({ file, line, column, text, name, outcome });
    }
    expect(inFiles).toEqual(expected);
  });

  test('about what a code means, and knows what it found again', async () => {
    const { explain } = await load<typeof Catalogue>('catalogue');
    const { findCodes } = await load<typeof Detection>('detection');
    for (const text of [
      '0x80070643',
      '5',
      'wu_e_ds',
      'event 1801 TPM-WMI',
      '0xC1900101 - 0x30018',
      'no such thing at all',
    ]) {
      const [{ candidates }] = printed('explain', text) as [{ candidates: Record<string, unknown>[] }];
      const names = (paths: unknown) => (paths as string[]).map((path) => path.replace(/^.*\/|\.md$/g, ''));
      const ids = (articles: readonly Catalogue.ArticleName[]) => articles.map(({ id }) => id);
      expect(
        (await explain(text)).map((one) => ({ ...one, articles: ids(one.articles), possible: ids(one.possible) })),
      ).toEqual(
        candidates.map(({ article: _, articleNames: __, ...one }) => ({
          ...one,
          articles: names(one.articles),
          possible: names(one.possible),
        })),
      );
    }
    for (const name of logNames) {
      const text = readFileSync(join(logs, name), 'utf8');
      for (const { code } of await findCodes(text, { fileName: name })) {
        const [first] = await explain(code, { fileName: name });
        expect(first?.setup ? `${first.code} - ${first.setup.extend}` : first?.code).toBe(code);
      }
    }
  });

  test('about the article for a place: the lines around a code decide', async () => {
    const { explain } = await load<typeof Catalogue>('catalogue');
    const { scan } = await load<typeof Scan>('scan');
    const expected = printed('scan', logs).filter(({ code }) => code !== undefined);
    let at = 0;
    for await (const event of scan(logs, { nearby: true })) {
      if (event.kind === 'skipped') continue;
      const { articles = [] } = expected[at++] as { articles?: string[] };
      const [best] = await explain(event.code, event.place);
      expect(best!.articles.map(({ id }) => id)).toEqual(articles.map((path) => path.replace(/^.*\/|\.md$/g, '')));
    }
    expect(at).toBe(expected.length);
  });

  test('about articles', async () => {
    const { get, list, search } = await load<typeof Articles>('articles');
    for (const words of ['wsus slow', '0x80070643', 'no_such_word_anywhere']) {
      expect(await search(words)).toEqual(printed('search', words));
    }
    const [whole] = printed('article', '0x80070643-winre-partition');
    const article = (await get('0x80070643-winre-partition'))!;
    expect(article).toMatchObject({ id: whole!.id, title: whole!.title, urgency: whole!.urgency });
    expect(article.markdown).toBe(whole!.text);
    expect(article.references).toEqual(whole!.references);
    const [fix] = printed('article', '0x80070643-winre-partition', '--section', 'fix');
    const { title, markdown } = article.sections.find(({ id }) => id === 'fix')!;
    expect(fix!.text).toContain(`## ${title}`);
    expect((fix!.text as string).endsWith(markdown)).toBe(true);
    expect(article.codes).toContain('0x80070643');
    expect(article.commands.map(({ shell }) => shell)).toContain('powershell');
    expect(await get('none')).toBeUndefined();
    const japanese = await list({ language: 'ja' });
    expect(japanese.length).toBe((await list()).length);
    const translated = japanese.find(({ language }) => language === 'ja')!;
    expect(await get(translated.id, { language: 'ja' })).toMatchObject({ language: 'ja', title: translated.title });
  });

  test('about event logs', async () => {
    const { eventLogPieces, eventLogText, isEventLog } = await load<typeof Evtx>('evtx');
    const { stdout } = run(process.execPath, program, 'text', 'System.evtx');
    expect(await eventLogText(LOG)).toEqual({ text: stdout });
    const byteByByte = async function* () {
      for (const byte of LOG) yield new Uint8Array([byte]);
    };
    let text = '';
    for await (const piece of eventLogPieces(byteByByte())) text += piece;
    expect(text).toBe(stdout);
    expect((await eventLogText(LOG.subarray(0, 5000))).loss).toMatch(/^is not whole: /);
    expect([isEventLog(LOG), isEventLog(LOG.subarray(1)), isEventLog(new Uint8Array())]).toEqual([true, false, false]);
    for (const wrong of [new Uint8Array([1, 2, 3]), new Uint8Array()]) {
      await expect(eventLogText(wrong)).rejects.toThrow(TypeError);
    }
  });
});

describe('A scan', () => {
  test('tells what it does not read, and goes on', async () => {
    const { scan } = await load<typeof Scan>('scan');
    const events: Scan.ScanEvent[] = [];
    for await (const event of scan([join(folder, 'gone'), join(folder, 'logs')])) events.push(event);
    expect(events.filter(({ kind }) => kind === 'skipped')).toEqual([
      { kind: 'skipped', file: join(folder, 'gone'), reason: 'gone', message: 'does not exist, or no longer does' },
      { kind: 'skipped', file: join(folder, 'logs/picture.png'), reason: 'binary', message: 'is binary, not a log' },
    ]);
    expect(events.some(({ kind }) => kind === 'code')).toBe(true);
  });

  test('ends where nobody takes more, and where a signal says so', async () => {
    const { scan } = await load<typeof Scan>('scan');
    let taken = 0;
    for await (const _ of scan(logs)) if (++taken === 3) break;
    expect(taken).toBe(3);
    const control = new AbortController();
    const ended = (async () => {
      for await (const _ of scan(logs, { signal: control.signal })) control.abort(new Error('enough'));
    })();
    await expect(ended).rejects.toThrow('enough');
  });
});
