import type { FormatSet } from '../formats/formatSet.ts';
import { FieldReader } from '../formats/lineFields.ts';
import type { ScanResults } from '../summary/scanResults.ts';
import type { Summary } from '../summary/summary.ts';
import type { Translate } from '../text/translate.ts';
import type { PictureHit } from './pictureHits.ts';
import type { LaneKind } from './pictureMessages.ts';

/** What tells the lanes of a scan's hits. */
export interface LaneSources {
  readonly results: ScanResults;
  readonly summary: Summary;
  readonly formats: FormatSet;
}

/** What puts a hit into its lane. Where a hit's line is not kept, or says nothing, its component or machine is not known. Items have hits of their own (`hitsOfItems`). */
export function laneNames(
  kind: Exclude<LaneKind, 'item'>,
  sources: LaneSources,
  t: Translate,
): (hit: PictureHit) => string {
  const { results, summary, formats } = sources;
  switch (kind) {
    case 'file':
      return ({ file }) => results.file(file)?.label ?? file;
    case 'code': {
      const { codes } = summary;
      const names = new Map(codes.map(({ shown, card }) => [shown, [shown, card.name].filter(Boolean).join(' ')]));
      return ({ code }) => names.get(code) ?? code;
    }
    case 'machine':
      return ({ file }) => results.about.machineOf(file) ?? t('Not known');
    case 'component': {
      const readers = new Map<string, FieldReader>();
      return ({ file, place }) => {
        const reader = readers.get(file) ?? new FieldReader(formats, file);
        readers.set(file, reader);
        return (place && reader.read(place.lineText)?.component) || t('Not known');
      };
    }
  }
}
