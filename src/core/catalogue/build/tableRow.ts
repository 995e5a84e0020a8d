import type { CatalogueFamily, CatalogueOutcome } from '../catalogueEntry.ts';

/** A name of a value on its way from the tables into the catalogue. */
export interface TableRow {
  readonly family: CatalogueFamily;
  /** Unsigned 32 bits. */
  readonly value: number;
  readonly name: string;
  readonly header: string;
  readonly sources: readonly string[];
  readonly outcome?: CatalogueOutcome;
  readonly meaning?: string;
  readonly reported?: true;
}

export const outcomes: readonly CatalogueOutcome[] = ['success', 'informational', 'warning', 'failure'];
