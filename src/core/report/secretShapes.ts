import type { Place } from './secretValues.ts';

/** What is a secret by its own shape: keys, tokens of services, product keys, recovery keys. */
export function* secretShapes(text: string): Generator<Place> {
  yield* privateKeys(text);
  yield* tokens(text);
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) yield [match.index, match.index + match[0].length];
  }
  for (const match of text.matchAll(/(?<!\d)\d{48}(?!\d)/g)) {
    const groups = match[0].match(/\d{6}/g)!;
    // Each group of a recovery key is a number of 16 bits, times eleven.
    if (groups.every((group) => Number(group) % 11 === 0 && Number(group) < 11 * 65536))
      yield [match.index, match.index + 48];
  }
  // The value after a name in an answer file.
  for (const { index, 0: tag } of text.matchAll(/<Value>/gi)) {
    const value = /^[^<\r\n]{1,200}/.exec(text.slice(index + tag.length, index + tag.length + 200))?.[0];
    const parent = text.slice(Math.max(0, index - 60), index).trimEnd();
    if (value && /password>$/i.test(parent)) yield [index + tag.length, index + tag.length + value.length];
  }
  for (const { index, 0: host } of text.matchAll(POST_ADDRESS)) {
    const start = index + host.length;
    const path = /^[\w@/.-]{8,300}/.exec(text.slice(start, start + 300))?.[0];
    if (path) yield [start, start + path.length];
  }
}

const SHAPES = [
  // A product key, unless it is blotted out, and a recovery key of BitLocker.
  /(?<![A-Za-z0-9-])(?!X{5}-X{5})[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}(?![A-Za-z0-9-])/gi,
  /(?<![\d-])\d{6}(?:[- ]\d{6}){7}(?![\d-])/g,
  // Two password hashes next to each other.
  /(?<![0-9a-f])[0-9a-f]{32}:[0-9a-f]{32}(?![0-9a-f])/gi,
];

/** Addresses that anybody who knows the rest of them may post to. */
const POST_ADDRESS =
  /(?:hooks\.slack\.com\/services\/|webhook\.office\.com\/webhookb2\/|discord(?:app)?\.com\/api\/webhooks\/)/gi;

/** How the tokens that services issue begin, and their least length; from the services' own pages on tokens. */
const PREFIXES: readonly (readonly [prefix: string, shortest: number])[] = [
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'npm_', 'hf_'].map((prefix) => [prefix, 20] as const),
  ...[
    'github_pat_',
    'glpat-',
    'gldt-',
    'glrt-',
    'glcbt-',
    'glptt-',
    'glft-',
    'GOCSPX-',
    'lin_api_',
    'figd_',
    'dckr_pat_',
  ].map((prefix) => [prefix, 24] as const),
  ...[
    'xoxa-',
    'xoxb-',
    'xoxe-',
    'xoxp-',
    'xoxr-',
    'xoxs-',
    'xapp-',
    'ya29.',
    'sk_live_',
    'sk_test_',
    'rk_live_',
    'pk_live_',
  ].map((prefix) => [prefix, 14] as const),
  ...['AKIA', 'ASIA', 'ABIA', 'ACCA', 'AIza', 'sk-', 'hvs.', 'hvb.', 'shpat_', 'shpca_', 'shppa_', 'shpss_', 'oy2'].map(
    (prefix) => [prefix, 20] as const,
  ),
  ...['pypi-', 'dop_v1_', 'PMAK-', 'SG.', 'EAAC', 'dapi'].map((prefix) => [prefix, 34] as const),
  // JSON Web Tokens begin with `{"` in Base64.
  ['eyJ', 12],
];
const RUN = /[\w.~-]{12,}/g;

function* tokens(text: string): Generator<Place> {
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const prefix = PREFIXES.find(([begin, shortest]) => run.length >= shortest && run.startsWith(begin))?.[0];
    const isToken = prefix !== undefined && (/\d/.test(run.slice(prefix.length)) || run.length > 30);
    // An access key has capitals only; the secret of an application in Entra ID has its mark in the fourth place.
    const isKey = !/^A[KSBC][IC]A/.test(run) || /^A[KSBC][IC]A[A-Z0-9]{16}(?![A-Za-z0-9_])/.test(run);
    const isAppSecret = /^[\w~.-]{3}\dQ~[\w~.-]{25,40}$/.test(run);
    if ((isToken && isKey) || isAppSecret) yield [index, index + run.length];
  }
}

/** The body of a private key, line by line: up to the frame that closes it, or as far as the text goes. */
function* privateKeys(text: string): Generator<Place> {
  for (const { index, 0: frame } of text.matchAll(/-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g)) {
    const start = index + frame.length;
    const close = text.indexOf('-----', start);
    const body = text.slice(start, close < 0 ? start + LONGEST_KEY : Math.min(close, start + LONGEST_KEY));
    // After a frame that is not closed: up to the first line that cannot be part of a key.
    const key = close < 0 ? /^(?:[ \t]{0,8}[A-Za-z0-9+/=\\]{0,400}(?:\r?\n|$)){0,200}/.exec(body)![0] : body;
    for (const line of key.matchAll(/[^\r\n]{1,400}/g)) {
      const blanks = line[0].length - line[0].trimStart().length;
      if (line[0].trim() !== '') yield [start + line.index + blanks, start + line.index + line[0].length];
    }
  }
  for (const { index, 0: head, 1: count } of text.matchAll(/Private-Lines: (\d{1,3})\r?\n/g)) {
    let at = index + head.length;
    for (let line = 0; line < Number(count); line++) {
      const end = at + /^[A-Za-z0-9+/=]{0,200}/.exec(text.slice(at, at + 200))![0].length;
      if (end > at) yield [at, end];
      at = end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
    }
  }
  // A line of a key whose frame is not here.
  for (const { index, 0: line } of text.matchAll(/[A-Za-z0-9+/=]{60,100}/g)) {
    const alone = /^[\r\n]?$/.test(text[index - 1] ?? '') && /^[\r\n]?$/.test(text[index + line.length] ?? '');
    if (alone && isKeyLine(line)) yield [index, index + line.length];
  }
}

const LONGEST_KEY = 16_000;

function isKeyLine(line: string): boolean {
  return /^[A-Za-z0-9+/]{60,76}={0,2}$/.test(line) && /[G-Zg-z+/]/.test(line);
}
