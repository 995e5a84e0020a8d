/** The logs of `test/logs` that the extension brings for those who try it, and that its pictures show. */
export const SAMPLE_LOGS = ['CBS.log', 'WindowsUpdate.log', 'msi-install.log', 'dotnet-update.log'] as const;
