/** How a command ended, for whoever calls it from a script. */
export const ExitCode = {
  done: 0,
  lintErrors: 1,
  badArguments: 2,
  notRead: 3,
  notWritten: 4,
} as const;

/** The same in words, for the help. */
export const EXIT_CODES = `Exit codes: 0 done, with or without hits; 1 lint found errors; 2 bad arguments; 3 something could not be read,
and is named, while the rest was scanned; 4 the output could not be written, as on a full disk.
`;
