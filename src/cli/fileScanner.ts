import { Passwords } from '../core/archives/passwords.ts';
import type { NearbyTerms } from '../core/articles/nearbyTerms.ts';
import { type PlaceTerms, placeTerms } from '../core/articles/placeTerms.ts';
import { offered } from '../core/articles/rank.ts';
import { aboutLine } from '../core/bundles/aboutText.ts';
import { Recogniser } from '../core/bundles/recognise.ts';
import type { Sighting } from '../core/bundles/sighting.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { type Code, canonical, codeKey } from '../core/codes/code.ts';
import type { Hit } from '../core/detection/hit.ts';
import { SHIPPED_FORMATS } from '../core/detection/rules/formatRules.ts';
import { Describer, type NamedPlace, nameAtStart } from '../core/explain/describer.ts';
import { codeKeyText } from '../core/explain/hitKey.ts';
import { LineStretch } from '../core/explain/lineStretch.ts';
import { FormatSet } from '../core/formats/formatSet.ts';
import { FORMATS } from '../core/formats/formats.ts';
import { createScanSearch, type FileHit } from '../core/scan/scanBytes.ts';
import { scanStream } from '../core/scan/scanner.ts';
import type { Skipped } from '../core/scan/skipped.ts';
import type { StreamLines } from '../core/scan/streamLines.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { ownText } from '../core/text/ownText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import type { LogFile } from '../node/logFile.ts';
import { type LogText, readTexts } from '../node/readTexts.ts';
import type { LineWriter } from './lineWriter.ts';
import type { ScanWorkerData } from './scanSideBySide.ts';
import { shippedLibrary } from './shippedLibrary.ts';

/** Places of a file that are remembered with what is printed of them. */
const MOST_PLACES = 2000;

/** Scans one file, or the files in it where it is an archive, and writes a line a hit; `skip` is told what it cannot read. */
export type FileScanner = (
  file: LogFile,
  out: LineWriter,
  skip: (skipped: Skipped) => void | Promise<void>,
) => Promise<void>;

/** A code that was met, with what is the same at all of its places. */
interface MetCode {
  readonly text: string;
  /** What of a line, and of those around it, ranks the articles that cover the code; undefined where nothing does. */
  readonly terms: PlaceTerms | undefined;
  /** A key of what the name of the file tells. */
  file: string | undefined;
  /** The same of the lines around those of a file. */
  nearby: NearbyTerms | undefined;
  /** Its spelling where it was met last, and that as JSON. */
  spelt: { readonly text: string; readonly json: string } | undefined;
  /** Where it was met last, and what is printed of that behind where it is. */
  last:
    | { readonly line: number; readonly seen: string; readonly said: string | undefined; readonly end: string }
    | undefined;
}

