import { convertText, machinesText } from '../bundles/aboutText.ts';
import type { Translate } from '../text/translate.ts';
import { MASK_KINDS, type MaskKind } from './maskKinds.ts';
import type { EvidenceOfCase, FirstFailure, Report } from './report.ts';

/** How much was searched: `412 codes found in 3 files`. */
export function searchedText({ totals: { hits, files } }: Report, t: Translate): string {
  return t('Codes found: {0}. Files: {1}.', hits, files);
}

/** What kinds of files were searched, a line each, with the first such file. */
export function aboutKinds({ about }: Report, t: Translate): string[] {
  return (about?.kinds ?? []).map(({ title, file, files, convert }) =>
    [`${title} (${filesSaying({ file, files }, t)})`, ...(convert ? [convertText(convert, t)] : [])].join(' · '),
  );
}

/** That the files of a report are of several machines; undefined where they are not. */
export function severalMachines({ about }: Report, t: Translate): string | undefined {
  return machinesText(about?.facts.filter(({ what }) => what === 'machine').length ?? 0, t);
}

/** The first of the files that say something, and how many more do. */
export function filesSaying({ file, files }: { readonly file: string; readonly files: number }, t: Translate): string {
  return files > 1 ? `${file} ${t('+{0} more', files - 1)}` : file;
}

/** An earliest failure, or the line that failed first, in one line. */
export function firstFailureText({ code, name, file, line, time }: Omit<FirstFailure, 'lines'>, t: Translate): string {
  if (code === null) return time ? t('{0}, line {1}, at {2}', file, line, time) : t('{0}, line {1}', file, line);
  const what = name ? `${code} ${name}` : code;
  return time ? t('{0} in {1}, line {2}, at {3}', what, file, line, time) : t('{0} in {1}, line {2}', what, file, line);
}

/** How the times of a report are to be read; undefined where all of a fleet's state their offset. */
export function timesText({ offset, fleet, codes }: Report, t: Translate): string | undefined {
  const isLocal = (time: string | null) => time !== null && /T[\d:.]+$/.test(time);
  if (fleet && !codes.some(({ first, last }) => isLocal(first) || isLocal(last))) return undefined;
  return offset
    ? t('Times without an offset are local times of the machine, taken as UTC{0}.', offset)
    : t('Times without an offset are local times of the machine.');
}

/** What was masked, with numbers; undefined where nothing was. */
export function maskedText({ masked }: Report, t: Translate): string | undefined {
  const words: Readonly<Record<MaskKind, string>> = {
    users: t('user names: {0}', masked.users),
    sids: t('SIDs: {0}', masked.sids),
    hosts: t('host names: {0}', masked.hosts),
    addresses: t('IP addresses: {0}', masked.addresses),
    emails: t('e-mail addresses: {0}', masked.emails),
    organisations: t('organisations: {0}', masked.organisations),
    ids: t('device and tenant IDs: {0}', masked.ids),
    secrets: t('passwords and keys: {0}', masked.secrets),
  };
  const parts = MASK_KINDS.filter((kind) => masked[kind] > 0).map((kind) => words[kind]);
  return parts.length > 0 ? t('Replaced: {0}.', parts.join(', ')) : undefined;
}

/**
 * A warning where the log holds secrets: masked or not, they are known to whoever has the log; undefined where there
 * are none.
 */
export function secretsText({ masked: { secrets } }: Report, t: Translate): string | undefined {
  if (secrets === 0) return undefined;
  return secrets === 1
    ? t('1 password, token or key was masked. Change it: anyone who has the log can read it there.')
    : t('{0} passwords, tokens or keys were masked. Change them: anyone who has the log can read them there.', secrets);
}

/** What a line that speaks for a case says, and where it stands. */
export function caseLineText({ says, file, line }: EvidenceOfCase, t: Translate): string {
  return t('{0}, line {1}: {2}', file, line, says);
}
