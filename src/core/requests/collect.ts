import type { Format, LogPlace } from '../formats/format.ts';
import { UniqueNames } from '../text/uniqueNames.ts';
import type { Area } from './area.ts';
import { inCommandPrompt, inPowerShell, isPlainPath, quotedPath, type RequestShell } from './shellText.ts';

/** The folder that the other end gets, what is in it, and the one file that it sends. */
export const TARGET = 'C:\\LogsForSupport';
const LOGS = `${TARGET}\\Logs`;
export const RESULT = `${TARGET}\\Logs.zip`;

/** Folders are copied as far as they are so new, in days: some programs keep logs for years. */
export const DAYS = 14;
/** More names of files than these are asked for by their endings. */
const NAMES = 8;

/** What is asked for, before any command is rated. */
export interface LogRequest {
  /** What is asked for, by area, as it is told: paths with environment variables, and event logs. */
  readonly parts: readonly {
    readonly area: Area;
    readonly paths: readonly string[];
    /** Those of the lines whose answers are asked for. */
    readonly answers: readonly string[];
    readonly channels: readonly string[];
  }[];
  /** What has to be fetched first, or fetches something: told, and never among the lines. */
  readonly downloads: readonly { readonly path: string; readonly command: string; readonly page: string }[];
  /** What is large or private: told, and never among the lines. */
  readonly apart: readonly string[];
  readonly lines: readonly RequestLine[];
}

/** One line for the other end's shell. */
export interface RequestLine {
  readonly line: string;
  /** `ours` copy and pack; what a `format` says is taken only if it is known to read. */
  readonly by: 'ours' | 'format';
  /** Without it there is no request. */
  readonly needed?: true;
}

/** What to ask for where logs of these areas are wanted, and the lines for a shell. */
export function requestOf(
  areas: readonly Area[],
  formats: ReadonlyMap<string, Format>,
  shell: RequestShell,
): LogRequest {
  const placesOf = (area: Area) =>
    area.formats.flatMap((name) => {
      const format = formats.get(name);
      return (format?.places ?? [])
        .filter(({ path }) => isPlainPath(path))
        .map((place) => ({ format: format!, place }));
    });
  const channels = unique(areas.flatMap((area) => area.channels));
  const all = [...new Map(areas.flatMap(placesOf).map((one) => [one.place, one])).values()];
  const isTaken = ({ apart, download, command = '' }: LogPlace) =>
    !apart && !download && !channels.some((channel) => command.includes(` epl ${channel} `));
  const taken = all.filter(({ place }) => isTaken(place));
  const states = [...new Map(areas.flatMap(({ states: some = [] }) => some).map((one) => [one.file, one])).values()];
  return {
    parts: areas.map((area) => ({
      area,
      paths: unique(placesOf(area).flatMap(({ place }) => (isTaken(place) && !place.command ? [place.path] : []))),
      answers: unique([
        ...placesOf(area).flatMap(({ place }) => (isTaken(place) ? makes(place, shell) : [])),
        ...(area.states ?? []).flatMap((state) => keeps(state, shell)),
      ]),
      channels: area.channels,
    })),
    downloads: all.flatMap(({ place: { path, command, enable, download } }) =>
      download === undefined ? [] : [{ path, command: command ?? enable ?? '', page: download }],
    ),
    apart: unique(all.flatMap(({ place }) => (place.apart ? [place.path] : []))),
    lines: [
      {
        line: shell === 'cmd' ? `md "${LOGS}"` : `New-Item -ItemType Directory -Force -Path "${LOGS}" | Out-Null`,
        by: 'ours',
        needed: true,
      },
      ...taken.flatMap(({ place }) => makes(place, shell)).map((line): RequestLine => ({ line, by: 'format' })),
      ...copies(taken, shell),
      ...channels.map(
        (channel): RequestLine => ({
          line: `wevtutil epl "${channel}" "${LOGS}\\${channel.replace(/[\\/]/g, '-')}.evtx" /ow:true`,
          by: 'ours',
        }),
      ),
      ...[...states, { file: 'systeminfo.txt', command: 'systeminfo' }]
        .flatMap((state) => keeps(state, shell))
        .map((line): RequestLine => ({ line, by: 'format' })),
      {
        line:
          shell === 'cmd'
            ? `tar -a -c -f "${RESULT}" -C "${TARGET}" Logs`
            : `Compress-Archive -Path "${LOGS}\\*" -DestinationPath "${RESULT}" -Update`,
        by: 'ours',
        needed: true,
      },
    ],
  };
}

