/** A program in TypeScript that uses all that the package exports, with its types. */
export const CONSUMER = `
import {
  articles,
  eventLogText,
  type Explanation,
  explain,
  type FoundCode,
  findCodes,
  type Outcome,
  type Place,
  type ScanEvent,
  scan,
} from 'faultbook';
import {
  type Article,
  type ArticleHead,
  type ArticleOptions,
  type Command,
  get,
  list,
  type Risk,
  type SearchOptions,
  search,
} from 'faultbook/articles';
import { type ArticleName, explain as explainCode, type Outcome as CodeOutcome } from 'faultbook/catalogue';
import { type CodeAtPlace, findCodes as find, type TextOptions } from 'faultbook/detection';
import { type EventLogText, eventLogPieces, isEventLog } from 'faultbook/evtx';
import { type ScannedCode, type ScanOptions, type SkippedFile, scan as scanFiles } from 'faultbook/scan';

const options: TextOptions = { fileName: 'CBS.log' };
const found: readonly FoundCode[] = await findCodes('Error 0x80070643', options);
const same: CodeAtPlace | undefined = (await find('Error 5'))[0];
const outcome: Outcome | undefined = found[0]?.outcome;
const place: Place = { fileName: 'a.log', line: 'Error 5', nearby: '' };
const meanings: readonly Explanation[] = await explain(found[0]?.code ?? '5', place);
const helping: readonly ArticleName[] = (await explainCode('5')).flatMap((one) => one.articles);
const code: CodeOutcome | undefined = meanings[0]?.outcome;
const wishes: SearchOptions = { language: 'ja', limit: 3 };
const heads: readonly ArticleHead[] = [...(await search('wsus', wishes)), ...(await articles.list())];
const inGerman: ArticleOptions = { language: 'de' };
const article: Article | undefined = await get(heads[0]?.id ?? '', inGerman);
const command: Command | undefined = article?.commands[0];
const risk: Risk | undefined = command?.risk;
// @ts-expect-error: a risk that there is not
const wrong: boolean = risk === 'harmless';
const all: number = (await list()).length;

const how: ScanOptions = { passwords: ['x'], nearby: true, signal: { aborted: false } };
const events: AsyncIterable<ScanEvent> = scan('logs', how);
for await (const event of events) {
  if (event.kind === 'skipped') {
    const skipped: SkippedFile = event;
    await explain(skipped.reason);
  } else {
    const scanned: ScannedCode = event;
    await explain(scanned.code, scanned.place);
  }
}
for await (const event of scanFiles(['a', 'b'])) void event.file;

const bytes = new Uint8Array(8);
const text: EventLogText = await eventLogText(bytes);
for await (const piece of eventLogPieces(bytes, (loss) => loss.length)) text.text === piece;
const isLog: boolean = isEventLog(bytes);
export { all, code, helping, isLog, outcome, same, wrong };
`;
