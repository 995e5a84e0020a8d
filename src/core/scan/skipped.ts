import type { Translate } from '../text/translate.ts';

/** Why a file was not searched, or not wholly, as a stable word. */
export type SkipReason =
  | 'binary'
  | 'gone'
  | 'unreadable'
  | 'special'
  | 'loop'
  | 'link'
  | 'outside'
  | 'twice'
  | 'grew'
  | 'shrank'
  | 'tooLarge'
  | 'archive'
  | 'articles'
  | 'empty'
  | 'incomplete';

/** A file or folder that was not searched, or not wholly. */
export interface Skipped {
  /** Its path; in an archive as `logs.zip/CBS.log`. */
  readonly file: string;
  readonly reason: SkipReason;
  /** What the system, the archive or the file says of it; how many articles are in a folder. */
  readonly detail?: string;
}

/** The reason in the user's language. */
export function skippedText({ reason, detail = '' }: Skipped, t: Translate): string {
  switch (reason) {
    case 'binary':
      return t('is binary, not a log');
    case 'gone':
      return t('does not exist, or no longer does');
    case 'unreadable':
      return t('cannot be read: {0}', detail);
    case 'special':
      return t('is neither a file nor a folder');
    case 'loop':
      return t('is a link to a folder that has already been searched');
    case 'link':
      return t('is a link to a folder, which is not followed');
    case 'outside':
      return t('is a link that leads out of the folder, and is not followed');
    case 'twice':
      return t('is a link to a file that has already been searched');
    case 'grew':
      return t('grew while it was being read: what was added was not searched');
    case 'shrank':
      return t('became shorter while it was being read');
    case 'tooLarge':
      return t('is not on this machine’s disk and is larger than {0}', detail);
    case 'articles':
      return detail === '1'
        ? t('contains 1 article, which is not a log')
        : t('contains {0} articles, which are not logs', detail);
    case 'empty':
      return t('contains no files');
    case 'archive':
    case 'incomplete':
      return detail;
  }
}

/** A number of bytes for people, written as in a language (BCP 47): `812 KB`, `3.1 GB`. */
export function sizeText(bytes: number, language = 'en'): string {
  const units = ['', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  const digits = unit > 0 && value < 10 ? 1 : 0;
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false } as const;
  if (unit > 0) return `${value.toLocaleString(language, shape)} ${units[unit]}`;
  return value.toLocaleString(language, { ...shape, style: 'unit', unit: 'byte', unitDisplay: 'long' });
}