/** The line that makes a log, if a shell has one. */
function makes({ command, shell: written }: LogPlace, shell: RequestShell): string[] {
  return command === undefined ? [] : commandFor(command, written, shell);
}

/** The line that keeps what a program says, if a shell has one. */
function keeps({ file, command, shell: written }: NonNullable<Area['states']>[number], shell: RequestShell): string[] {
  return commandFor(command, written, shell).map((line) => `${line} > "${LOGS}\\${file}"`);
}

function commandFor(command: string, written: 'powershell' | undefined, shell: RequestShell): string[] {
  if ((written ?? 'cmd') === shell) return [command];
  return shell === 'cmd' ? inCommandPrompt(command) : inPowerShell(command);
}

/** A line for each folder from which files are copied. */
function copies(
  taken: readonly { readonly format: Format; readonly place: LogPlace }[],
  shell: RequestShell,
): RequestLine[] {
  const folders = new Map<string, { folder: string; names: string[]; isWhole: boolean }>();
  for (const { format, place } of taken) {
    const { folder, names, isWhole } = wanted(place, format);
    const key = `${folder.toLowerCase()} ${isWhole}`;
    const same = folders.get(key);
    folders.set(key, { folder: same?.folder ?? folder, names: unique([...(same?.names ?? []), ...names]), isWhole });
  }
  const targets = new UniqueNames();
  return [...folders.values()].map(({ folder, names, isWhole }) => {
    const target = targets.take(nameOf(folder));
    const files = names.map((name) => quotedPath(name, shell));
    const options = isWhole ? ['/S', `/MAXAGE:${DAYS}`] : [];
    const line = [
      'robocopy',
      quotedPath(folder, shell),
      `"${LOGS}\\${target}"`,
      ...files,
      ...options,
      '/R:0',
      '/W:0',
      '/NP',
    ];
    return { line: line.join(' '), by: 'ours' };
  });
}

/** The folder of a place, and the names of its files; of a folder all that is new. */
function wanted({ path, command, enable }: LogPlace, { files }: Format) {
  const at = path.lastIndexOf('\\');
  const [folder, name] = [path.slice(0, at), path.slice(at + 1)];
  const isOfFormat = files.some((glob) => fits(name, glob));
  if (!/[.*]/.test(name) && !isOfFormat)
    return { folder: path, names: files.length > 0 ? fewer(files) : ['*.*'], isWhole: true };
  const isAlone = name.includes('*') || command !== undefined || enable !== undefined || !isOfFormat;
  return { folder, names: isAlone ? [name] : fewer(files), isWhole: false };
}

/** Names of files, or of so many the endings. */
function fewer(names: readonly string[]): readonly string[] {
  if (names.length <= NAMES) return names;
  return unique(names.map((name) => `*${/\.\w+$/.exec(name)?.[0] ?? '.*'}`));
}

/** What a folder is called in the target: `Sources-Panther` for `…\Sources\Panther`, without what a variable stands for. */
function nameOf(folder: string): string {
  const parts = folder.split('\\').filter((part) => !/^%.*%$|^[A-Za-z]:$/.test(part));
  const name = parts
    .slice(-2)
    .join('-')
    .replace(/[^\w.-]+/g, '-');
  return name || folder.replace(/\W+/g, '');
}

/** Whether a name is that of a glob, in any case. */
function fits(name: string, glob: string): boolean {
  const [first = '', ...rest] = glob.toLowerCase().split('*');
  const lower = name.toLowerCase();
  if (rest.length === 0) return lower === first;
  const last = rest.at(-1)!;
  return lower.startsWith(first) && lower.endsWith(last) && lower.length >= first.length + last.length;
}

function unique<T>(some: readonly T[]): T[] {
  return [...new Set(some)];
}
