import type { ScanResults } from '../summary/scanResults.ts';
import { legible } from '../text/legible.ts';
import type { FailedLine, FirstPlace, LocatedHit } from '../times/locatedHit.ts';
import type { TimelineFile } from '../times/mergeTimeline.ts';
import { fileLabels } from './fileLabels.ts';
import { Masker } from './mask.ts';
import type { MaskKinds } from './maskKinds.ts';
import { withMachines, withoutMachines } from './reportOf.ts';

/** The places that a scan has kept, without what is private. */
export interface MaskedPlaces {
  readonly files: readonly TimelineFile[];
  /** What a file is called that its path names. */
  readonly labelOf: (path: string) => string;
}

/** Masks the lines of a scan's places and the names of its files, as its report does; `kinds` as there. */
export function maskedPlaces(results: ScanResults, kinds: MaskKinds): MaskedPlaces {
  const files = results.timelineFiles();
  const hits = files.flatMap((file) => file.hits);
  const firsts = files.flatMap(({ failed }) => failed ?? []);
  const facts = results.about.facts('machine');
  const labels = fileLabels(new Set([...hits, ...firsts].map(({ file }) => file)));
  const texts = [...new Set([...hits, ...firsts].flatMap(({ lineText, hit }) => [lineText, hit?.message ?? '']))];
  const masker = new Masker(kinds, withMachines({}, results.about));
  masker.learnAll([...texts, ...labels.keys(), ...labels.values()]);
  const paths = [...labels.keys()];
  const names = masker.maskAll([...labels.values()].map((text) => withoutMachines(text, facts, masker)));
  const label = new Map(names.map((text, index) => [paths[index]!, legible(text)]));
  const maskedTexts = masker.maskAll(texts);
  const masked = new Map(maskedTexts.map((text, index) => [texts[index]!, text]));
  const maskedHit = (hit: LocatedHit): LocatedHit => {
    const { message } = hit.hit;
    const said = message === undefined ? hit.hit : { ...hit.hit, message: masked.get(message)! };
    return { ...hit, lineText: masked.get(hit.lineText)!, hit: said };
  };
  const maskedLine = (line: FailedLine): FailedLine => ({ ...line, lineText: masked.get(line.lineText)! });
  const maskedFirst = (first: FirstPlace) => (first.hit ? maskedHit(first) : maskedLine(first));
  return {
    files: files.map((file) => ({
      ...{ ...file, hits: file.hits.map(maskedHit) },
      ...(file.failed && { failed: maskedFirst(file.failed) }),
    })),
    labelOf: (path) => label.get(path) ?? '',
  };
}
