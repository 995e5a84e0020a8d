/**
 * Stop codes of which one parameter is the NTSTATUS or the exception that led there, and which one it is, from 1 on. Each is
 * in the section "parameters" of its page below https://learn.microsoft.com/windows-hardware/drivers/debugger/.
 */
export const STATUS_PARAMETERS: ReadonlyMap<number, 1 | 2 | 3 | 4> = new Map([
  // bug-check-0x1e--kmode-exception-not-handled
  [0x1e, 1],
  // bug-check-0x3b--system-service-exception
  [0x3b, 1],
  // bug-check-0x6b--process1-initialization-failed
  [0x6b, 1],
  // bug-check-0x74--bad-system-config-info
  [0x74, 4],
  // bug-check-0x7a--kernel-data-inpage-error
  [0x7a, 2],
  // bug-check-0x7e--system-thread-exception-not-handled
  [0x7e, 1],
  // bug-check-0x8e--kernel-mode-exception-not-handled
  [0x8e, 1],
  // bug-check-0xed--unmountable-boot-volume
  [0xed, 2],
]);

/**
 * Exceptions of which one parameter is a status, which one it is, and of which kind: EXCEPTION_RECORD on learn.microsoft.com,
 * and for the exceptions of .NET corexcep.h (EXCEPTION_COMPLUS) and excep.cpp of the runtime.
 */
export const STATUS_OF_EXCEPTION: ReadonlyMap<number, StatusParameter> = new Map([
  // EXCEPTION_IN_PAGE_ERROR
  [0xc0000006, { which: 3, kind: 'NTSTATUS' }],
  [0xe0434352, { which: 1, kind: 'HRESULT' }],
]);

export interface StatusParameter {
  /** From 1 on. */
  readonly which: number;
  readonly kind: StatusKind;
}

/** How a status is called, which is also by what the rules for logs know it. */
export type StatusKind = 'NTSTATUS' | 'HRESULT';

/** A parameter that is a status, with its upper half filled with the sign or not; undefined for what is none. */
export function statusIn(parameter: bigint): number | undefined {
  const upper = parameter >> 32n;
  const status = Number(parameter & 0xffffffffn);
  return (upper === 0n || upper === 0xffffffffn) && status >= 0x80000000 ? status : undefined;
}