/** A scanner of files that prints JSON or text, with the catalogue and the shipped articles loaded. */
export async function createFileScanner({
  json,
  formats: ofTeam,
  passwords: given,
}: ScanWorkerData): Promise<FileScanner> {
  const formats = ofTeam.length === 0 ? SHIPPED_FORMATS : new FormatSet([...FORMATS, ...ofTeam]);
  const catalogue = await loadCatalogue();
  const library = shippedLibrary();
  library.formats = formats;
  const known = recognisedCodes(catalogue, library);
  const describer = new Describer(catalogue);
  const codes = new Map<number, MetCode>();
  /** What is printed of a place behind where it is: logs repeat their lines with other numbers. */
  const endings = new Map<string, string>();

  const meet = (code: Code): MetCode => {
    const key = codeKey(code);
    let met = codes.get(key);
    if (!met) {
      met = {
        text: canonical(code),
        terms: placeTerms(library, code),
        file: undefined,
        nearby: undefined,
        spelt: undefined,
        last: undefined,
      };
      codes.set(key, met);
    }
    return met;
  };

  const ending = (hit: Hit, met: MetCode, place: NamedPlace): string => {
    const name = describer.best(hit, place)?.name || hit.said || null;
    const outcome = describer.outcome(hit, place);
    const covering = offered(library.forCode(hit.code, place, met.nearby?.around())).map(({ article }) => article);
    if (json) return jsonText({ name, outcome, articles: covering.map(({ path }) => path) }).slice(1);
    const article = covering[0] ? ` [${covering[0].title}]` : '';
    return [name, outcome].filter(Boolean).join(' ') + article;
  };

  const endOf = ({ hit, line }: FileHit, met: MetCode, fileName: string, seen: string, lines: StreamLines): string => {
    const said = hit.said ?? nameAtStart(hit.text);
    const { last, text, terms } = met;
    if (last && last.seen === seen && last.said === said && (!terms || last.line === line)) return last.end;
    const inner = library.innerOf(hit.code, seen);
    // Which of its names is meant, and what its line says, tell how it ended.
    const best = describer.best(hit, { fileName, line: seen });
    const name = best ? `${best.name} ${best.header}` : '';
    const outcome = describer.outcome(hit, { fileName, line: seen });
    let key = `${text} ${said ?? ''}\n${name}\n${outcome}\n${inner.map(canonical).join()}\n`;
    if (terms) {
      met.nearby ??= terms.among(lines);
      met.file ??= terms.fileKey(fileName);
      key += `${met.file}\n${met.nearby.keyOf(line - 1, seen)}\n${met.nearby.keyAround(line - 1)}\n${terms.formatKey(seen, fileName)}`;
    }
    let end = endings.get(key);
    if (end === undefined) {
      end = ending(hit, met, { fileName, line: seen });
      if (endings.size >= MOST_PLACES) endings.clear();
      endings.set(ownText(key), end);
    }
    // A code mostly goes by one name.
    met.last = { line, seen, said: last?.said === said ? last?.said : said && ownText(said), end };
    return end;
  };

  const lineOf = (file: string, fileName: string, stretch: LineStretch, found: FileHit, lines: StreamLines): string => {
    const { hit, line, column, lineText } = found;
    const met = meet(hit.code);
    const { text } = met;
    const end = endOf(found, met, fileName, stretch.around(lineText, hit.start), lines);
    if (!json) return `${file}:${line}:${column}: ${hit.extend === undefined ? text : codeKeyText(hit)} ${end}`;
    const extend = hit.extend === undefined ? '' : `"extend":"0x${hit.extend.toString(16).toUpperCase()}",`;
    if (met.spelt?.text !== hit.text) met.spelt = { text: ownText(hit.text), json: jsonText(hit.text) };
    return `{"file":${file},"line":${line},"column":${column},"length":${hit.end - hit.start},"text":${met.spelt.json},"code":"${text}",${extend}${end}`;
  };

  const search = createScanSearch({ known, formats });
  const recogniser = new Recogniser();
  const lineOfKind = (sighting: Sighting): string => {
    const { file, bundle, title, convert, facts } = sighting;
    if (!json) return showForbidden(`${file}: ${aboutLine(sighting, english)}`);
    return jsonText({ file, bundle, title, ...(convert !== undefined && { convert }), facts });
  };
  const scanText = async (text: LogText, out: LineWriter) => {
    const { path } = text;
    for (const met of codes.values()) {
      met.last = undefined;
      met.file = undefined;
      met.nearby = undefined;
      met.spelt = undefined;
    }
    const { sightings, chunks } = await recogniser.see(text);
    for (const sighting of sightings) if (!sighting.isPlain) out.write(lineOfKind(sighting));
    const file = json ? jsonText(path) : showForbidden(path);
    const stretch = new LineStretch();
    try {
      const found = (hit: FileHit, lines: StreamLines) => out.write(lineOf(file, path, stretch, hit, lines));
      const { encoding } = await scanStream(out.following(chunks), { known, formats, fileName: path }, found, {
        search,
      });
      return encoding;
    } finally {
      await out.flush();
    }
  };
  const passwords = new Passwords(undefined, given);
  return (file, out, skip) => readTexts(file, { passwords, read: (text) => scanText(text, out), skip });
}
