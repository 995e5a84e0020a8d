/**
 * Sentences that stand beside any failure and say nothing of it, and words that speak of none: by what they are, in small letters, as
 * parts of a regular expression. A new one is a line here.
 */
const SAYS_NOTHING: readonly string[] = [
  // That something failed, and nothing else.
  '\\b(?:fault|error|exception|failure) (?:has |was |have been )?(?:occurred|encountered|detected|reported)',
  '\\b(?:one or more|some|multiple) errors?\\b',
  '\\bthere (?:was|were) (?:an? )?(?:errors?|problems?) (?:generating|processing|during|while)\\b',
  '\\b(?:installation|setup|operation|task|request|update|process) (?:has )?failed[.!]?$',
  '\\bfailed: see\\b',
  // Where to read on.
  '\\bfor (?:more|further|additional) (?:information|details?|help)\\b',
  '\\b(?:more|further|additional) information (?:is|may be|can be)\\b',
  '\\bsee (?:the )?(?:event|log|details?|above|below|help|documentation|previous|inner)',
  '\\bcheck (?:the )?(?:event|log|details?)',
  'contact (?:your|the|microsoft)',
  'knowledge base',
  // What may be behind it, and what to do: a guess of those who wrote the program.
  '\\b(?:possible|probable|likely) (?:causes?|reasons?|solutions?|resolutions?)\\b',
  '\\b(?:solution|resolution|user action|recommended action|workaround|cause)s?:',
  'usually caused by',
  '\\bcould be caused by\\b',
  '\\bconfiguration data for the page is invalid\\b',
  '\\binformational message\\b',
  '\\bno user action is required\\b',
  '\\bbreadcrumb data\\b',
  // What PowerShell writes below each error.
  '\\bcategoryinfo\\b',
  '\\bfullyqualifiederrorid\\b',
  '\\b(?:at line|in zeile|au caractère|en línea):\\d',
  '\\bthis (?:can|could|may|might) (?:be|happen|occur|also)',
  '\\bto (?:resolve|fix|correct|work around) this\\b',
  'if you (?:still )?',
  'make sure (?:that )?',
  '\\b(?:verify|ensure|please check) (?:that|if|whether)\\b',
  // The text of the code, again.
  '; source: windows\\b',
  // What a viewer of events writes where a text is missing.
  'the description for event id',
  'if the event originated',
  'was included with the event',
  'or the installation is corrupted',
  '\\bmessage resource is present\\b',
  // What a debugger lacks for itself.
  '\\bunable to (?:get|load|verify|read) (?:\\w{1,40}!|(?:image|checksum|timestamp|symbols?)\\b)',
  '\\bchecksum mismatch\\b',
  '\\bsymbols? (?:file )?(?:could not|cannot) be (?:found|loaded)\\b',
  // A status that says that all is well.
  '\\b(?:hresult|status):? (?:= ?)?0x0+\\b',
  // A field in which nothing stands.
  '[:=] (?:not available|unavailable|unknown|not applicable)$',
  // What a program tells its own reports and counters.
  '\\bto wer report\\b',
  '\\bsqm:',
  '\\braising event: instance of\\b',
  '\\bperformance datapoint\\b',
];

const EMPTY = new RegExp(SAYS_NOTHING.join('|'), 'i');
/** What says that all is well. */
const WELL =
  /operation (?:was )?completed successfully|erfolgreich beendet|not found in cache|defaulting to|using (?:the )?default|\b(?:no|0) (?:\w{1,20} ){0,3}(?:errors?|failures?|problems?|issues?|conflicts?)\b/i;

/** What only says that something comes: no name for what failed. */
const BARE_LABEL =
  /^[*[ ]*(?:(?:fatal |critical |unexpected )?(?:error|exception|failure)|failed|details?|message|description|fehler)[*\] ]*[:：]?$/i;

/** Whether a text is no more than the label of what stands behind or below it. */
export const isBareLabel = (text: string): boolean => BARE_LABEL.test(text.trim());

/** Whether a line says nothing of a failure, whatever words it has. */
export const saysNothing = (line: string): boolean => EMPTY.test(line) || WELL.test(line);
