/**
 * The longest line that is read, in UTF-16 units: what cmd takes at its prompt. PowerShell and bash would take more,
 * but no line that long can be looked over, and a longer one is not known to be harmless in any shell.
 */
export const LONGEST_LINE = 8191;

/** The same for all lines of a snippet together. */
export const LONGEST_SCRIPT = 2 * LONGEST_LINE;

/**
 * The most signs between commands. The time that bash's parser needs grows with their square, and with tens of
 * thousands of pipes it breaks down for good, together with every other parser of the program.
 */
const MOST_SEPARATORS = 1000;

/** Whether a script is more than anybody can look over, or than a parser can be trusted with. */
export function isTooLong(script: string): boolean {
  return script.length > LONGEST_SCRIPT || script.split(/[|&;]/).length > MOST_SEPARATORS;
}
