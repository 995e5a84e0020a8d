/** A folder of `src` (or a file in it) that holds one part of Faultbook. */
export interface Room {
  /** Below `src`. */
  readonly name: string;
  /** What it holds, in Markdown. */
  readonly holds: string;
}

/**
 * The rooms of the house from the ground up: each may use those above it in this list, none below; rooms of the editor
 * may use each other as long as that makes no circle of files. The picture and the table in `docs/architecture.md` are
 * made from this list and the imports of the code (`npm run architecture`).
 */
export const ROOMS: readonly Room[] = [
  {
    name: 'core/text',
    holds: 'Text to be shown (`PlainText`), unseen characters, addresses, sentences and their translation.',
  },
  {
    name: 'core/notes',
    holds: 'Notes of the user at lines of logs: what such a line is found again by, and the file of notes.',
  },
  { name: 'core/codes', holds: 'A code, its kinds, what its bits say, its spellings.' },
  {
    name: 'core/catalogue',
    holds: 'Published names. `data/` are the tables; `npm run catalogue` builds `catalogue.dat` from them.',
  },
  {
    name: 'core/snippets',
    holds:
      'Shell, placeholders, risk (what reads is proven; what changes something is known by word), where a value may stand and how it is quoted, and what may reach a terminal.',
  },
  {
    name: 'core/exitCodes',
    holds: 'Which exit codes are codes of Windows: by their number, or by the program that ended with them.',
  },
  { name: 'core/archives', holds: 'zip, gz, cab and tar as streams, with limits and passwords; archives as folders.' },
  {
    name: 'core/dumps',
    holds: 'Dumps of Windows and of programs: what stands in their headers and lists, as a short text.',
  },
  {
    name: 'core/evtx',
    holds: 'Windows event logs (`.evtx`): their chunks, templates and values, and their records as text.',
  },
  { name: 'core/documents', holds: 'Kinds of binary files that are read as text documents.' },
  {
    name: 'core/languages',
    holds: 'What words say of the number behind them: one file a language, with samples of log lines.',
  },
  {
    name: 'core/formats',
    holds: 'What logs look like: one file a family of logs, with samples of their lines.',
  },
  {
    name: 'core/detection',
    holds:
      'Codes in text: the rules for one line (`rules`), and the search that finds the few places for them to look at (`search`).',
  },
  { name: 'core/times', holds: 'Time stamps of log lines; hits of many files in one order.' },
  {
    name: 'core/firstFailure',
    holds: 'Which failure of a log was first: the course that its lines tell of, and why that one.',
  },
  {
    name: 'core/items',
    holds: 'What logs tell of each thing: updates, apps, drivers … with their phases; one file a family of logs.',
  },
  {
    name: 'core/states',
    holds: 'Outputs that are answers and no logs: their fields, and what the values mean; one file an output.',
  },
  { name: 'core/scan', holds: 'Codes in a stream of bytes: encodings, long lines, bounded memory.' },
  {
    name: 'core/bundles',
    holds:
      'What support collects: one file a kind, by what it is known and where machine, Windows and time stand in it.',
  },
  { name: 'core/articles', holds: 'An article, its keys; parse, library, rank, phrases, search.' },
  {
    name: 'core/explain',
    holds: 'All that a surface says about a place: the explanation, the outcome, the card, its actions and words.',
  },
  {
    name: 'core/annotate',
    holds:
      'Records of NDJSON, to which the codes in their text are added: how they are read where they lie, and what is said of a code.',
  },
  {
    name: 'core/fleet',
    holds:
      'Codes in the logs of many machines: their spellings as a pattern, queries (one file an engine), where logs lie there, tables to join with, hits counted by machine and day.',
  },
  {
    name: 'core/requests',
    holds: 'What to ask the other end for: areas with their logs, lines that only collect, the message.',
  },
  { name: 'core/summary', holds: 'The hits of a text that grows and changes, and their summary.' },
  {
    name: 'core/cases',
    holds: 'What failed on a machine and why, as findings with what speaks for them; what is missing to decide.',
  },
  {
    name: 'core/casePage',
    holds: 'The page of a case: its HTML, and what page and editor say to each other.',
  },
  { name: 'core/picture', holds: 'Hits over time as a picture: counted by lane and stretch of time, drawn as SVG.' },
  {
    name: 'core/filters',
    holds: 'Which lines of a log are wanted: a filter and its words, entries of several lines, what to choose from.',
  },
  {
    name: 'core/lint',
    holds:
      'What is wrong with an article: one file for each group of rules, ids in `rules.ts`, a page for each in `docs/rules`.',
  },
  { name: 'core/authoring', holds: 'What helps to write an article: the template, completions.' },
  { name: 'core/reader', holds: "An article's text as sanitised HTML." },
  { name: 'core/report', holds: 'Masks what is private, writes a summary as a report.' },
  { name: 'node', holds: 'Files on disk: names, reading, walking, threads. For the editor and the command line.' },
  {
    name: 'web',
    holds:
      'What stands for `node` in a browser: a file here is what the build for browsers takes in the place of the one of that name there.',
  },
  {
    name: 'tools',
    holds:
      'Tools for agents: one file a tool with its schemas and its budget, `tools.ts` lists them; what others wrote is masked and marked.',
  },
  { name: 'library', holds: 'The core as a documented library for programs of others: plain types, nothing more.' },
  { name: 'cli', holds: 'The command line: arguments and printing, nothing more.' },
  { name: 'editor/host', holds: 'The calls of VS Code that several features need; what they show is plain text.' },
  { name: 'editor/trees', holds: 'Rows that several views have.' },
  {
    name: 'editor/terminal',
    holds: 'Commands of articles in the terminal: filled in, confirmed, never run. Words for exit codes.',
  },
  { name: 'editor/code', holds: 'The card of a code: hover, light bulb, pick, look-up.' },
  {
    name: 'editor/articles',
    holds: 'Which articles there are: the shipped ones, the folders of a team, their limits.',
  },
  { name: 'editor/reader', holds: 'The reader and its page.' },
  { name: 'editor/log', holds: 'The open log: marks, the view of its codes, the way from code to code.' },
  { name: 'editor/documents', holds: 'Event logs and other binary files as read-only text documents.' },
  { name: 'editor/archives', holds: 'Archives as folders: the file system, its thread, its view.' },
  { name: 'editor/scan', holds: 'The scan of folders: its thread, its view, excerpts and timeline.' },
  { name: 'editor/picture', holds: 'The timeline of a scan as a picture: its panel, what is drawn and opened.' },
  { name: 'editor/filters', holds: 'A log filtered, as a read-only document with the numbers of its lines.' },
  { name: 'editor/requests', holds: 'Requests for logs: which, in which language, to where.' },
  { name: 'editor/fleet', holds: 'Queries that find a code in the logs of many machines.' },
  { name: 'editor/notes', holds: 'Notes and marks at lines: the view, the marks, the commands.' },
  { name: 'editor/report', holds: 'The report: what goes into it, its preview, its formats.' },
  { name: 'editor/cases', holds: 'The page of a case in its panel: of a scan, or of a log that is open.' },
  { name: 'editor/authoring', holds: 'Help for those who write an article: diagnostics, completions, preview.' },
  { name: 'editor/start', holds: 'What a beginner has: sample logs, which the walkthrough and the empty views open.' },
  { name: 'editor/tools', holds: 'The tools for language models in the editor: what is told, asked, and read.' },
  { name: 'editor/api', holds: 'What other extensions may call: arguments checked, answers as plain data.' },
  { name: 'extension.ts', holds: 'The table of contents.' },
  { name: 'webExtension.ts', holds: 'The same in a browser, in one file with its threads.' },
];
