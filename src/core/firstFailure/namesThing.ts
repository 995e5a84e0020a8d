/** How logs write what somebody can look up: an address, a path, a file that Windows runs or installs. */
const THING =
  /\bhttps?:\/\/\w|\b[a-z]:\\\w|\\\\\w|\w\.(?:dll|sys|exe|inf|cab|msi|msp|msu|cat|ocx|drv|vbs|ps1|bat|cmd|xml|ini|config|mof|msix|appx)\b/i;

/** Whether a line names a thing that failed, as far as its shape tells. */
export const namesThing = (line: string): boolean => THING.test(line);
