import type { Knowledge } from '../host/knowledge.ts';
import type { LogScans } from '../log/logScans.ts';
import type { LogSummaries } from '../log/logSummaries.ts';
import type { Notes } from '../notes/notes.ts';
import type { Scans } from '../scan/scans.ts';
import type { Prompt } from '../terminal/prompt.ts';

/** What the page of a case is made from, and what its buttons use. */
export interface CaseSources {
  readonly knowledge: () => Promise<Knowledge>;
  readonly scans: Scans;
  readonly summaries: LogSummaries;
  readonly logScans: LogScans;
  readonly notes: Notes;
  readonly prompt: Prompt;
}
