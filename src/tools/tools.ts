import { buildFleetQuery } from './buildFleetQuery.ts';
import { checkArticle } from './checkArticle.ts';
import { explainErrorCodes } from './explainErrorCodes.ts';
import { findErrorCodes } from './findErrorCodes.ts';
import { getArticle } from './getArticle.ts';
import { readLogExcerpt } from './readLogExcerpt.ts';
import { scanLogs } from './scanLogs.ts';
import { searchArticles } from './searchArticles.ts';
import type { Tool } from './tool.ts';

/** All tools, in the order in which an agent is told of them: each is one file. */
export const TOOLS: readonly Tool[] = [
  explainErrorCodes,
  findErrorCodes,
  scanLogs,
  readLogExcerpt,
  searchArticles,
  getArticle,
  checkArticle,
  buildFleetQuery,
];

/** What every tool is: it reads, gives the same answer to the same call, and reaches nothing beyond this machine. */
export const ANNOTATIONS = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

/** A tool by its name. */
export function toolNamed(name: string): Tool | undefined {
  return TOOLS.find((tool) => tool.name === name);
}
