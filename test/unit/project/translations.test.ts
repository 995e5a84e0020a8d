import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../tools/paths.ts';

const read = (file: string): Record<string, string> => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** What a translation has to keep as it is: places, icons, links and what they run, settings, code. */
const KEPT = /\{\d+\}|\$\([\w~-]+\)|\]\([^)]*\)|`[^`]*`|"faultbook[^"]*"/g;
/** What stays English: names of others, what is typed. */
const NAMES = /Open dump file|Log Analytics|access denied|package\.json|win32:1603|wu_e_ds/g;
const LANGUAGES = globSync('l10n/bundle.l10n.*.json', { cwd: root }).map((file) => file.split('.').at(-2)!);

/** Sentences that are the same in English, by language. */
const SAME: Readonly<Record<string, string>> = {
  all: 'JSON, Markdown (GitHub), Windows, {0}: {1}',
  de: 'App, Code, Codes, Download, Facility {0} ({1}), Format, Information, Installation, Name, SIDs, SIDs: {0}, Thread …, Update, Upgrade, Volume',
  es: 'Facility {0} ({1}), Script',
  fr: 'Actions, Archives, Article, Articles, Cause, Cause {0}, Certain, Code, Codes, Configuration, Facility {0} ({1}), Format, Image, Impact, Information, Installation, Notes, Occurrence, Organisations, Phases, Possible, Script, Service, Thread …, Volume, conditions, information, thread {0}',
  'pt-br':
    'Download, Driver, Facility {0} ({1}), Item, Log, Logs: {0}, SIDs, SIDs: {0}, Script, Thread …, Volume, thread {0}, “{0}”, “{0}” {1}.',
  'zh-cn': '“{0}”',
};
/** The marks around a quotation. */
const QUOTES: Readonly<Record<string, string>> = {
  de: '„“',
  es: '«»',
  fr: '«»',
  ja: '「」',
  'pt-br': '“”',
  'zh-cn': '“”',
};

const IDEOGRAPH = String.raw`[ー\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
/** Narrow signs within such a text, and letters that touch it. */
const IN_IDEOGRAPHS = `${IDEOGRAPH}[,;.!]|[,;.!]${IDEOGRAPH}|${IDEOGRAPH}[A-Za-z0-9{]|[A-Za-z0-9}]${IDEOGRAPH}`;
/** Words that no sentence goes without in English. */
const ENGLISH = String.raw`(?<!\p{L})(?:and|are|is|it|its|of|that|the|this|to|which|with|from)(?!\p{L})`;
/** Words in small letters, but for endings of files and what Chinese has no word for. */
const LATIN = String.raw`(?<![\w.])(?!glob|shell|cmd)[a-z]{3}`;
/** What is wrong wherever it stands in a sentence of a language. */
const WRONG: Readonly<Record<string, RegExp>> = {
  de: new RegExp(`[”«»]|${ENGLISH}`, 'u'),
  es: new RegExp(`[„“”]|${ENGLISH}|^[^¿]*\\?|^[^¡]*!`, 'u'),
  // Before these signs, and within the quotes, stands a blank at which no line ends.
  fr: new RegExp(`[„“”]|(?<!\u00a0)(?:[:;!?](?=\\s|$)|»)|«(?!\u00a0)|${ENGLISH}`, 'u'),
  ja: new RegExp(`[“”„«»，；：？！（）]|${IN_IDEOGRAPHS}|${LATIN}`, 'u'),
  'pt-br': new RegExp(`[„«»]|${ENGLISH}`, 'u'),
  'zh-cn': new RegExp(`[„«»「」：？！（）]|${IN_IDEOGRAPHS}|${LATIN}`, 'u'),
};

/** A sentence without what every language has alike; its places stay. */
const words = (sentence: string) =>
  sentence.replace(KEPT, (kept) => (kept.startsWith('{') ? kept : '')).replace(NAMES, 'X');
const count = (text: string, part: string) => text.split(part).length - 1;

interface Pair {
  readonly english: string;
  readonly translated: string;
}

/** All that a language has to say, beside the English of it. */
function pairs(language: string): Pair[] {
  return ['l10n/bundle.l10n', 'package.nls'].flatMap((name) => {
    const english = read(`${name}.json`);
    return Object.entries(read(`${name}.${language}.json`)).map(([key, translated]) => ({
      english: english[key]!,
      translated,
    }));
  });
}

interface Term {
  readonly english: string;
  /** How each language's words for it begin. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** The words of docs/translating.md, the longer ones first: a terminal server is no terminal. */
function terms(): Term[] {
  const text = readFileSync(join(root, 'docs/translating.md'), 'utf8').split('## One word for one thing')[1]!;
  const cells = [...text.matchAll(/^\|(.*)\|$/gm)].map(([, row]) => row!.split('|').map((cell) => cell.trim()));
  const [[, ...languages] = [], , ...rows] = cells;
  return rows
    .map(([english = '', ...all]) => ({
      english,
      words: Object.fromEntries(languages.map((language, i) => [language, all[i]!.toLowerCase().split(', ')])),
    }))
    .sort((a, b) => b.english.length - a.english.length);
}

test('The languages that the extension speaks are all there', () => {
  expect(LANGUAGES.toSorted()).toEqual(['de', 'es', 'fr', 'ja', 'pt-br', 'zh-cn']);
});

describe.each(LANGUAGES)('%s', (language) => {
  test('The walkthrough calls the view of codes by the name that it has', () => {
    const texts = read(`package.nls.${language}.json`);
    expect(texts['walkthrough.sample.description']).toContain(texts['view.codes']);
  });

  test.each([
    ['l10n/bundle.l10n', 'what the program says'],
    ['package.nls', 'what the manifest says'],
  ])('%s: every sentence of %s is translated', (name) => {
    const translated = read(`${name}.${language}.json`);
    expect(Object.keys(translated).toSorted()).toEqual(Object.keys(read(`${name}.json`)).toSorted());
  });

  const all = pairs(language);
  const wrong = (isWrong: (pair: Pair) => boolean) => all.filter(isWrong);

  test('every sentence keeps its places, icons, links and code, and is not the English one', () => {
    const kept = (sentence: string) => String((sentence.match(KEPT) ?? []).sort());
    expect(wrong(({ english, translated }) => kept(english) !== kept(translated))).toEqual([]);
    const same = new Set([SAME['all'], SAME[language]].flatMap((list) => list?.split(', ') ?? []));
    expect(wrong(({ english, translated }) => english === translated && !same.has(english))).toEqual([]);
  });

  test('every sentence begins and ends like the English one', () => {
    const full = /^(?:ja|zh)/.test(language) ? '。' : '.';
    const end = (sentence: string) => /(?: ?…|[\s\u00a0]?[:?]|\.)?$/.exec(sentence)![0].replace('\u00a0', '').trim();
    expect(wrong(({ translated }) => translated.trim() !== translated || translated === '')).toEqual([]);
    expect(wrong(({ english, translated }) => (end(english) === '.') !== translated.endsWith(full))).toEqual([]);
    expect(wrong(({ english, translated }) => end(english) === '…' && !translated.endsWith(' …'))).toEqual([]);
    expect(wrong(({ english, translated }) => end(english) === ':' && end(translated) !== ':')).toEqual([]);
  });

  test('every sentence has the quotes and signs of the language, and no English word', () => {
    const [open, close] = QUOTES[language]!;
    const isUnquoted = ({ english, translated }: Pair) =>
      [open!, close!].some((mark) => count(words(translated), mark) !== count(words(english), '“'));
    expect(wrong(isUnquoted)).toEqual([]);
    expect(wrong(({ translated }) => WRONG[language]!.test(words(translated)))).toEqual([]);
  });

  test('one word stands for one thing: docs/translating.md', () => {
    const known = terms();
    const found = all.flatMap(({ english, translated }) => {
      let rest = words(english);
      const said = words(translated).replaceAll('\u00a0', ' ').toLowerCase();
      return known
        .filter((term) => {
          const word = new RegExp(`\\b${term.english}(?:s|es|ed|ing)?\\b`, 'gi');
          if (!word.test(rest)) return false;
          rest = rest.replace(word, '');
          return !term.words[language]!.some((one) => said.includes(one));
        })
        .map((term) => `${term.english}: ${english} | ${translated}`);
    });
    expect(found).toEqual([]);
  });
});
