/**
 * Whose exit codes are known. `win32`: a Win32 number, however small; `esent`: a (negative) error of the ESE database;
 * `own`: numbers of its own, which look like codes of Windows and are none.
 */
export interface Program {
  /** In small letters, without `.exe`; with `*` at the end all that begin so. */
  readonly names: readonly string[];
  readonly says: 'win32' | 'esent' | 'own';
  /** The lowest number that is a code, where those below are answers of its own; otherwise `FIRST_TELLING`. */
  readonly from?: number;
  /** Where its exit codes are documented. */
  readonly source: string;
}

/** What Windows Installer ends with, and what every setup program that runs it passes on. */
const INSTALLER = { from: 1601, to: 1654, also: [3010] };
/** 1 and 2 are how everything fails. */
export const FIRST_TELLING = 3;

const LEARN = 'https://learn.microsoft.com/';

/** Programs whose exit codes are known. All others, and scripts, count with numbers that no ordinary exit code has. */
export const PROGRAMS: readonly Program[] = [
  { names: ['msiexec'], says: 'win32', source: `${LEARN}windows/win32/msi/error-codes` },
  { names: ['wusa'], says: 'win32', source: `${LEARN}windows/win32/wua_sdk/wua-success-and-error-codes-` },
  {
    // `Error: 87` is what it prints and what it ends with.
    names: ['dism'],
    says: 'win32',
    source: `${LEARN}windows-hardware/manufacture/desktop/deployment-troubleshooting-and-log-files`,
  },
  { names: ['pnputil'], says: 'win32', source: `${LEARN}windows-hardware/drivers/devtest/pnputil-return-values` },
  { names: ['sc'], says: 'win32', from: 5, source: `${LEARN}windows-server/administration/windows-commands/sc-query` },
  {
    names: ['shutdown'],
    says: 'win32',
    from: 5,
    source: `${LEARN}windows-server/administration/windows-commands/shutdown`,
  },
  {
    names: ['wevtutil'],
    says: 'win32',
    from: 5,
    source: `${LEARN}windows-server/administration/windows-commands/wevtutil`,
  },
  {
    names: ['nltest'],
    says: 'win32',
    from: 5,
    source: `${LEARN}windows-server/administration/windows-commands/nltest`,
  },
  {
    names: ['repadmin'],
    says: 'win32',
    from: 5,
    source: `${LEARN}windows-server/administration/windows-commands/repadmin`,
  },
  { names: ['choco', 'chocolatey'], says: 'win32', source: 'https://docs.chocolatey.org/en-us/choco/commands/install' },
  { names: ['esentutl'], says: 'esent', source: `${LEARN}windows-server/administration/windows-commands/esentutl` },
  // How many packages went how, in the four bytes of the number.
  { names: ['dpinst', 'dpinst64'], says: 'own', source: `${LEARN}windows-hardware/drivers/install/dpinst-return-code` },
  // The numbers of its messages: LNK1120, LNK1181.
  { names: ['link'], says: 'own', source: `${LEARN}cpp/error-messages/tool-errors/linker-tools-errors-and-warnings` },
  {
    names: ['vs_*', 'vs_installer', 'vs_installershell'],
    says: 'own',
    source: `${LEARN}visualstudio/install/use-command-line-parameters-to-install-visual-studio`,
  },
];

/** What is known of a program's exit codes. `name` as `programsOf` has it. */
export function programNamed(name: string): Program | undefined {
  return PROGRAMS.find(({ names }) =>
    names.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name)),
  );
}

/** Whether a number is one that Windows Installer ends with, and what runs it. */
export function isOfInstaller(number: number): boolean {
  return (number >= INSTALLER.from && number <= INSTALLER.to) || INSTALLER.also.includes(number);
}
