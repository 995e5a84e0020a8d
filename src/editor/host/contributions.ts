import { OPTIONAL_MASK_KINDS } from '../../core/report/maskKinds.ts';

// The names by which package.json, the editor and the code know the same things. A unit test compares them with
// package.json, so this file must not need VS Code: settings.ts and contextKeys.ts read and set what is named here.

/** All commands. Each command checks its arguments again, as links and buttons can pass any. */
export const Commands = {
  openArticle: 'faultbook.openArticle',
  insertSnippet: 'faultbook.insertSnippet',
  copySnippet: 'faultbook.copySnippet',
  copyCode: 'faultbook.copyCode',
  lookUpCode: 'faultbook.lookUpCode',
  explainCode: 'faultbook.explainCode',
  explainByKey: 'faultbook.explainByKey',
  newArticle: 'faultbook.newArticle',
  previewArticle: 'faultbook.previewArticle',
  nextCode: 'faultbook.nextCode',
  previousCode: 'faultbook.previousCode',
  nextFailure: 'faultbook.nextFailure',
  previousFailure: 'faultbook.previousFailure',
  goToFirstFailure: 'faultbook.goToFirstFailure',
  showOccurrences: 'faultbook.showOccurrences',
  copySummary: 'faultbook.copySummary',
  exportReport: 'faultbook.exportReport',
  copyScanSummary: 'faultbook.copyScanSummary',
  exportScanReport: 'faultbook.exportScanReport',
  showTimeline: 'faultbook.showTimeline',
  showPicture: 'faultbook.showPicture',
  openCase: 'faultbook.openCase',
  openLogCase: 'faultbook.openLogCase',
  toggleMarks: 'faultbook.toggleMarks',
  filterCodes: 'faultbook.filterCodes',
  filterOutcomes: 'faultbook.filterOutcomes',
  clearCodesFilter: 'faultbook.clearCodesFilter',
  filterScan: 'faultbook.filterScan',
  filterScanOutcomes: 'faultbook.filterScanOutcomes',
  clearScanFilter: 'faultbook.clearScanFilter',
  goToPlace: 'faultbook.goToPlace',
  openCodesArticle: 'faultbook.openCodesArticle',
  insertCodesCommand: 'faultbook.insertCodesCommand',
  explainRow: 'faultbook.explainRow',
  newCodesArticle: 'faultbook.newCodesArticle',
  copyCodesCode: 'faultbook.copyCodesCode',
  copyCodes: 'faultbook.copyCodes',
  moreLines: 'faultbook.moreLines',
  goToLine: 'faultbook.goToLine',
  scanLogs: 'faultbook.scanLogs',
  scanAgain: 'faultbook.scanAgain',
  clearScan: 'faultbook.clearScan',
  browseArchive: 'faultbook.browseArchive',
  closeArchive: 'faultbook.closeArchive',
  findInArchive: 'faultbook.findInArchive',
  selectForCompare: 'faultbook.selectForCompare',
  compareWithSelected: 'faultbook.compareWithSelected',
  forgetValues: 'faultbook.forgetValues',
  nextLine: 'faultbook.insertNextLine',
  stopLines: 'faultbook.stopInserting',
  reverseDocument: 'faultbook.reverseDocument',
  filterLog: 'faultbook.filterLog',
  goToLogLine: 'faultbook.goToLogLine',
  toggleFollow: 'faultbook.toggleFollow',
  noteAtLine: 'faultbook.noteAtLine',
  markLine: 'faultbook.markLine',
  editNote: 'faultbook.editNote',
  removeNote: 'faultbook.removeNote',
  goToNote: 'faultbook.goToNote',
  exportNotes: 'faultbook.exportNotes',
  importNotes: 'faultbook.importNotes',
  requestLogs: 'faultbook.requestLogs',
  huntCode: 'faultbook.huntCode',
  huntRow: 'faultbook.huntRow',
  askExitCode: 'faultbook.askExitCode',
  openSample: 'faultbook.openSample',
  scanSamples: 'faultbook.scanSamples',
} as const;

/** What a setting holds. If somebody wrote anything else, a switch or a choice has its default, and a list is empty. */
export type Setting =
  | { readonly type: 'switch'; readonly default: boolean }
  | { readonly type: 'choice'; readonly of: readonly string[]; readonly default: string }
  /** Texts; the default is what package.json says. */
  | { readonly type: 'list' }
  /** Anything with fields, which whoever uses it checks. */
  | { readonly type: 'records' };

