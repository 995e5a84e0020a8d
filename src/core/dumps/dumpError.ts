import { english, type Translate } from '../text/translate.ts';

/** Why nothing of a dump can be read. */
export type DumpFault =
  | { readonly kind: 'noDump' }
  | { readonly kind: 'oldProgramDump' }
  /** The file ends within what must be there; `size` is how many bytes it has. */
  | { readonly kind: 'cutOff'; readonly size: number };

/** The only error that reading a dump throws by itself; its message is part of a sentence that begins with the file. */
export class DumpError extends Error {
  readonly fault: DumpFault;

  constructor(fault: DumpFault) {
    super(faultText(fault, english));
    this.name = 'DumpError';
    this.fault = fault;
  }
}

/** What is wrong and what to do, in the user's language; the name of the file goes before it. */
export function faultText(fault: DumpFault, t: Translate): string {
  switch (fault.kind) {
    case 'noDump':
      return t('is not a Windows dump: it begins with none of PAGEDUMP, PAGEDU64 and MDMP');
    case 'oldProgramDump':
      return t('is a dump of a program in the format used before minidumps: open it in WinDbg');
    case 'cutOff':
      return t(
        'ends inside the header of the dump, after {0} bytes: copy it again from the machine that wrote it',
        fault.size,
      );
  }
}
