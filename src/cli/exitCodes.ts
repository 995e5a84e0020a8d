/** How a command ended, for whoever calls it from a script. */
export const ExitCode = {
  done: 0,
  notFound: 1,
  lintErrors: 1,
  noHits: 1,
  badArguments: 2,
  notRead: 3,
  notWritten: 4,
} as const;

/** The same in words, for the help. */
export const EXIT_CODES = `Exit codes:
  ${ExitCode.done}  done, with or without hits
  ${ExitCode.notFound}  there is no such article; lint found errors; scan --exit-code found nothing
  ${ExitCode.badArguments}  bad arguments
  ${ExitCode.notRead}  something could not be read: it is named, and the rest is scanned
  ${ExitCode.notWritten}  the output could not be written, as on a full disk
`;
