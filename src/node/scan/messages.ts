import type { PasswordQuestion } from '../../core/archives/passwords.ts';
import type { SignPlace } from '../../core/articles/seenSigns.ts';
import type { Sighting } from '../../core/bundles/sighting.ts';
import type { Code } from '../../core/codes/code.ts';
import type { LogFilter } from '../../core/filters/filter.ts';
import type { FilteredSoFar } from '../../core/filters/filteredLines.ts';
import type { LogFields } from '../../core/filters/logFields.ts';
import type { FollowedLog, SearchedFailures } from '../../core/firstFailure/firstFailure.ts';
import type { Format } from '../../core/formats/format.ts';
import type { FileItems } from '../../core/items/itemSketch.ts';
import type { Excerpt } from '../../core/scan/excerpt.ts';
import type { ExcerptPlace } from '../../core/scan/excerptPlace.ts';
import type { LogRules } from '../../core/scan/logRules.ts';
import type { Skipped } from '../../core/scan/skipped.ts';
import type { StateFinding } from '../../core/states/stateFinding.ts';
import type { PhraseTally } from '../../core/summary/phraseTally.ts';
import type { ScannedFile } from '../../core/summary/scanResults.ts';
import type { Tally } from '../../core/summary/tally.ts';
import type { DayOrder } from '../../core/times/dateParts.ts';

/** What the scan's thread is started with; all URIs as text. */
export type ScanTask =
  | {
      readonly task: 'scan';
      readonly targets: readonly string[];
      /** Codes that articles cover in addition to the catalogue. */
      readonly covered: readonly Code[];
      /** What the team says of logs. */
      readonly rules: LogRules;
      /** The patterns of the signs of articles. */
      readonly signs: readonly string[];
      /** The team's folders of articles: these are no logs. */
      readonly articleFolders: readonly string[];
      /** Passwords of archives to try before anyone is asked. */
      readonly passwords: readonly string[];
    }
  | (TextTask & { readonly task: 'excerpt' } & ExcerptPlace)
  /** Tells the lines that a filter wants; `covered` is as for a scan, and `formats` are the team's. */
  | (TextTask & {
      readonly task: 'filter';
      readonly filter: LogFilter;
      readonly covered: readonly Code[];
      readonly formats: readonly Format[];
    })
  /** Tells what the first lines have in their fields. */
  | (TextTask & { readonly task: 'fields'; readonly formats: readonly Format[] })
  /** Finds where the failure of a log began; `formats` are the team's. */
  | (TextTask & { readonly task: 'firstFailure'; readonly formats: readonly Format[] });

/** A task for the text of one file, or of an entry in it. */
interface TextTask {
  readonly uri: string;
  readonly entry: readonly string[];
  readonly passwords: readonly string[];
}

/** How far a scan has come. */
export interface ScanProgress {
  /** The file that is being read, as its label. */
  readonly name: string;
  /** Bytes read so far, and files whose text was read; an archive does not count as one. */
  readonly bytes: number;
  readonly files: number;
}

/** What the thread says. */
export type FromScan =
  | { readonly type: 'progress'; readonly progress: ScanProgress }
  /** What has come from a file since the last time. */
  | { readonly type: 'found'; readonly file: ScannedFile; readonly tallies: readonly Tally[] }
  /** A file in which something was found has been read; which number of its dates is the day, if it showed that. */
  | { readonly type: 'read'; readonly file: string; readonly order?: DayOrder }
  /** A file, or an archive, is of a known kind. */
  | { readonly type: 'recognised'; readonly sighting: Sighting }
  /** Lines of a file match patterns of signs. */
  | {
      readonly type: 'signs';
      readonly file: ScannedFile;
      readonly found: readonly { readonly pattern: string; readonly place: SignPlace }[];
    }
  /** What of phrases of articles has come from a file since the last time. */
  | { readonly type: 'phrases'; readonly file: ScannedFile; readonly tallies: readonly PhraseTally[] }
  /** What a file that has been read tells of items. */
  | { readonly type: 'items'; readonly file: ScannedFile; readonly found: FileItems }
  /** Rules hold in the answers of a file. */
  | { readonly type: 'states'; readonly file: ScannedFile; readonly found: readonly StateFinding[] }
  /** A file has been followed to its end. */
  | { readonly type: 'followed'; readonly file: ScannedFile; readonly log: FollowedLog }
  | { readonly type: 'skipped'; readonly skipped: Skipped }
  | { readonly type: 'excerpt'; readonly excerpt: Excerpt }
  /** `bytes` were read so far, of so many where that is known. */
  | { readonly type: 'filtered'; readonly soFar: FilteredSoFar; readonly bytes: number; readonly size: number }
  | { readonly type: 'fields'; readonly fields: LogFields }
  | { readonly type: 'firstFailure'; readonly found: SearchedFailures }
  | { readonly type: 'done' }
  | AskHost;

/** What a thread asks the editor: about a file that is not on disk, or for the password of an archive. */
export type AskHost =
  | { readonly type: 'ask'; readonly id: number; readonly what: 'stat' | 'list' | 'read'; readonly uri: string }
  | { readonly type: 'ask'; readonly id: number; readonly what: 'password'; readonly question: PasswordQuestion };

/** The answer to what a thread asked. */
export interface FromHost {
  readonly id: number;
  readonly answer?: FileStat | readonly ListedFile[] | Uint8Array | string;
  readonly problem?: string;
}

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes. */
  readonly size: number;
  /** The last change, in milliseconds UTC. */
  readonly changed: number;
}

export interface ListedFile {
  readonly name: string;
  readonly uri: string;
  /** `link`: one to a folder. */
  readonly kind: FileStat['kind'] | 'link';
}
