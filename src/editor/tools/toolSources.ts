import type { ArticleFolders } from '../articles/articleFolders.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { Prompt } from '../terminal/prompt.ts';

/** What the tools work with. */
export interface ToolSources {
  readonly knowledge: () => Promise<Knowledge>;
  readonly folders: Pick<ArticleFolders, 'parser' | 'ready'>;
  readonly prompt: Prompt;
}
