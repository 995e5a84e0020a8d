import { SECTION_IDS } from '../core/articles/article.ts';
import type { Command, Option } from './command.ts';
import { HIT_OPTIONS } from './hitOptions.ts';

const JSON_LINES: Option = { says: 'prints one JSON object a line' };
const LANGUAGE: Option = { value: 'TAG', says: 'in this language where there is one in it: en, ja' };
const PASSWORDS: Readonly<Record<string, Option>> = {
  'ask-password': { says: 'asks for the passwords of archives, and does not show what is typed' },
  'password-file': { value: 'FILE', many: true, says: 'tries the passwords in FILE, one a line' },
};

/** The commands, in the order in which help lists them; each is loaded when it is called. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'explain',
    words: 'CODE…',
    says: 'what a code is, in any spelling or by name',
    options: { json: JSON_LINES },
    examples: ['explain 0x80070643', 'explain -2147023293', 'explain event 1801 TPM-WMI'],
    load: async () => (await import('./explainCommand.ts')).explainCommand,
  },
  {
    name: 'scan',
    words: 'FILE|DIR|-…',
    says: 'what failed in logs: their codes, events and error texts, with the articles that cover them',
    more: [
      'Archives (zip, cab, gz, tar) are read, and those in them; event logs (.evtx) and dumps (.dmp) as the text that they hold. What files that support collects are, of which machine and when, is told too.',
      'FILE may be a pattern: * and ? stand for parts of a name, ** for folders; the program finds the files itself, as not all shells do. - is standard input.',
      'Without --hits, --json and --csv it prints a summary: what failed and where it is explained, then each code, failures first, with its count, its first and last time, its files and its article. For programs there are places, not the summary: --json prints one object a line for each place, in the order of the files (file, line, column, length, text, code, name, outcome, articles; time with --since and --until; phrase instead of code, name and outcome for an error text) and, where all is wanted, one with "bundle" for each file that support collects; --csv prints a table of the same, with times.',
      'Of several --outcome, --code or --kind any may fit, but each that is given must. Where a time is asked for, what has no time is left out. An error text is no code and has no outcome.',
    ],
    options: {
      hits: { says: 'prints every place, a line each' },
      json: { says: 'prints every place as one JSON object a line' },
      csv: { says: 'prints every place as a row of a table (CSV)' },
      ...HIT_OPTIONS,
      follow: { says: 'waits for more of FILE and prints the places in it as they come, until Ctrl+C' },
      'exit-code': { says: 'exits 1 where nothing was found' },
      formats: { value: 'DIR', many: true, says: "uses a team's formats of logs (*.format.json) in DIR" },
      ...PASSWORDS,
      'no-color': { says: 'prints the same on a terminal as to another program' },
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
    name: 'first',
    words: 'FILE|DIR…',
    says: 'the line of each log that failed first, and why that one',
    options: { 'password-file': PASSWORDS['password-file']! },
    examples: ['first install.log', 'first logs.zip'],
    load: async () => (await import('./firstCommand.ts')).firstCommand,
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
    says: 'a troubleshooting article as Markdown',
    more: ['ID is what "search" and "explain" name an article by; of the articles for a code the best one is printed.'],
    options: {
      section: { value: 'NAME', many: true, values: SECTION_IDS, says: 'only this section' },
      language: LANGUAGE,
      json: JSON_LINES,
      'no-color': { says: 'prints the same on a terminal as to another program' },
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
    name: 'logs',
    words: '[NAME…]',
    says: 'which logs are known, where they lie and how they are collected',
    more: ['NAME is that of a format or a file, or a part of it.'],
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
    name: 'risk',
    words: 'LINE…|-',
    says: 'whether command lines only read, and why',
    more: ['Each LINE stands for itself; - reads them from standard input.'],
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
