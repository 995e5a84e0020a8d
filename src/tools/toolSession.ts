import { FileIds } from './fileIds.ts';
import { ForeignText } from './foreignText.ts';
import { KeptScans } from './keptScans.ts';

/** What the answers of one session have in common. */
export class ToolSession {
  /** Masks and cleans what others wrote: the same name gets the same replacement in all answers. */
  readonly foreign: ForeignText;
  /** What files are called in answers. */
  readonly files = new FileIds();
  /** Scans that have not been told to the end. */
  readonly scans = new KeptScans();

  constructor({ isMasked }: { readonly isMasked: boolean }) {
    this.foreign = new ForeignText({ isMasked });
  }
}
