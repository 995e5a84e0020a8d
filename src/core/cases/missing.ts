import type { Article } from '../articles/article.ts';
import type { Format, LogPlace } from '../formats/format.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import { AREAS } from '../requests/areas.ts';
import { areasFor } from '../requests/choose.ts';
import type { Finding, MissingLog } from './caseFile.ts';
import type { CaseKnowledge, CaseScan } from './caseScan.ts';
import type { Draft } from './draft.ts';

/** So many logs are named, and so many findings are looked at. */
const LOGS = 6;
const FINDINGS = 5;

/** A finding, and what it was made from. */
export interface Judged {
  readonly draft: Draft;
  readonly finding: Finding;
}

/**
 * The logs that would decide between findings and are not there: those in which their missing signs would stand, then those that
 * are asked for in their areas. None where the first finding is certain.
 */
export function missingLogs(found: readonly Judged[], scan: CaseScan, knowledge: CaseKnowledge): MissingLog[] {
  const first = found[0];
  if (!first || first.finding.certainty === 'certain') return [];
  const open = found.slice(0, FINDINGS).filter(({ finding }) => finding.certainty !== 'certain');
  const there = formatsThere(found, scan, knowledge.formats);
  const logs = [
    ...open.flatMap((one) => logsOfSigns(one, there, knowledge)),
    ...logsOfAreas(open, scan, there, knowledge),
  ];
  const known = new Map<string, MissingLog>();
  for (const log of logs) {
    const same = known.get(log.path);
    if (!same && known.size < LOGS) known.set(log.path, log);
  }
  return [...known.values()];
}

/** The names of the formats of which there are logs, or answers. */
function formatsThere(
  found: readonly Judged[],
  { files, states, about }: CaseScan,
  formats: FormatSet,
): ReadonlySet<string> {
  const named = files.flatMap((file) => formats.ofFile(file).map(({ format }) => format.name));
  // A log may have another name than it had on its machine.
  const lines = found.flatMap(({ finding }) => finding.for);
  const told = lines.flatMap(({ text, file }) => formats.of(text, file).map(({ format }) => format.name));
  return new Set([
    ...named,
    ...told,
    ...states.map(({ output }) => output.name),
    ...about.bundles.map(({ name }) => name),
  ]);
}

/** The logs in which the signs of a case would stand that were not found. */
function logsOfSigns({ finding }: Judged, there: ReadonlySet<string>, { formats, t }: CaseKnowledge): MissingLog[] {
  const { article, missing } = finding;
  const signs = (article?.signs ?? []).filter(({ says }) => missing.includes(says));
  return signs.flatMap(({ says, log }) =>
    formatsOfLog(log, formats)
      .filter(({ name }) => !there.has(name))
      .slice(0, 1)
      .flatMap((format) => logOf(format, t('It would show whether this is so: {0}', says))),
  );
}

function formatsOfLog(log: string | undefined, formats: FormatSet): Format[] {
  return log === undefined ? [] : formats.ofFile(log.replaceAll('*', '')).map(({ format }) => format);
}

/** The logs that are asked for in the areas of findings. */
function logsOfAreas(
  open: readonly Judged[],
  scan: CaseScan,
  there: ReadonlySet<string>,
  { explainer, formats, t, language }: CaseKnowledge,
): MissingLog[] {
  const channels = channelsThere(scan);
  return open.flatMap(({ draft, finding: { article, for: lines } }) => {
    const [code] = draft.codes;
    const card = code && explainer.typedCard({ code: code.code });
    const file = lines[0]?.file;
    const [area] = areasFor(
      { ...(article && { article }), ...(card && { card }), ...(file && { file }) },
      AREAS,
      formats,
    );
    if (!area) return [];
    // Where there is a log of the area, only those that the article names say more.
    const named = area.formats.some((name) => there.has(name)) ? namesOf(article, formats) : undefined;
    const why = t('It belongs to what is asked for first: {0}', area.title[language.startsWith('ja') ? 'ja' : 'en']);
    const logs = area.formats.flatMap((name): MissingLog[] => {
      const format =
        there.has(name) || named?.has(name) === false
          ? undefined
          : formats.all.find((one) => one.format.name === name)?.format;
      return format ? logOf(format, why) : [];
    });
    const events = area.channels
      .filter((channel) => !channels.has(plainChannel(channel)))
      .filter((channel, at) => !named || at === 0 || named.has(plainChannel(channel)))
      .map((channel): MissingLog => {
        const file = `${channel.replace(/[\\/]/g, '-')}.evtx`;
        return { title: channel, path: file, command: `wevtutil epl "${channel}" "${file}"`, why };
      });
    return [...logs, ...events];
  });
}

/** The formats and event logs that an article says its case is seen in. */
function namesOf(article: Article | undefined, formats: FormatSet): ReadonlySet<string> {
  const logs = [...(article?.seenIn ?? []), ...(article?.signs ?? []).flatMap(({ log }) => log ?? [])];
  return new Set(logs.flatMap((log) => [plainChannel(log), ...formatsOfLog(log, formats).map(({ name }) => name)]));
}

/** Where a log of a format lies; of several places the first that nothing has to be fetched or switched on for. */
function logOf({ title, places = [] }: Format, why: string): MissingLog[] {
  const place = places.find(({ apart, download, enable }: LogPlace) => !apart && !download && !enable);
  return place
    ? [{ title, path: place.path, ...(place.command !== undefined && { command: place.command }), why }]
    : [];
}

/** The event logs that there are files of, by how these are called where they were exported. */
function channelsThere({ files }: CaseScan): ReadonlySet<string> {
  return new Set(
    files.map((file) =>
      plainChannel(
        file
          .split(/[\\/]/)
          .at(-1)!
          .replace(/\.\w{1,5}$/, ''),
      ),
    ),
  );
}

/** `Microsoft-Windows-AAD/Operational`, as a name of a file with whatever stands for the slash. */
function plainChannel(name: string): string {
  return name.toLowerCase().replace(/%4|[^a-z0-9]+/g, '-');
}
