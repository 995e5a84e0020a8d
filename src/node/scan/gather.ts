import type { ScanResults } from '../../core/summary/scanResults.ts';
import type { FromScan } from './messages.ts';

/** Takes what a scan says into its results; what is none of them, as its progress, is passed over. */
export function gather(results: ScanResults, message: FromScan): void {
  if (message.type === 'found') results.update(message.file, message.tallies);
  else if (message.type === 'read') results.finish(message.file, message.order);
  else if (message.type === 'recognised') results.about.add(message.sighting);
  else if (message.type === 'signs') results.see(message.file, message.found);
  else if (message.type === 'items') results.list(message.file, message.found);
  else if (message.type === 'phrases') results.hear(message.file, message.tallies);
  else if (message.type === 'states') results.tell(message.file, message.found);
  else if (message.type === 'followed') results.follow(message.file, message.log);
  else if (message.type === 'skipped') results.skip(message.skipped);
}
