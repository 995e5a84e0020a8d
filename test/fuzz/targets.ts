import { BASH } from '../unit/snippets/bash/realBash.ts';
import { startWine } from '../unit/snippets/cmd/wine.ts';
import { target as archives } from './archives.ts';
import articles from './articles.ts';
import { target as bashLines } from './bashLines.ts';
import { target as dumps } from './dumps.ts';
import { target as eventLogs } from './eventLogs.ts';
import { target as logs } from './logs.ts';
import * as mask from './mask.ts';
import { MUTATED_ARCHIVES } from './mutatedArchives.ts';
import { cmdQuoteTarget, QUOTE_TARGETS } from './quote.ts';
import type { FuzzTarget } from './target.ts';

/** All targets, in the order in which they run. */
export function targets(): readonly FuzzTarget[] {
  return [
    ...[articles, logs, archives, ...MUTATED_ARCHIVES, eventLogs, dumps, mask, bashLines],
    ...QUOTE_TARGETS.map(withBash),
    withWine,
  ];
}

/** What asks a real bash is left out where there is none. */
function withBash(target: FuzzTarget): FuzzTarget {
  if (BASH || !target.name.includes('bash')) return target;
  return { name: target.name, run: () => ({ cases: 0, leftOut: 'there is no bash' }) };
}

/** Typed values in lines of cmd, asked Wine's cmd.exe. */
const withWine: FuzzTarget = {
  name: 'values in cmd snippets',
  run(seed, milliseconds) {
    const wine = startWine();
    if (!wine) return { cases: 0, leftOut: 'Wine is not installed' };
    return cmdQuoteTarget(wine)
      .run(seed, milliseconds)
      .finally(() => wine.close());
  },
};
