/** How far a path is followed from a word in it, in UTF-16 units. */
const FARTHEST = 260;
/** Names in paths have blanks: so many words without a backslash may stand between two parts of one. */
const WORDS_BETWEEN = 3;

/** A text or its bytes, as far as they are ASCII. */
export interface Units {
  /** The unit at a place. */
  at(place: number): number;
  readonly from: number;
  readonly to: number;
}

/** The units of a text. */
export function unitsOf(text: string): Units {
  return { at: (place) => text.charCodeAt(place), from: 0, to: text.length };
}

const BACKSLASH = 92;
const SLASH = 47;
const COLON = 58;
const PERCENT = 37;
const BLANK = 32;

/** Which ASCII units are among some characters: asked for each unit around each word, a set would take most of the time. */
const among = (characters: string): Uint8Array =>
  Uint8Array.from({ length: 128 }, (_, unit) => (characters.includes(String.fromCharCode(unit)) ? 1 : 0));

/** A file may have ends of either kind. */
const LINE_ENDS = among('\r\n');
const QUOTES_AND_LINE_ENDS = among('"\'\r\n');
/** What cannot stand in a path. */
const STOPS = among('"\'<>|*?,;=[]{}\t\r\n');

/**
 * Whether what stands from `start` to `end` is in a path of a file or a key, or in the name of a server in an address: that
 * says where something lies, and not what failed. A name of several levels without a backslash (`Wsl/Service/CreateVm`) is no path, unless it begins at a root.
 */
export function isInPath(units: Units, start: number, end: number): boolean {
  const left = wordStart(units, start);
  const right = wordEnd(units, end);
  return (
    isPath(units, left, right) ||
    isInHost(units, left, start) ||
    isBetweenParts(units, left, right) ||
    isInQuotedPath(units, start, end)
  );
}

function wordStart(units: Units, from: number): number {
  const last = Math.max(units.from, from - FARTHEST);
  let at = from;
  while (at > last && !isGap(units.at(at - 1))) at--;
  return at;
}

function wordEnd(units: Units, from: number): number {
  const last = Math.min(units.to, from + FARTHEST);
  let at = from;
  while (at < last && !isGap(units.at(at))) at++;
  return at;
}

function isGap(unit: number): boolean {
  return unit <= BLANK || STOPS[unit] === 1;
}

/** Whether a word is a path, or has a part of one. */
function isPath(units: Units, left: number, right: number): boolean {
  let slashes = 0;
  let isRooted = false;
  for (let at = left; at < right; at++) {
    const unit = units.at(at);
    if (unit === BACKSLASH) return true;
    if (unit !== SLASH) continue;
    slashes++;
    // `/var/log`, `C:/Windows` and `file:/…`, but neither `/Online` nor `https://…`.
    if (at === left && at + 1 < right && units.at(at + 1) !== SLASH) isRooted = true;
    else if (at === left + 2 && units.at(at - 1) === COLON) return true;
  }
  return isRooted && slashes > 1;
}

/** Whether what begins at `start` is in the name of a server in an address: who was spoken to, and not what failed. */
function isInHost(units: Units, left: number, start: number): boolean {
  let slashes = 0;
  for (let at = start - 1; at > left; at--) {
    if (units.at(at) === SLASH) slashes++;
    else if (slashes > 0) return slashes === 2 && units.at(at) === COLON;
  }
  return false;
}

/** Whether words are between two parts of a path that has blanks: `C:\Program Files (x86)\Contoso`. */
function isBetweenParts(units: Units, left: number, right: number): boolean {
  return isRootBefore(units, left) && isPartBehind(units, right);
}

/** Whether a word that begins at a root and has a backslash stands a few words before. */
function isRootBefore(units: Units, left: number): boolean {
  let end = left;
  for (let i = 0; i < WORDS_BETWEEN; i++) {
    if (end - 1 < units.from || units.at(end - 1) !== BLANK) return false;
    const start = wordStart(units, end - 1);
    if (start === end - 1) return false;
    for (let at = start; at < end - 1; at++) if (units.at(at) === BACKSLASH) return true;
    end = start;
  }
  return false;
}

/** Whether one with a backslash, but no root of its own, stands a few words behind. */
function isPartBehind(units: Units, right: number): boolean {
  let start = right;
  for (let i = 0; i < WORDS_BETWEEN; i++) {
    if (start >= units.to || units.at(start) !== BLANK) return false;
    const end = wordEnd(units, start + 1);
    if (end === start + 1) return false;
    for (let at = start + 1; at < end; at++) {
      const unit = units.at(at);
      if (unit === COLON) return false;
      if (unit === BACKSLASH) return at > start + 1;
    }
    start = end;
  }
  return false;
}

/** Whether quotes are around it that begin with a root. */
function isInQuotedPath(units: Units, start: number, end: number): boolean {
  const first = Math.max(units.from, start - FARTHEST);
  let at = start - 1;
  while (at >= first && QUOTES_AND_LINE_ENDS[units.at(at)] !== 1) at--;
  if (at < first) return false;
  const quote = units.at(at);
  if (LINE_ENDS[quote] === 1 || !isRoot(units, at + 1, start)) return false;
  const last = Math.min(units.to, end + FARTHEST);
  for (let behind = end; behind < last; behind++) {
    const unit = units.at(behind);
    if (unit === quote) return true;
    if (LINE_ENDS[unit] === 1) return false;
  }
  return false;
}

function isRoot(units: Units, at: number, end: number): boolean {
  if (end - at < 3) return false;
  if (units.at(at) === BACKSLASH || units.at(at) === PERCENT) return true;
  return units.at(at + 1) === COLON && (units.at(at + 2) === BACKSLASH || units.at(at + 2) === SLASH);
}
