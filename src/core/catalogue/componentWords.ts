/**
 * Words that speak for the names of one component, where others give out the same numbers: by what the names begin with,
 * one part or two. In small letters, each whole.
 */
const COMPONENT_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['WSL', ['wsl', 'wslservice']],
  ['WSLC', ['wslc', 'wsl', 'wslservice']],
  ['FHCFG', ['filehistory', 'file history', 'fhcfg']],
  ['FHSVC', ['filehistory', 'file history', 'fhsvc']],
  ['MAPI', ['mapi', 'outlook', 'exchange']],
  ['UIA', ['uiautomation', 'ui automation', 'uia']],
  ['NAP', ['nap', 'napagent']],
  ['BG', ['bits', 'bitsadmin', 'qmgr']],
  ['ERROR_WINHTTP', ['winhttp']],
  ['ERROR_INTERNET', ['wininet']],
  ['DSREG', ['dsreg', 'dsregcmd', 'azuread', 'entra']],
  ['STATUS_FLT', ['fltmgr', 'minifilter']],
]);

/** The words near a code that speak for a name of it. */
export function componentWords(name: string): readonly string[] | undefined {
  const first = name.indexOf('_');
  const second = name.indexOf('_', first + 1);
  return COMPONENT_WORDS.get(name.slice(0, first)) ?? COMPONENT_WORDS.get(name.slice(0, second));
}
