import { type MaskKind, OPTIONAL_MASK_KINDS } from './maskKinds.ts';

/** What the preview of a report shows: exactly what would be saved. */
export interface PreviewMessage {
  readonly type: 'show';
  /** The page's body, finished HTML; for other formats, their text. */
  readonly html?: string;
  readonly text?: string;
  /** The format that is shown. */
  readonly format: string;
  /** The kinds of private data, whether each is masked, and how often it was replaced. */
  readonly masks: readonly { readonly kind: MaskKind; readonly isOn: boolean; readonly count: number }[];
  /** A warning that the log holds secrets; empty where it holds none. */
  readonly warning: string;
}

/** What the extension says to the preview's page; `said` is shown there for a moment. */
export type ToPreview = PreviewMessage | { readonly type: 'said'; readonly text: string };

/** What the preview's page says to the extension. */
export type FromPreview =
  | { readonly type: 'ready' | 'save' | 'copy' | 'settings' }
  | { readonly type: 'format'; readonly format: string }
  | { readonly type: 'mask'; readonly kind: MaskKind; readonly isOn: boolean }
  | { readonly type: 'link'; readonly url: string };

const LONGEST = 4000;

/** Reads a message from the preview's page; anything that is not exactly one of them is undefined. */
export function parseFromPreview(message: unknown): FromPreview | undefined {
  if (message === null || typeof message !== 'object') return undefined;
  const { type, format, kind, isOn, url } = message as Record<string, unknown>;
  switch (type) {
    case 'ready':
    case 'save':
    case 'copy':
    case 'settings':
      return { type };
    case 'format':
      return isText(format) ? { type, format } : undefined;
    case 'mask': {
      const mask = OPTIONAL_MASK_KINDS.find((each) => each === kind);
      return mask && typeof isOn === 'boolean' ? { type, kind: mask, isOn } : undefined;
    }
    case 'link':
      return isText(url) ? { type, url } : undefined;
    default:
      return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}