const on = { type: 'switch', default: true } as const;
const list = { type: 'list' } as const;
const records = { type: 'records' } as const;

/** All settings, by their names after `faultbook.`. */
export const SETTINGS = {
  files: list,
  filesByContent: list,
  articleFolders: list,
  'marks.enabled': on,
  'marks.failures': on,
  'marks.warnings': on,
  'marks.successes': on,
  'lines.tint': on,
  'lines.dim': on,
  'terminal.exitCodes': on,
  filters: records,
  inlayNames: { type: 'choice', of: ['failures', 'all', 'off'], default: 'failures' },
  ...masks(),
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof SETTINGS;

/** The settings of what is masked: one for each kind that can be switched off. */
function masks() {
  type Name = `mask.${(typeof OPTIONAL_MASK_KINDS)[number]}`;
  return Object.fromEntries(OPTIONAL_MASK_KINDS.map((kind) => [`mask.${kind}`, on])) as Readonly<
    Record<Name, typeof on>
  >;
}

/** What `when` clauses ask for. */
export const ContextKeys = {
  /** The active editor shows a log. */
  hasLog: 'faultbook.hasLog',
  /** There is a scan, running or done. */
  hasScan: 'faultbook.hasScan',
  /** The list of a log's codes, or of a scan's, is filtered. */
  codesFiltered: 'faultbook.codesFiltered',
  scanFiltered: 'faultbook.scanFiltered',
  /** An archive is browsed. */
  hasArchive: 'faultbook.hasArchive',
  /** Lines of a snippet are still to be inserted. */
  linesLeft: 'faultbook.linesLeft',
  /** The workspace has notes at lines. */
  hasNotes: 'faultbook.hasNotes',
  /** In this window a card was shown, a command put at a prompt: steps of the walkthrough. */
  cardShown: 'faultbook.cardShown',
  commandInserted: 'faultbook.commandInserted',
} as const;

export type ContextKey = (typeof ContextKeys)[keyof typeof ContextKeys];

export const Views = {
  codes: 'faultbook.codes',
  scan: 'faultbook.scan',
  archives: 'faultbook.archives',
  notes: 'faultbook.notes',
} as const;

export type View = (typeof Views)[keyof typeof Views];

/** The words that `viewItem` clauses look for in an item of a view. */
export type ItemWord = (typeof ITEM_WORDS)[number];
export const ITEM_WORDS = ['code', 'hit', 'line', 'article', 'commands', 'archive', 'file', 'note'] as const;

/** The `contextValue` of an item with all of these words; those that do not apply are left out. */
export function itemContext(...words: readonly (ItemWord | undefined)[]): string {
  return words.filter(Boolean).join(' ');
}

export const Colours = {
  failure: 'faultbook.failure',
  warning: 'faultbook.warning',
  success: 'faultbook.success',
  errorLine: 'faultbook.errorLine',
  warningLine: 'faultbook.warningLine',
  dimmed: 'faultbook.dimmed',
  note: 'faultbook.note',
} as const;

/** Pages, by the names under which the editor keeps them. */
export const Panels = {
  reader: 'faultbook.reader',
  preview: 'faultbook.preview',
  report: 'faultbook.report',
  picture: 'faultbook.picture',
  case: 'faultbook.case',
} as const;

/** What the editor opens files with that are not text, by the names under which it knows that. */
export const CustomEditors = { document: 'faultbook.document' } as const;

/** Documents that we make. */
export const Schemes = {
  archive: 'faultbook-archive',
  document: 'faultbook-document',
  excerpt: 'faultbook-excerpt',
  filtered: 'faultbook-filtered',
  lines: 'faultbook-lines',
  timeline: 'faultbook-timeline',
} as const;

/** Items of the status bar, by the names under which the user can hide them. */
export const StatusBarItems = {
  summary: 'faultbook.summary',
  filter: 'faultbook.filter',
  follow: 'faultbook.follow',
  nextLine: 'faultbook.nextLine',
  stopLines: 'faultbook.stopInserting',
  exitCode: 'faultbook.exitCode',
} as const;

/** What stands before the names of our tools for language models: all extensions share them. */
export const TOOL_PREFIX = 'faultbook_';

/** Our tools for language models, without that: those of `src/tools`, and the editor's own. */
export const LANGUAGE_MODEL_TOOLS = [
  'explain_error_codes',
  'find_error_codes',
  'scan_logs',
  'read_log_excerpt',
  'search_articles',
  'get_article',
  'check_article',
  'build_fleet_query',
  'insert_command',
] as const;
