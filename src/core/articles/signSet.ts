import { WatchedPatterns } from '../detection/watch/watchedPatterns.ts';
import type { Article } from './article.ts';

/** The patterns of all signs of articles, each once, to be looked for in logs. */
export function watchedSigns(articles: Iterable<Article>): WatchedPatterns {
  const sources = new Set<string>();
  for (const { signs = [] } of articles) for (const { pattern } of signs) sources.add(pattern);
  return new WatchedPatterns([...sources]);
}
