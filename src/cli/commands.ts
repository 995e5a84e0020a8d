import { SECTION_IDS } from '../core/articles/article.ts';
import { REPORT_FORMAT_IDS } from '../core/report/reportFormatIds.ts';
import type { Command, Option } from './command.ts';
import { MASK_OPTIONS } from './masksIn.ts';
import { NO_COLOR } from './styles.ts';
import { TIME_OPTIONS } from './timeRange.ts';

const JSON_LINES: Option = { says: 'prints one JSON object a line' };
const LANGUAGE: Option = { value: 'TAG', says: 'in this language where there is one in it: en, ja' };
const PASSWORDS: Readonly<Record<string, Option>> = {
  'ask-password': { says: 'asks for the passwords of archives, and does not show what is typed' },
  'password-file': { value: 'FILE', many: true, says: 'tries the passwords in FILE, one a line' },
};

const TEAM_FORMATS: Option = {
  ...{ value: 'DIR', many: true },
  says: "uses a team's formats of logs (*.format.json) in DIR",
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
    says: 'the codes in logs, with the articles that cover them',
    more: [
      'Archives (zip, cab, gz, tar) are read, and those in them; event logs (.evtx) and dumps (.dmp) as the text that they hold. What files that support collects are, of which machine and when, is told too.',
      'FILE may be a pattern: * and ? stand for parts of a name, ** for folders; the program finds the files itself, as not all shells do. - is standard input.',
    ],
    options: {
      json: JSON_LINES,
      formats: TEAM_FORMATS,
      ...PASSWORDS,
    },
    examples: ['scan C:\\Windows\\Logs\\CBS', 'scan logs.zip --json', 'scan "logs/*.log"', 'scan - < CBS.log'],
    load: async () => (await import('./scanCommand.ts')).scanCommand,
  },
  {
    name: 'first',
    words: 'FILE|DIR|-…',
    says: 'the line of each log that failed first, and why that one',
    options: { json: JSON_LINES, formats: TEAM_FORMATS, ...PASSWORDS },
    examples: ['first install.log', 'first logs.zip', 'first "logs/*.log" --json'],
    load: async () => (await import('./firstCommand.ts')).firstCommand,
  },
  {
    name: 'timeline',
    words: 'FILE|DIR|-…',
    says: 'the codes of several logs in the order of time, and the earliest failure of each log',
    more: [
      'What is private is masked, as in a report. A place without a time of its own, marked ~, stands beside its neighbours in the log.',
    ],
    options: { ...TIME_OPTIONS, ...MASK_OPTIONS, json: JSON_LINES, formats: TEAM_FORMATS, ...PASSWORDS },
    examples: ['timeline C:\\Windows\\Logs', 'timeline logs.zip --since "2025-11-03 09:00" --no-mask'],
    load: async () => (await import('./timelineCommand.ts')).timelineCommand,
  },
  {
    name: 'report',
    words: 'FILE|DIR|-…',
    says: 'a report for a ticket: probable cause, first check, codes and evidence',
    more: [
      "It is the report of the editor's scan, with what is private masked. The name of its file tells the format; without a file it is printed as Markdown.",
    ],
    options: {
      to: {
        value: 'FILE',
        says: 'writes it there: .html, .md, .csv, .json, .txt, .jira.txt or .servicenow.txt; - prints it',
      },
      format: { value: 'FORMAT', values: REPORT_FORMAT_IDS, says: 'whatever the file is called' },
      ...{ ...MASK_OPTIONS, ...TIME_OPTIONS, formats: TEAM_FORMATS, ...PASSWORDS },
    },
    examples: ['report C:\\Windows\\Logs\\CBS --to report.html', 'report logs.zip --format jira --since 2025-11-03'],
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
    more: ['Each LINE stands for itself; - reads them from standard input.'],
    options: {
      shell: { value: 'SHELL', values: ['cmd', 'powershell', 'bash'], says: 'whose lines they are' },
      json: JSON_LINES,
    },
    examples: ['risk --shell powershell "Get-Service wuauserv"'],
    load: async () => (await import('./riskCommand.ts')).riskCommand,
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
