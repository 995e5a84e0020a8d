import { type Family, KINDS, NUMBER_KINDS } from '../codes/kinds.ts';

/** The tables that Windows names its codes in. */
export type CatalogueFamily = Family;

interface FamilyFacts {
  readonly name: CatalogueFamily;
  /** The headers whose names are those that logs and people use, the likeliest first. */
  readonly headers: readonly string[];
}

/** Every family of numbers, in the order in which their rows lie in the catalogue; events have a table of their own. */
export const FAMILIES: readonly FamilyFacts[] = NUMBER_KINDS.flatMap((kind) => KINDS[kind].families);

/** What a code says about the operation, where the data say so; otherwise the bits or the family decide. */
export type CatalogueOutcome = 'success' | 'informational' | 'warning' | 'failure';

/** One published fact: this number has this name in this header. */
export interface CatalogueEntry {
  readonly family: CatalogueFamily;
  /** Unsigned 32 bits; the plain number for WIN32, BUGCHECK and MSI; the unsigned bits for ESENT. */
  readonly value: number;
  /** Symbolic name, e.g. `ERROR_INSTALL_FAILURE`; empty where none is published (MSI messages, ConfigMgr). */
  readonly name: string;
  /** Header that defines it, e.g. `winerror.h`; empty where not recorded. */
  readonly header: string;
  /** The independent tables and pages that carry the fact, e.g. `mingw`, `win32json`. */
  readonly sources?: readonly string[];
  /** Words that speak for this name where they stand near the code: in small letters, each whole. */
  readonly words?: readonly string[];
  /** Our own one-line meaning, where there is one. */
  readonly meaning?: string;
  /** Set only where bits and family do not decide, e.g. `success` for Win32 3010. */
  readonly outcome?: CatalogueOutcome;
  /** True for a name of a product that hardly any log speaks of, or of a bound between codes. */
  readonly obscure?: true;
  /** True for a name that others report but no header or vendor page confirms. */
  readonly reported?: true;
}
