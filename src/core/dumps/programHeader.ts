/**
 * Where things stand in a MINIDUMP_HEADER, in bytes:
 * https://learn.microsoft.com/windows/win32/api/minidumpapiset/ns-minidumpapiset-minidump_header
 */
export const PROGRAM_HEADER = { size: 32, time: 20, flags: 24 } as const;
