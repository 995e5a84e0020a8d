import type { Passwords } from '../../core/archives/passwords.ts';
import { type Excerpt, readExcerpt } from '../../core/scan/excerpt.ts';
import { type ExcerptPlace, firstLineOf } from '../../core/scan/excerptPlace.ts';
import type { OpenLog } from '../logFile.ts';
import { type Inside, withTextInside } from './textInside.ts';

/** Reads the lines around a place of an opened file, or of an entry in it. */
export async function readExcerptOf(
  log: OpenLog,
  inside: Inside,
  place: ExcerptPlace,
  passwords?: Passwords,
): Promise<Excerpt> {
  const excerpt = await withTextInside(log, inside, (text) => readExcerpt(text, place), passwords);
  return excerpt ?? { firstLine: firstLineOf(place), lines: [] };
}
