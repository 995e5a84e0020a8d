import { convertText, factLabel, machinesText } from '../bundles/aboutText.ts';
import { FACT_KINDS } from '../bundles/bundle.ts';
import { totalsText } from '../summary/totals.ts';
import type { Translate } from '../text/translate.ts';
import { MASK_KINDS, type MaskKind } from './maskKinds.ts';
import type { FirstFailure, Report, ReportAbout, ReportCase, ReportCode } from './report.ts';

/** How much failed: how a report begins. */
export function headlineText({ totals, codes }: Report, t: Translate): string {
  const failing = codes.filter(({ outcome }) => outcome === 'failure');
  return totalsText({ ...totals, failureHits: failing.reduce((sum, { count }) => sum + count, 0) }, t);
}

/** How much was searched: `412 codes found in 3 files`. */
export function searchedText({ totals: { hits, files } }: Report, t: Translate): string {
  return t('Codes found: {0}. Files: {1}.', hits, files);
}

/** How many values of one kind are listed. */
const VALUES = 5;

/** What was searched and of which machine it is, a line each: the facts with the file that says so, then the kinds of files. */
export function aboutLines({ facts, kinds }: ReportAbout, t: Translate): string[] {
  const values = FACT_KINDS.flatMap((what) => {
    const found = facts.filter((fact) => fact.what === what);
    if (found.length === 0) return [];
    const shown = found.slice(0, VALUES).map(({ value, file, files }) => `${value} (${placesText(file, files, t)})`);
    const rest = found.length - shown.length;
    const more = rest > 0 ? ` ${t('+{0} more', rest)}` : '';
    return [`${factLabel(what, t)}: ${shown.join(', ')}${more}`];
  });
  return [
    ...values,
    ...kinds.map(({ title, file, files, convert }) =>
      [`${title} (${placesText(file, files, t)})`, ...(convert ? [convertText(convert, t)] : [])].join(' · '),
    ),
  ];
}

/** That the files of a report are of several machines; undefined where they are not. */
export function severalMachines({ about }: Report, t: Translate): string | undefined {
  return machinesText(about?.facts.filter(({ what }) => what === 'machine').length ?? 0, t);
}

function placesText(file: string, files: number, t: Translate): string {
  return files > 1 ? `${file} ${t('+{0} more', files - 1)}` : file;
}

/** An earliest failure, in one line. */
export function firstFailureText({ code, name, file, line, time }: Omit<FirstFailure, 'lines'>, t: Translate): string {
  const what = name ? `${code} ${name}` : code;
  return time ? t('{0} in {1}, line {2}, at {3}', what, file, line, time) : t('{0} in {1}, line {2}', what, file, line);
}

/** A code's name and meaning, as far as they are known. */
export function meaningText({ name, meaning }: ReportCode): string {
  return name && meaning ? `${name}: ${meaning}` : (name ?? meaning ?? '');
}

/** How the times of a report are to be read. */
export function timesText({ offset }: Report, t: Translate): string {
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
    ids: t('numbers of devices and tenants: {0}', masked.ids),
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
    ? t('1 password, token or key was masked. Change it: everybody who has the log can read it there.')
    : t(
        '{0} passwords, tokens or keys were masked. Change them: everybody who has the log can read them there.',
        secrets,
      );
}

/** The files of a code with its first line in each: `CBS.log:11`, and how many more files there are. */
export function filesText({ files }: ReportCode, most: number, t: Translate): string {
  const shown = files.slice(0, most).map(({ file, lines }) => (lines.length > 0 ? `${file}:${lines[0]}` : file));
  return files.length > most ? `${shown.join(', ')} ${t('+{0} more', files.length - most)}` : shown.join(', ');
}

/** What a line that speaks for a case says, and where it stands. */
export function caseLineText({ says, file, line }: ReportCase['lines'][number], t: Translate): string {
  return t('{0}, line {1}: {2}', file, line, says);
}
