import type { Course } from '../course.ts';

export const msi: Course = {
  begins: ['^=== (?:Verbose )?[Ll]ogging started:'],
  names: [String.raw`^ {4,20}\*{7} Product: (?<name>.{1,200})`],
  // In German, French and other languages the sentence is another, its shape the same.
  steps: [String.raw`^\S{1,12} (?:start|gestartet um|démarrée à) \d{1,2}:\d\d:\d\d ?: (?<name>[^.]{1,100})\.`],
  failures: [
    {
      at: String.raw`^CustomAction (?<name>\S{1,100}) returned actual error code -?\d{1,10} \(`,
      as: 'custom action',
    },
    { at: String.raw`^(?:Internal )?(?:Error|Fehler|Erreur) \d{4}\.` },
    { at: String.raw`\]: (?:Product|Produkt|Produit)\s?: .* -- (?!Installation |Removal |Configuration )` },
    { at: String.raw`^(?:Info|Information|Warning|Warnung) \d{4}\.`, isWeak: true },
    { at: String.raw`\]: Failed to grab execution mutex\.` },
    // What the actions of WiX and of driver packages say themselves; the command that one ran speaks before such lines.
    {
      at: String.raw`^(?<name>(?!Wix(?:RemoveFolder|Close))\w{3,40}): {1,3}Error 0x[0-9A-Fa-f]{8}: (?!Command |Quiet|CAQuiet|Failed in E|invalid comm)`,
    },
    { at: '^DIFXAPP: ERROR: InstallDriverPackages failed' },
    {
      at: String.raw`\]: (?:SOURCEMGMT: Failed to resolve source|Warning: Local cached package '[^']{1,200}' is missing)`,
    },
  ],
  recovers: [
    String.raw`^CustomAction (?<name>\S{1,100}) returned actual error code -?\d{1,10} but will be translated to success`,
    String.raw`^\S{1,12} (?:ended|beendet um|terminée à) \d{1,2}:\d\d:\d\d ?: [^.]{1,100}\. \D{1,40}1\.`,
  ],
  fails: [
    String.raw`^\S{1,12} (?:ended|beendet um|terminée à) \d{1,2}:\d\d:\d\d ?: [^.]{1,100}\. \D{1,40}3\.`,
    String.raw`\]: MainEngineThread is returning (?!0\b|1641\b|3010\b|1602\b)\d`,
  ],
  states: [String.raw`\bsuccess or error status: (?!0\b|1641\b|3010\b|1602\b)\d`],
  succeeds: [String.raw`\]: MainEngineThread is returning (?:0|1641|3010)\b`],
};
