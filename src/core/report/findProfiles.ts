import type { PrivateSpan } from './maskKinds.ts';
import { isParticle, isSentenceWord } from './maskWords.ts';
import { nameEnd, organisationEnd, withoutEnd } from './nameExtent.ts';
import { isHomeShare, isProfileRoot } from './profileRoots.ts';
import { endsWithAuthority, isBuiltInUser, isFileName } from './publicNames.ts';
import { runBefore } from './runs.ts';

/** One or more separators of a path: as they are, escaped, percent-encoded. */
const SEPARATOR = /(?:\\{1,4}|\/{1,2}|%5C|%2F){1,2}/gi;
/** The greatest length of the name of a folder that holds profiles. */
const LONGEST_ROOT = 40;

/** Users by their folders: in profiles, homes of Unix, shares of homes. And organisations by their OneDrive folders. */
export function* findProfiles(text: string): Generator<PrivateSpan> {
  for (const { index, 0: separator } of text.matchAll(SEPARATOR)) {
    if (!holdsProfiles(text, index)) continue;
    yield* folderAt(text, index + separator.length, separator);
  }
  yield* oneDrives(text);
}

/** Whether the folder whose name ends at `end` holds one folder for each user. */
function holdsProfiles(text: string, end: number): boolean {
  const from = runBefore(text, end, (character) => !'\\/:"\'<>|?*=,;()[]{}\r\n\t'.includes(character), LONGEST_ROOT);
  const run = text.slice(from, end);
  // After the last separator that is percent-encoded.
  const folder = run.slice(
    Math.max(run.toUpperCase().lastIndexOf('%5C'), run.toUpperCase().lastIndexOf('%2F')) < 0
      ? 0
      : Math.max(run.toUpperCase().lastIndexOf('%5C'), run.toUpperCase().lastIndexOf('%2F')) + 3,
  );
  if (folder === '') return false;
  const start = end - folder.length;
  const sign = text[start - 1] ?? '';
  const lower = folder.toLowerCase();
  if (lower === 'home') return standsAlone(text, start);
  if (isProfileRoot(folder.replace(/%20/g, ' '))) return true;
  // A relative path in a sentence: `see Users\anna`.
  const last = folder.slice(folder.lastIndexOf(' ') + 1);
  if (last !== folder && isProfileRoot(last) && !isBuiltInUser(folder)) return true;
  // A person's own site: `https://contoso-my.sharepoint.com/personal/anna_contoso_com`.
  if (lower === 'personal' && /\.sharepoint\.\w{2,3}\/$/i.test(text.slice(Math.max(0, start - 20), start))) return true;
  // A folder of homes at the root of a drive.
  if (isHomeShare(folder) && /(?<![A-Za-z])[A-Za-z]:\\{1,2}$/.test(text.slice(Math.max(0, start - 5), start)))
    return true;
  if (!isHomeShare(folder) || !'\\/'.includes(sign)) return false;
  return /(?:\\\\{1,3}|\\UNC\\{1,2})[\p{L}\p{N}._-]{1,80}\\{1,2}$/u.test(text.slice(Math.max(0, start - 90), start));
}

/** `/home/anna` is a profile only at the root: `https://contoso.com/home/anna` is a page. */
function standsAlone(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    /(?:^|[\s"'=(:,;>[])\/$/.test(before) ||
    /(?:file:\/{2,3}|\/mnt\/[a-z]\/|\/var\/|\/export\/|wsl(?:\$|\.localhost)[\\/]{1,4}[^\\/]{1,40}[\\/]{1,4})$/i.test(
      before,
    )
  );
}

/** What a folder's name can contain; an apostrophe only between letters, so that a quote ends it. */
const FOLDER = /^(?:[^\\/:*?"'`<>|\r\n\t;[\]{}]|(?<=\p{L})'(?=\p{L})){1,64}(?=\\|\/|"|%5C|%2F)/iu;

function* folderAt(text: string, start: number, separator: string): Generator<PrivateSpan> {
  const rest = text.slice(start, start + 80);
  const whole = FOLDER.exec(rest)?.[0] ?? '';
  const encoded = /%5C|%2F/i.exec(whole)?.index;
  const folder = withoutEnd(encoded === undefined ? whole : whole.slice(0, encoded), '. ');
  const isWhole = folder !== '' && isOneName(folder) && continues(text, start + folder.length, separator);
  let end = isWhole ? start + folder.length : nameEnd(text, start);
  // In an address, a name ends with its segment.
  if (separator === '/' && !isWhole) end = start + (/^[^?#&;%)]{1,64}|/.exec(text.slice(start, end))?.[0].length ?? 0);
  const name = text.slice(start, end);
  if (name === '' || isBuiltInUser(name) || isFileName(name) || /^[*%<$]/.test(name) || /^S-1-/i.test(name)) return;
  if (/^me$|^\d{1,2}$/i.test(name)) return;
  yield { start, end, kind: 'users', name: decoded(name), proven: true };
}

/** Whether words before a separator are one name, not a sentence that goes on with another path. */
function isOneName(folder: string): boolean {
  const [, ...others] = folder.split(' ');
  // `Anna NT AUTHORITY\SYSTEM` goes on with an account.
  if (others.length > 5 || endsWithAuthority(folder)) return false;
  return others.every((word, index) => {
    const particle = isParticle(word) && index + 1 < others.length;
    const ofSentence = !particle && /^\p{Ll}/u.test(word) && isSentenceWord(word);
    return !ofSentence && !/\d{3}|^0x|^KB\d|,$/i.test(word);
  });
}

/** A second separator of another kind is another path: `Users\anna and \\server`. */
function continues(text: string, end: number, separator: string): boolean {
  const next = /^(?:\\{1,4}|\/{1,2}|%5C|%2F|")/i.exec(text.slice(end, end + 4))?.[0] ?? '';
  return next === '"' || next.length <= Math.max(separator.length, 1) || separator.startsWith('%');
}

function decoded(name: string): string {
  try {
    return name.includes('%') ? decodeURIComponent(name) : name;
  } catch {
    return name;
  }
}

/** `OneDrive - Contoso AG`: what follows is the organisation's name. */
const ONEDRIVE = /(?<![\p{L}\p{N}])OneDrive(?: |%20)[-–](?: |%20)/gu;

function* oneDrives(text: string): Generator<PrivateSpan> {
  for (const { index, 0: cue } of text.matchAll(ONEDRIVE)) {
    const start = index + cue.length;
    const whole = /^[^\\/:*?"'`<>|\r\n\t;,[\]{}]{1,64}(?=[\\/"'])/u.exec(text.slice(start, start + 70))?.[0];
    const end = whole && isOneName(whole) ? start + whole.length : organisationEnd(text, start);
    const name = text.slice(start, end);
    if (name === '' || /^(?:personal|persönlich|personnel|personale|pessoal|persoonlijk|<)/i.test(name)) continue;
    yield { start, end, kind: 'organisations', name: decoded(name), proven: true };
  }
}
