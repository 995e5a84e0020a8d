/** Names of one component, and the words that speak for them where another component uses their numbers, too. */
interface ComponentWords {
  readonly names: RegExp;
  /** In small letters, each whole. */
  readonly words: readonly string[];
}

/** A word near a code says which component speaks. Each row is for numbers that several components give out. */
export const COMPONENT_WORDS: readonly ComponentWords[] = [
  { names: /^WSLC?_E_/, words: ['wsl', 'wslservice', 'wslc'] },
  { names: /^FH(?:CFG|SVC)_E_/, words: ['filehistory', 'file history', 'fhsvc', 'fhcfg'] },
  { names: /^MAPI_[EW]_/, words: ['mapi', 'outlook', 'exchange'] },
  { names: /^UIA_E_/, words: ['uiautomation', 'ui automation', 'uia'] },
  { names: /^NAP_[ES]_/, words: ['nap', 'napagent'] },
  { names: /^BG_[ES]_/, words: ['bits', 'bitsadmin', 'qmgr'] },
  { names: /^ERROR_WINHTTP_/, words: ['winhttp'] },
  { names: /^ERROR_INTERNET_/, words: ['wininet'] },
  { names: /^DSREG_/, words: ['dsreg', 'dsregcmd', 'azureadjoin', 'azuread', 'entra'] },
  { names: /^STATUS_FLT_/, words: ['fltmgr', 'minifilter'] },
];
