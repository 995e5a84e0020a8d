/** Put in by the build, from the package's manifest. */
declare const FAULTBOOK_VERSION: string;

/** The version of the program. */
export const VERSION: string = FAULTBOOK_VERSION;
