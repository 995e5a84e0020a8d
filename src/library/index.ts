/** The articles: `articles.search(words)`, `articles.get(id)`, `articles.list()`. */
export * as articles from './articles.ts';
export { type Explanation, explain, type Place } from './catalogue.ts';
export { type FoundCode, findCodes, type Outcome } from './detection.ts';
export { eventLogText } from './evtx.ts';
export { type ScanEvent, scan } from './scan.ts';
