import type { Catalogue } from '../catalogue/catalogue.ts';
import { sameFailure } from '../codes/bits.ts';
import type { Code } from '../codes/code.ts';
import { en } from '../languages/en.ts';
import type { Language } from '../languages/language.ts';
import { LANGUAGES } from '../languages/languages.ts';
import { onOneLine, showUnseenInProse } from '../text/unseen.ts';
import { blindSpots } from './blindSpots.ts';
import { HuntError } from './engines/engine.ts';
import type { EngineName } from './engines/engineName.ts';
import { ENGINE } from './engines/engines.ts';
import { type Hunt, type HuntedCode, huntedCode, MOST_CODES } from './hunt.ts';
import type { Profile } from './profiles/profile.ts';
import { isoOf, LAST_WEEK, shortLast, type TimeWindow } from './timeWindow.ts';

/** What a query is asked for. */
export interface FleetRequest {
  readonly codes: readonly Code[];
  readonly engine: EngineName;
  readonly profile: Profile;
  readonly window?: TimeWindow;
  /** The languages (BCP 47) whose words tell that a number is a code; English if not given. */
  readonly languages?: readonly string[];
  readonly about?: Hunt['about'];
}

/** A query for an engine. */
export interface FleetQuery {
  /** The whole text, with the comment at its beginning. */
  readonly text: string;
  /** What it cannot see, a sentence each. */
  readonly blind: readonly string[];
  readonly codes: readonly HuntedCode[];
  /** The language of a document with it, as VS Code names it. */
  readonly language: string;
}

/**
 * The query that finds codes in the logs of a fleet: in all spellings, with how often, first and last, by machine. Throws
 * `HuntError` where there is none.
 */
export function fleetQuery(request: FleetRequest, catalogue: Catalogue): FleetQuery {
  const { engine, profile, window = LAST_WEEK, about } = request;
  const { comment, language, title, write } = ENGINE[engine];
  const codes = oncePerFailure(request.codes);
  if (codes.length === 0) throw new HuntError('There is no code to look for.');
  if (codes.length > MOST_CODES) throw new HuntError(`At most ${MOST_CODES} codes go into one query.`);
  const hunt: Hunt = {
    codes: codes.map((code) => huntedCode(code, catalogue)),
    window,
    languages: languagesOf(request.languages ?? []),
    ...(about && { about }),
  };
  const blind = blindSpots(hunt, profile, ENGINE[engine]);
  const head = [
    `Faultbook: ${hunt.codes.map((code) => code.title).join(', ')}`,
    ...hunt.codes.flatMap((code) => (code.meaning ? [`${code.label}: ${code.meaning}`] : [])),
    `${title}; ${profile.title}; ${windowText(window)}`,
    'What it cannot see, or counts too much of:',
    ...blind.map((sentence) => `- ${sentence}`),
  ].map((line) => comment(onOneLine(showUnseenInProse(line))));
  const query = write(hunt, profile);
  if (profile.longest !== undefined && query.length > profile.longest)
    throw new HuntError(`"${profile.name}" takes ${profile.longest} characters: ask for fewer codes at once.`);
  const text = `${head.join('\n')}\n${query}\n`;
  return { text, blind, codes: hunt.codes, language };
}

/** 0x80070643 and Win32 1603 are one failure, whose rows would count twice: the first of them. */
function oncePerFailure(codes: readonly Code[]): Code[] {
  const kept: Code[] = [];
  for (const code of codes) if (!kept.some((other) => sameFailure(other, code))) kept.push(code);
  return kept;
}

function windowText(window: TimeWindow): string {
  return 'last' in window ? `the last ${shortLast(window.last)}` : `${isoOf(window.from)} to ${isoOf(window.to)}`;
}

/** The languages by their tags, English first and always: programs print it everywhere. Throws `HuntError` for an unknown one. */
function languagesOf(tags: readonly string[]): Language[] {
  const others = tags.map((tag) => {
    const found = LANGUAGES.find((language) => language.tag.toLowerCase() === tag.toLowerCase());
    if (!found) throw new HuntError(`No words of "${tag}" are known: ${LANGUAGES.map((one) => one.tag).join(', ')}.`);
    return found;
  });
  return [...new Set([en, ...others])];
}
