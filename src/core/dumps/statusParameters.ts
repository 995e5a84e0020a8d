/**
 * Stop codes of which one parameter is the NTSTATUS or the exception that led there, and which one it is, from 1 on. Each is
 * in the section "parameters" of its page below https://learn.microsoft.com/windows-hardware/drivers/debugger/.
 */
export const STATUS_PARAMETERS: Readonly<Record<number, 1 | 2 | 3 | 4>> = {
  // bug-check-0x1e--kmode-exception-not-handled
  30: 1,
  // bug-check-0x3b--system-service-exception
  59: 1,
  // bug-check-0x6b--process1-initialization-failed
  107: 1,
  // bug-check-0x74--bad-system-config-info
  116: 4,
  // bug-check-0x7a--kernel-data-inpage-error
  122: 2,
  // bug-check-0x7e--system-thread-exception-not-handled
  126: 1,
  // bug-check-0x8e--kernel-mode-exception-not-handled
  142: 1,
  // bug-check-0xed--unmountable-boot-volume
  237: 2,
};

/**
 * Exceptions of which one parameter is a status, which one it is, and of which kind: EXCEPTION_RECORD on learn.microsoft.com,
 * and for the exceptions of .NET corexcep.h (EXCEPTION_COMPLUS) and excep.cpp of the runtime.
 */
export const STATUS_OF_EXCEPTION: Readonly<Record<number, { readonly which: number; readonly kind: StatusKind }>> = {
  // EXCEPTION_IN_PAGE_ERROR
  3221225478: { which: 3, kind: 'NTSTATUS' },
  3762504530: { which: 1, kind: 'HRESULT' },
};

/** How a status is called, which is also by what the rules for logs know it. */
export type StatusKind = 'NTSTATUS' | 'HRESULT';

/** A parameter that is a status, with its upper half filled with the sign or not; undefined for what is none. */
export function statusIn(parameter: bigint): number | undefined {
  const upper = parameter >> 32n;
  const status = Number(parameter & 0xffffffffn);
  return (upper === 0n || upper === 0xffffffffn) && status >= 0x80000000 ? status : undefined;
}
