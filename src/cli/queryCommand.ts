import { readFile } from 'node:fs/promises';
import type { Article } from '../core/articles/article.ts';
import { articleId } from '../core/articles/articleId.ts';
import { codesOf } from '../core/articles/keys.ts';
import type { ArticleLibrary } from '../core/articles/library.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { type Code, displayCode } from '../core/codes/code.ts';
import type { RecognisedCodes } from '../core/codes/knownCodes.ts';
import { HEX } from '../core/codes/notation.ts';
import { codesTyped } from '../core/codes/typed.ts';
import { metsSpelt } from '../core/explain/lookUp.ts';
import { HuntError } from '../core/fleet/engines/engine.ts';
import type { EngineName } from '../core/fleet/engines/engineName.ts';
import { type FleetRequest, fleetQuery } from '../core/fleet/fleetQuery.ts';
import type { Profile } from '../core/fleet/profiles/profile.ts';
import { PROFILES, profileOf } from '../core/fleet/profiles/profiles.ts';
import { ProfileError, readProfiles } from '../core/fleet/profiles/readProfiles.ts';
import { LAST_WEEK, lastSpelt, spanSpelt, type TimeWindow } from '../core/fleet/timeWindow.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { problemOf } from '../node/logFile.ts';
import { wholeLibrary } from '../node/shippedLibrary.ts';
import { inputsOf } from './codeInputs.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { UsageError } from './usageError.ts';

/**
 * `faultbook query CODE… --for ENGINE`: the query that finds the codes, or those of an article, in the logs of a fleet;
 * `--list` says where it can look. Throws `UsageError` for what cannot be asked.
 */
export async function queryCommand({ words, has, value, values }: Given): Promise<number> {
  const own = (await Promise.all(values('profiles').map(ownProfiles))).flat();
  if (has('list')) return listProfiles([...own, ...PROFILES], value('for'), has('json'));
  const engine = value('for') as EngineName | undefined;
  if (engine === undefined) throw new UsageError('"query" needs --for: the language of the query.');
  if (words.length === 0) throw new UsageError('"query" needs a code or the id of an article.');
  const profile = profileOf(engine, value('table'), own);
  if (!profile) throw new UsageError(`There is no place "${value('table')}" for ${engine}; "query --list" lists them.`);
  const catalogue = await loadCatalogue();
  const { library } = await wholeLibrary();
  const asked = askedFor(words, library, recognisedCodes(catalogue, library));
  try {
    const request: FleetRequest = { ...asked, engine, profile, window: windowOf(value), languages: values('language') };
    const { text, blind, codes } = fleetQuery(request, catalogue);
    const print = has('json')
      ? `${jsonText({ engine, table: profile.name, codes: codes.map(({ label }) => label), query: text, cannotSee: blind })}\n`
      : text.replace(/[^\n]+/g, showForbidden);
    process.stdout.write(print);
  } catch (error) {
    if (error instanceof HuntError) throw new UsageError(error.message);
    throw error;
  }
  return ExitCode.done;
}

async function ownProfiles(file: string): Promise<Profile[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${showForbidden(file)} cannot be read: ${problemOf(error)}`);
  }
  try {
    return readProfiles(text);
  } catch (error) {
    if (error instanceof ProfileError) throw new UsageError(showForbidden(`${file}: ${error.message}`));
    throw error;
  }
}

function listProfiles(all: readonly Profile[], engine: string | undefined, asJson: boolean): number {
  for (const { name, engine: of, title, source } of all.filter(
    (one) => engine === undefined || one.engine === engine,
  )) {
    const text = asJson
      ? jsonText({ engine: of, table: name, title, source: source ?? null })
      : showForbidden(`${of.padEnd(11)} ${name.padEnd(29)} ${title}`);
    process.stdout.write(`${text}\n`);
  }
  return ExitCode.done;
}

/** The codes that the words name; those of an article where a word is the id of one. */
function askedFor(
  words: readonly string[],
  library: ArticleLibrary,
  known: RecognisedCodes,
): Pick<FleetRequest, 'codes' | 'about'> {
  const named = words.length === 1 ? library.all().find((article) => articleId(article) === words[0]) : undefined;
  if (named) return ofArticle(named);
  const codes = inputsOf(words, known).map((word): Code => {
    const [code] = codesTyped(word, known);
    return code ?? codeOfPair(word, known);
  });
  return { codes };
}

/** The code of a pair of Windows Setup, whose other half is in the rows that the query finds: it looks for one code at a time. */
function codeOfPair(word: string, known: RecognisedCodes): Code {
  const [met] = metsSpelt(word, known);
  if (met?.extend === undefined)
    throw new UsageError(`"${showForbidden(word)}" is no code, and no article has this id.`);
  const [code, extend] = [displayCode(met.code), HEX.write(met.extend)];
  process.stderr.write(`faultbook: the query finds ${code}; look for ${extend} beside it in what it finds\n`);
  return met.code;
}

function ofArticle(article: Article): Pick<FleetRequest, 'codes' | 'about'> {
  const codes = codesOf(article);
  if (codes.length === 0) throw new UsageError(`The article ${articleId(article)} has no codes.`);
  return {
    codes,
    about: { id: articleId(article), title: article.title, references: article.references.map(({ url }) => url) },
  };
}

function windowOf(value: Given['value']): TimeWindow {
  const [last, since, until] = [value('last'), value('since'), value('until')];
  if (last !== undefined) {
    const window = lastSpelt(last);
    if (!window || since !== undefined || until !== undefined)
      throw new UsageError('"--last" takes minutes, hours or days, as in 7d, 24h or 90m, and stands alone.');
    return window;
  }
  if (since === undefined && until === undefined) return LAST_WEEK;
  const window = since !== undefined && until !== undefined ? spanSpelt(since, until) : undefined;
  if (!window)
    throw new UsageError(
      '"--since" and "--until" go together: two moments in UTC, as in 2026-11-01 or 2026-11-01T08:30.',
    );
  return window;
}
