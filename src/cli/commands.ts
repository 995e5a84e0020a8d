import { SECTION_IDS } from '../core/articles/article.ts';
import { ENGINES } from '../core/fleet/engines/engineName.ts';
import { LOADERS } from '../core/fleet/tables/loading.ts';
import { TABLE_FORMATS } from '../core/fleet/tables/tableText.ts';
import { REPORT_FORMAT_IDS } from '../core/report/reportFormatIds.ts';
import type { Command, Option } from './command.ts';
import { HIT_OPTIONS } from './hitOptions.ts';
import { MASK_OPTIONS } from './masksIn.ts';
import { NO_COLOR } from './styles.ts';

const JSON_LINES: Option = { says: 'prints one JSON object a line' };
const LANGUAGE: Option = { value: 'TAG', says: 'in this language where there is one in it: en, ja' };
const FORMATS: Option = { value: 'DIR', many: true, says: "uses a team's formats of logs (*.format.json) in DIR" };
const PASSWORDS: Readonly<Record<string, Option>> = {
  'ask-password': { says: 'asks for the passwords of archives, and does not show what is typed' },
  'password-file': { value: 'FILE', many: true, says: 'tries the passwords in FILE, one a line' },
};

/** The commands, in the order in which help lists them; each is loaded when it is called. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'explain',
    words: '[CODE…]',
    says: 'what a code is, in any spelling or by name, and what to do about it',
    more: [
      'Of all that CODE may mean the likeliest comes first, with causes and quick check of its article. Where it stands decides which that is: --line and --file-name tell of the place. Without CODE, each code of the line is explained.',
    ],
    options: {
      'file-name': { value: 'NAME', says: 'it stands in a log of this name or path' },
      line: { value: 'TEXT', says: 'it stands in this line' },
      all: { says: 'prints causes and check of every candidate, not only of the first' },
      json: JSON_LINES,
      'no-color': NO_COLOR,
    },
    examples: [
      ...['explain 0x80070643', 'explain -2147023293', 'explain event 1801 TPM-WMI'],
      'explain 1603 --file-name msi-install.log --line "MainEngineThread is returning 1603"',
    ],
    load: async () => (await import('./explainCommand.ts')).explainCommand,
  },
  {
    name: 'scan',
    words: 'FILE|DIR|-…',
    says: 'what failed in logs: their codes, events and error texts, with the articles that cover them',
    more: [
      'Archives (zip, cab, gz, tar) are read, and those in them; event logs (.evtx) and dumps (.dmp) as the text that they hold. What files that support collects are, of which machine and when, is told too.',
      'FILE may be a pattern: * and ? stand for parts of a name, ** for folders; the program finds the files itself, as not all shells do. - is standard input.',
      'Without --hits, --json and --csv it prints a summary: what failed and where it is explained, then each code, failures first, with its count, its first and last time, its files and its article. For programs there are places, not the summary: --json prints one object a line for each place, in the order of the files (file, line, column, time where the log has one, length, text, code, name, outcome, articles; phrase instead of code, name and outcome for an error text) and, where all is wanted, one with "bundle" for each file that support collects; --csv prints a table of the same. The lines themselves are in neither: they may hold what is private, which "timeline --json" masks.',
      'What is private in the lines that the summary quotes is masked, as in a report: it goes into tickets.',
      'Of several --outcome, --code or --kind any may fit (--outcome=failure,warning names two), but each that is given must. Where a time is asked for, what has no time is left out. An error text is no code and has no outcome.',
    ],
    options: {
      hits: { says: 'prints every place, a line each' },
      json: { says: 'prints every place as one JSON object a line' },
      csv: { says: 'prints every place as a row of a table (CSV)' },
      ...MASK_OPTIONS,
      ...HIT_OPTIONS,
      follow: { says: 'waits for more of FILE and prints the places in it as they come, until Ctrl+C' },
      'exit-code': { says: 'exits 1 where nothing was found' },
      formats: FORMATS,
      ...PASSWORDS,
      'no-color': NO_COLOR,
    },
    examples: [
      'scan C:\\Windows\\Logs\\CBS',
      'scan "logs/*.log" --since=2025-11-03 --outcome=failure',
      'scan logs.zip --hits --code=0x80070643',
      'scan logs.zip --json',
      'scan - < CBS.log',
      'scan setup.log --follow',
    ],
    load: async () => (await import('./scanCommand.ts')).scanCommand,
  },
  {
    name: 'annotate',
    words: '[FILE|-]',
    says: 'adds to records of JSON, one a line, the codes in their text',
    more: [
      'For pipelines and engines that read the logs of many machines. Records come from FILE or standard input and go to standard output, in their order and as they are, with a field "codes": a list of the different codes in the text, each with code, name, outcome, article and family. Without codes nothing is added.',
      'The text is in message, Message, text, log, body, msg or another usual field; a record that has none of them is read as a whole, as "scan" reads its line. Each record is a place by itself.',
      'Lines that are no records, and records that have such a field already, are passed on as they are. How many there were is told at the end, and is no failure: an engine would take it for one of its query.',
    ],
    options: {
      field: { value: 'NAME', many: true, says: 'the field with the text, and no other: message, log.original' },
      whole: { says: 'reads whole records, as "scan" reads their lines' },
      file: {
        value: 'NAME',
        says: "the field with the name of the text's file: which log it is tells more codes and articles",
      },
      name: { value: 'NAME', says: 'what the added field is called, in place of "codes"' },
      empty: { says: 'adds an empty list to records without codes' },
      found: { says: 'prints only the records with codes' },
      formats: FORMATS,
    },
    examples: ['annotate < events.ndjson', 'annotate --field log.original --file log.file.path events.ndjson'],
    load: async () => (await import('./annotateCommand.ts')).annotateCommand,
  },
  {
    name: 'first',
    words: 'FILE|DIR|-…',
    says: 'the line of each log that failed first, and why that one',
    options: { json: JSON_LINES, formats: FORMATS, ...PASSWORDS },
    examples: ['first install.log', 'first logs.zip', 'first "logs/*.log" --json'],
    load: async () => (await import('./firstCommand.ts')).firstCommand,
  },
  {
    name: 'cases',
    words: 'FILE|DIR|-…',
    says: 'what happened to a machine: what failed and why, item by item, and which logs are missing',
    more: [
      'A case for each machine that the logs name: findings, most certain first, each with the lines that speak for it and against it, the next check and the article; updates, apps, drivers and the like with what became of them; what answers such as "dsregcmd /status" say is wrong; the time that the logs cover; the logs that would decide.',
      'Certain: all signs of the case stand there and nothing speaks against it, or Windows says so itself. Likely: several lines speak for it and none against it. Possible: a line speaks for it. docs/cases.md says more, and what --json holds.',
      'What is private is masked, as in a report.',
    ],
    options: { ...MASK_OPTIONS, json: JSON_LINES, formats: FORMATS, ...PASSWORDS },
    examples: ['cases C:\\Windows\\Logs', 'cases logs.zip --json'],
    load: async () => (await import('./casesCommand.ts')).casesCommand,
  },
  {
    name: 'timeline',
    words: 'FILE|DIR|-…',
    says: 'the codes of several logs in the order of time, and the earliest failure of each log',
    more: [
      'What is private is masked, as in a report. A place without a time of its own, marked ~, stands beside its neighbours in the log.',
    ],
    options: { ...MASK_OPTIONS, ...HIT_OPTIONS, json: JSON_LINES, formats: FORMATS, ...PASSWORDS },
    examples: ['timeline C:\\Windows\\Logs', 'timeline logs.zip --since "2025-11-03 09:00" --no-mask'],
    load: async () => (await import('./timelineCommand.ts')).timelineCommand,
  },
  {
    name: 'report',
    words: 'FILE|DIR|-…',
    says: 'a report for a ticket: probable cause, first check, codes and evidence',
    more: [
      "It is the report of the editor's scan, with what is private masked. The name of its file tells the format; without a file it is printed as Markdown.",
      'Of hits from many machines it is the same with a table of codes by machine and day: records that "annotate" has written, lines of "scan --json", or rows of an engine with code, machine, time and count, as JSON a line or as Parquet (a file, or a folder with parts by day). Such files, and standard input, are known by what is in them; --hits says it where that leaves it open. Logs that lie beside hits are left out, which is told. Machine and time are found by their usual names, also within what Splunk and Elastic export.',
    ],
    options: {
      hits: { says: 'FILE, or standard input without one, holds hits, not logs' },
      machine: {
        value: 'NAME',
        says: 'the field of hits that names the machine; "file": the first folder of its path',
      },
      time: { value: 'NAME', says: 'the field of hits that says when' },
      to: {
        value: 'FILE',
        says: 'writes it there: .html, .md, .csv, .json, .txt, .jira.txt or .servicenow.txt; - prints it',
      },
      format: { value: 'FORMAT', values: REPORT_FORMAT_IDS, says: 'whatever the file is called' },
      ...{ ...MASK_OPTIONS, ...HIT_OPTIONS, formats: FORMATS, ...PASSWORDS },
    },
    examples: [
      'report C:\\Windows\\Logs\\CBS --to report.html',
      'report logs.zip --format jira --since 2025-11-03',
      'report hits.ndjson --machine host.name --to fleet.html',
    ],
    load: async () => (await import('./reportCommand.ts')).reportCommand,
  },
  {
    name: 'text',
    words: 'FILE|DIR',
    says: 'the text that the editor shows of a file',
    more: [
      'The records of an event log (.evtx), what a dump tells (.dmp), the lines of a log in any encoding, those of all in an archive.',
    ],
    options: PASSWORDS,
    examples: ['text System.evtx'],
    load: async () => (await import('./textCommand.ts')).textCommand,
  },
  {
    name: 'article',
    words: 'ID|CODE',
    says: 'a troubleshooting article: on a terminal laid out, else as Markdown',
    more: ['ID is what "search" and "explain" name an article by; of the articles for a code the best one is printed.'],
    options: {
      section: { value: 'NAME', many: true, values: SECTION_IDS, says: 'only this section' },
      language: LANGUAGE,
      json: JSON_LINES,
      'no-color': NO_COLOR,
    },
    examples: ['article 0x80070643', 'article 0x800f0831-missing-package --section fix'],
    load: async () => (await import('./articleCommand.ts')).articleCommand,
  },
  {
    name: 'search',
    words: 'WORD…',
    says: 'articles by their words, or for a code',
    options: { language: LANGUAGE, json: JSON_LINES },
    examples: ['search wsus slow'],
    load: async () => (await import('./searchCommand.ts')).searchCommand,
  },
  {
    name: 'query',
    words: 'CODE…|ID',
    says: 'the query that finds codes in the logs of a fleet, in all of their spellings',
    more: [
      'For Log Analytics, Sentinel, Defender, Intune and CMPivot (kql), Splunk (spl), Elastic (esql), Loki (logql), ClickHouse, DuckDB and Spark; or a rule of Sigma. It counts each code by machine, with the first and the last time. What it cannot see stands in the comment at its beginning. ID is an article: all of its codes.',
    ],
    options: {
      for: { value: 'LANGUAGE', values: ENGINES, says: 'the language of the query' },
      table: { value: 'NAME', says: 'where the logs lie; "query --list" lists what is known' },
      profiles: { value: 'FILE', many: true, says: 'tables and columns of your own, as JSON (docs/fleet.md)' },
      last: { value: 'TIME', says: 'how far it looks back: 24h, 7d (the default), 90m' },
      since: { value: 'TIME', says: 'from this moment, in UTC: 2026-11-01, 2026-11-01T08:30; with --until' },
      until: { value: 'TIME', says: 'up to this moment' },
      language: { value: 'TAG', many: true, says: 'numbers count behind words of this language, too: de, ja' },
      list: { says: 'lists where it can look, instead' },
      json: JSON_LINES,
    },
    examples: [
      'query 0x80070643 --for kql',
      'query 0x80070643 0x8024402C --for clickhouse --last 24h',
      'query event 1801 TPM-WMI --for kql --table Event',
      'query 0x80070643 --for sigma',
      'query --list',
    ],
    load: async () => (await import('./queryCommand.ts')).queryCommand,
  },
  {
    name: 'export',
    words: '',
    says: 'what is known of codes as a table to join with, a row for each spelling',
    more: [
      'Its columns are spelling, code, name, meaning, family, outcome, facility and article; each spelling has one row. --load prints how an engine gets it, and a join that uses it.',
    ],
    options: {
      format: {
        value: 'FORMAT',
        values: [...Object.keys(TABLE_FORMATS), 'parquet'],
        says: 'CSV (the default), an object a line, the same for _bulk of Elastic, or Parquet',
      },
      out: { value: 'FILE', says: 'writes it there instead of to standard output' },
      load: { value: 'ENGINE', values: LOADERS, says: 'prints the statements that load it, instead' },
      at: { value: 'PATH', says: 'with --load: where the table lies for the engine' },
    },
    examples: [
      'export > faultbook.csv',
      'export --format=parquet --out faultbook.parquet',
      'export --load duckdb --at faultbook.parquet',
    ],
    load: async () => (await import('./exportCommand.ts')).exportCommand,
  },
  {
    name: 'logs',
    words: '[NAME…]',
    says: 'which logs are known, where they lie and how they are collected',
    more: ['NAME is that of a format or a file, or a part of it; several words that stand in one title name that one.'],
    options: { json: JSON_LINES },
    examples: ['logs', 'logs cbs'],
    load: async () => (await import('./logsCommand.ts')).logsCommand,
  },
  {
    name: 'lint',
    words: 'FILE|DIR…',
    says: 'what is wrong with articles and formats; docs/rules explains each rule',
    options: { json: JSON_LINES },
    examples: ['lint articles'],
    load: async () => (await import('./lintCommand.ts')).lintCommand,
  },
  {
    name: 'new',
    words: 'CODE|WORD…',
    says: 'writes what an article about a code, or about words of logs, begins with',
    more: [
      'Name, spellings and sections are filled in; ✎ marks what is to be written. A file that is there already is left as it is. The path of the new one is printed.',
    ],
    options: {
      title: { value: 'TEXT', says: 'what fails, and where: the title, and a part of the name of the file' },
      dir: { value: 'DIR', says: 'writes it there; it is made where it is not' },
      language: { value: 'TAG', says: 'is written in this language: en, ja, …' },
      'file-name': { value: 'NAME', says: 'was met in a log of this name' },
      stdout: { says: 'prints it instead' },
    },
    examples: ['new 0x80070643 --title "Printing fails" --dir runbooks', 'new event 1801 TPM-WMI --stdout'],
    load: async () => (await import('./newCommand.ts')).newCommand,
  },
  {
    name: 'risk',
    words: 'LINE…|-',
    says: 'whether command lines only read, and why',
    more: [
      'Each LINE stands for itself; - reads them from standard input. Without --shell it is rated for cmd and PowerShell; where these differ, it depends, and both are told (risk is null in JSON).',
    ],
    options: {
      shell: { value: 'SHELL', values: ['cmd', 'powershell', 'bash'], says: 'whose lines they are' },
      json: JSON_LINES,
    },
    examples: ['risk --shell powershell "Get-Service wuauserv"'],
    load: async () => (await import('./riskCommand.ts')).riskCommand,
  },
  {
    name: 'mcp',
    words: '[--root=DIR]…',
    says: 'answers an agent (Model Context Protocol) over standard input and output',
    more: [
      'An agent starts it; docs/agents.md says how it is told to. It explains codes, scans logs and reads articles; it changes nothing, runs nothing and sends nothing.',
      'It reads files in the folders of --root, and in those that the client has open and tells of; without any it only takes texts. Names of people, machines and addresses are masked.',
    ],
    options: {
      root: { value: 'DIR', many: true, says: 'lets it read the logs and articles in DIR' },
      'no-mask': { says: 'tells names of people, machines and addresses as logs have them; secrets stay masked' },
    },
    examples: ['mcp --root C:\\Windows\\Logs'],
    load: async () => (await import('./mcpCommand.ts')).mcpCommand,
  },
  {
    name: 'completion',
    words: 'bash|zsh|powershell',
    says: 'a script that completes commands and options in a shell',
    more: ['Its first line says how the shell is told of it.'],
    options: {},
    examples: ['completion bash'],
    load: async () => {
      const { completionCommand } = await import('./completionCommand.ts');
      return (given) => completionCommand(given, COMMANDS);
    },
  },
];

/** A command by its name. */
export function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
