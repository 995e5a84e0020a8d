import { Passwords } from '../core/archives/passwords.ts';
import type { NearbyTerms } from '../core/articles/nearbyTerms.ts';
import { phrasePattern } from '../core/articles/phrasePattern.ts';
import { type PlaceTerms, placeTerms } from '../core/articles/placeTerms.ts';
import { offered } from '../core/articles/rank.ts';
import { Recogniser } from '../core/bundles/recognise.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { type Code, canonical, codeKey } from '../core/codes/code.ts';
import type { Hit } from '../core/detection/hit.ts';
import { LineWatch, type WatchedLine } from '../core/detection/watch/lineWatch.ts';
import { WatchedPatterns } from '../core/detection/watch/watchedPatterns.ts';
import { Describer, type NamedPlace, nameAtStart } from '../core/explain/describer.ts';
import { LineStretch } from '../core/explain/lineStretch.ts';
import { HitSieve } from '../core/filters/hitFilter.ts';
import { locateHits } from '../core/scan/locateHits.ts';
import { createScanSearch, type FileHit } from '../core/scan/scanBytes.ts';
import { type ScanResult, scanStream } from '../core/scan/scanner.ts';
import type { Skipped } from '../core/scan/skipped.ts';
import type { StreamLines } from '../core/scan/streamLines.ts';
import { ownText } from '../core/text/ownText.ts';
import type { Timestamp } from '../core/times/timestamp.ts';
import { type LogFile, localDigits } from '../node/logFile.ts';
import { type LogText, readTexts } from '../node/readTexts.ts';
import { HIT_LINES, type HitForm } from './hitLines.ts';
import type { LineWriter } from './lineWriter.ts';
import { scanKnowledge } from './scanKnowledge.ts';
import type { ScanWorkerData } from './scanSideBySide.ts';

/** Places of a file that are remembered with what is printed of them. */
const MOST_PLACES = 2000;

/** Scans files and writes a line a hit. */
export interface FileScanner {
  /** Scans a file, or the files in it where it is an archive; `skip` is told what it cannot read. Answers how many hits it has. */
  scan(file: LogFile, out: LineWriter, skip: (skipped: Skipped) => void | Promise<void>): Promise<number>;
  /** Scans a text that comes as it grows; hits are written as long as `isWanted` says so. Answers as what it was read. */
  follow(
    path: string,
    chunks: AsyncIterable<Uint8Array>,
    out: LineWriter,
    isWanted: () => boolean,
  ): Promise<ScanResult>;
}

/** A code that was met, with what is the same at all of its places. */
interface MetCode {
  readonly text: string;
  /** What of a line, and of those around it, ranks the articles that cover the code; undefined where nothing does. */
  readonly terms: PlaceTerms | undefined;
  /** A key of what the name of the file tells. */
  file: string | undefined;
  /** The same of the lines around those of a file. */
  nearby: NearbyTerms | undefined;
  /** Its spelling where it was met last, and how that is written. */
  spelt: { readonly text: string; readonly shown: string } | undefined;
  /** Where it was met last, and what is printed of that behind where it is. */
  last:
    | { readonly line: number; readonly seen: string; readonly said: string | undefined; readonly end: string }
    | undefined;
}

/** A scanner of files that prints hits in a form, with the catalogue and the shipped articles loaded. */
export async function createFileScanner({
  form,
  rules,
  passwords: given,
  filter,
}: ScanWorkerData & { readonly form: HitForm }): Promise<FileScanner> {
  const written = HIT_LINES[form];
  const sieve = filter && new HitSieve(filter);
  const { catalogue, library, formats } = await scanKnowledge(rules);
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
    const articles = offered(library.forCode(hit.code, place, met.nearby?.around())).map(({ article }) => article);
    return written.end({ name, outcome, articles });
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

  const search = createScanSearch({ known, formats });
  const recogniser = new Recogniser();
  const phrases = sieve?.wantsPhrases === false ? [] : library.phrases();
  const watched = new WatchedPatterns(phrases.flatMap((phrase) => phrasePattern(phrase) ?? []));
  const isTimed = written.hasTimes || sieve?.asksTimes === true;
  let count = 0;

  /** Writes the hits of one text, in its order. */
  const scanText = async (
    path: string,
    chunks: AsyncIterable<Uint8Array>,
    changed: number | undefined,
    out: LineWriter,
    isWanted: () => boolean,
  ): Promise<ScanResult> => {
    for (const met of codes.values()) {
      met.last = undefined;
      met.file = undefined;
      met.nearby = undefined;
      met.spelt = undefined;
    }
    const file = written.file(path);
    const stretch = new LineStretch();
    const foundHit = (found: FileHit, stamp: Timestamp | undefined, lines: StreamLines) => {
      const { hit, line, column, lineText } = found;
      if (!isWanted()) return;
      const seen = stretch.around(lineText, hit.start);
      if (sieve && !sieve.wants(hit, () => describer.outcome(hit, { fileName: path, line: seen }), stamp)) return;
      const met = meet(hit.code);
      const end = endOf(found, met, path, seen, lines);
      if (met.spelt?.text !== hit.text) met.spelt = { text: ownText(hit.text), shown: written.spelt(hit.text) };
      count++;
      out.write(written.code({ file, line, column, stamp }, hit, met.text, met.spelt.shown, end));
    };
    let lastLine = -1;
    const foundLine = ({ line, text }: WatchedLine, time: () => Timestamp | undefined) => {
      if (line === lastLine || !isWanted()) return;
      lastLine = line;
      const keys = library.keysIn(text);
      const stamp = isTimed && keys.length > 0 ? time() : undefined;
      if (sieve && !sieve.holds(stamp)) return;
      for (const key of keys) {
        count++;
        out.write(written.phrase({ file, line: line + 1, column: key.start + 1, stamp }, key));
      }
    };
    const context = { known, formats, fileName: path };
    if (!isTimed) {
      const watch = new LineWatch(watched, Number.POSITIVE_INFINITY, (line) => foundLine(line, () => undefined));
      return scanStream(chunks, context, (hit, lines) => foundHit(hit, undefined, lines), { search, watch });
    }
    const facts = changed === undefined ? {} : { changed: localDigits(changed) };
    const toTell = { patterns: watched, most: () => Number.POSITIVE_INFINITY, told: foundLine };
    return locateHits(chunks, context, facts, foundHit, search, toTell);
  };

  const scanOne = async (text: LogText, out: LineWriter) => {
    const { path, whole } = text;
    const { sightings, chunks } = await recogniser.see(text);
    // Who asks for some hits only has not asked for what the files are.
    for (const sighting of sieve ? [] : sightings) {
      if (!sighting.isPlain && written.kind) out.write(written.kind(sighting));
    }
    try {
      return (await scanText(path, out.following(chunks), whole?.changed, out, () => true)).encoding;
    } finally {
      await out.flush();
    }
  };

  const passwords = new Passwords(undefined, given);
  return {
    scan: async (file, out, skip) => {
      const before = count;
      await readTexts(file, { passwords, read: (text) => scanOne(text, out), skip });
      return count - before;
    },
    follow: (path, chunks, out, isWanted) => scanText(path, chunks, undefined, out, isWanted),
  };
}
