/** Where the sample logs lie in the extension; the build puts them there. */
export const SAMPLES = 'dist/samples';

/** The one that is opened, and its code that matters. */
export const SHOWN = { name: 'dotnet-update.log', code: '0x80070643' } as const;
