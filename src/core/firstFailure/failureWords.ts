import { FAILURE_PARTS } from '../detection/rules/vocabulary.ts';
import { Phrases } from '../text/phrases.ts';
import { withoutNoFailure } from './noFailure.ts';

/** Where a log says how bad a line is: near its beginning, in capital letters, as a field, or as glog writes it. */
const LEVEL =
  /^(?:(?<errorLetter>[EF])|(?<otherLetter>[IWDV]))\d{4} \d\d:\d\d:|\b(?:(?<error>ERROR|ERR|FATAL|SEVERE|CRITICAL|CRIT|ALERT|EMERG|PANIC)|(?<other>WARN(?:ING)?|NOTICE|INFO(?:RMATION)?|DEBUG|TRACE|VERBOSE))\b|\[(?:(?<errorBracket>error|fatal|critical)|(?<otherBracket>warn(?:ing)?|notice|info|debug|trace|verbose)) {0,8}\]|\[(?:(?<errorTitle>Error|Fatal|Critical)|(?<otherTitle>Warn(?:ing)?|Notice|Info|Debug|Trace|Verbose)) {0,8}\]|\blevel=(?:(?<errorField>error|fatal|critical|panic)|(?<otherField>warn(?:ing)?|notice|info|debug|trace))\b/;
/** How far into a line that is, in UTF-16 units. */
const HEAD = 100;

/** Counts of nothing, and words that are made of others: they speak of failures where there are none. */
const NO_FAILURE =
  /\b(?:0|no|zero|without|keine?|ohne) {1,3}(?:errors?|failures?|failed|fehler)(?:\(s\))?|\b(?:errors?|fail(?:ed|ures?)|fehler)(?: ?[:=] ?| )0(?![\dx])|\berror[-_ ]?(?:handl|report|mode|log|level|page|dialog|control|count)\w{0,12}|\bfail-?(?:over|safe)\w{0,6}|\b(?:starting test:|passed test) \w{1,60}/gi;

/** What was looked for and is not there. */
const NONE_FOUND =
  /\bno (?:\w{1,20} ){1,4}(?:errors?|failures?) (?:were|was|have been|has been|found|reported|detected|logged|occurred)\b/gi;

/** What something ended with, where that is not nothing. */
const BAD_RESULT = /\b(?:result|return|exit|error)[ _]?code {0,2}[=:] {0,2}-?[1-9]/i;

/** What a line says that speaks of a failure without a word for it. */
const COULD_NOT =
  /\b(?:could not|couldn't|can't|not successful|did(?: not|n't) (?:finish|complete|succeed)|timed out|refused|giving up|rejected)\b/i;

/** Parts of words by which one speaks of a failure, without those that only warn. */
const PARTS = new Phrases(FAILURE_PARTS.filter((part) => !/^(?:warn|avert|avis|peringat|varn)/.test(part)));

/**
 * What speaks of failures and is none: what PowerShell writes below an error, what dcdiag says of events that it does not show, a
 * debugger's name of a field and what it lacks for itself, and a level by itself, as in a list of events.
 */
const NO_MESSAGE =
  /\bCategoryInfo\b|\bFullyQualifiedErrorId\b|\bthere (?:are|were) (?:warning|error) or (?:warning|error) events\b|^\s{0,20}key {0,4}: {0,4}[\w.]{1,80}\s{0,4}$|^\s{0,20}fail(?:ed|ure)_[a-z_]+:|\bunable to get \w{1,20}!|^\s{0,20}(?:error|critical)\s{0,4}$/i;

/** Whether a line of a log of unknown format tells of a failure. */
export function tellsOfFailure(line: string): boolean {
  if (NO_MESSAGE.test(line)) return false;
  const { error, errorField, errorLetter, errorBracket, errorTitle, ...others } =
    LEVEL.exec(line.slice(0, HEAD))?.groups ?? {};
  if (Object.values(others).some((level) => level !== undefined)) return false;
  const isError = (error ?? errorField ?? errorLetter ?? errorBracket ?? errorTitle) !== undefined;
  return isError || speaksOfFailure(line);
}

/** Whether words of a line speak of a failure, whatever its level. */
export function speaksOfFailure(line: string): boolean {
  return (
    hasFailureWords(line) && hasFailureWords(withoutNoFailure(line).replace(NO_FAILURE, '').replace(NONE_FOUND, ''))
  );
}

const hasFailureWords = (text: string): boolean =>
  PARTS.isIn(text.toLowerCase()) || COULD_NOT.test(text) || BAD_RESULT.test(text);

const SUCCESS =
  /\bsuccess(?:ful(?:ly)?)?\b|\bsucceed(?:ed|s)\b|\bcompleted\b|\bexit(?:ed with)? code:? 0\b|\bfinished\b|\berfolgreich\b|\breconnected\b/i;
const NO_SUCCESS = /\b(?:not|un|without|no) ?(?:success|completed|finished)|\bunsuccessful/i;

/** Whether a line of a log of unknown format says that something ended well. */
export function tellsOfSuccess(line: string): boolean {
  return SUCCESS.test(line) && !NO_SUCCESS.test(line) && !tellsOfFailure(line);
}

/** A run begins, in logs that say so in a line of its own. */
const OPENED = /\b[Ll]og(?:ging)? (?:opened|started)\b/;
const RULE = /[=*#-]{2}/;
const BEGUN = /\b(?:start(?:ed|ing|s)?|begin(?:s|ning)?|began)\b/;
/** How far behind a rule the words are, in UTF-16 units. */
const BEHIND_RULE = 150;

/** Whether a line of a log of unknown format begins a run. */
export function tellsOfBegin(line: string): boolean {
  const head = line.slice(0, 2 * BEHIND_RULE);
  const rule = head.search(RULE);
  return (rule >= 0 && BEGUN.test(head.slice(rule, rule + BEHIND_RULE))) || OPENED.test(head);
}

/** Words that say nothing of what a line is about. */
const COMMON = new Set(
  (
    'error errors failed failure failures fatal exception warning info debug trace with from that this could cannot success ' +
    'successful successfully succeeded completed finished started starting ended exit code attempt retry retrying ' +
    'main http https pool thread'
  ).split(' '),
);

/** Numbers of threads and processes, which are written in hex. */
const HEX = /^(?=.*\d)[0-9a-f]+$/;

/** What a line is about: its longer words and names, in small letters. */
export function subjectOf(line: string): Set<string> {
  const words = line.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}._-]{3,60}/gu) ?? [];
  return new Set(words.slice(0, 60).filter((word) => /\p{L}/u.test(word) && !HEX.test(word) && !COMMON.has(word)));
}
