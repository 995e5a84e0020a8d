/** The tables that Windows names its codes in. One 32-bit value can stand in several. */
export type CatalogueFamily =
  | 'HRESULT'
  | 'NTSTATUS'
  | 'WIN32'
  | 'BUGCHECK'
  | 'ESENT'
  | 'RAS'
  | 'CM_PROB'
  | 'MSI'
  | 'KERBEROS';

/** What a code says about the operation, where the data say so; otherwise the bits or the family tell. */
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
  /** Our own one-line meaning, where there is one. */
  readonly meaning?: string;
  /** Set only where bits and family do not tell, e.g. `success` for Win32 3010. */
  readonly outcome?: CatalogueOutcome;
  /** True for a name that others report and no header or vendor page confirms. */
  readonly reported?: true;
}
