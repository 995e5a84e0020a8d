/**
 * Where things stand in the header of a kernel dump, in bytes. DUMP_HEADER and DUMP_HEADER64 as in Volatility's crash.json and
 * crash64.json, QEMU's win_dump_defs.h and Ghidra's PagedumpFileHeader, which agree.
 */
export interface KernelHeader {
  readonly bits: 32 | 64;
  readonly size: number;
  readonly build: number;
  readonly machine: number;
  readonly processors: number;
  readonly stopCode: number;
  readonly parameters: number;
  readonly comment: number;
  readonly type: number;
  readonly product: number;
  /** PHYSICAL_MEMORY_DESCRIPTOR: how many pages a complete dump has. */
  readonly pages: number;
  readonly time: number;
  readonly uptime: number;
}

export const KERNEL_HEADERS: Readonly<Record<'kernel32' | 'kernel64', KernelHeader>> = {
  kernel32: {
    bits: 32,
    size: 0x1000,
    build: 0x0c,
    machine: 0x20,
    processors: 0x24,
    stopCode: 0x28,
    parameters: 0x2c,
    comment: 0x820,
    type: 0xf88,
    product: 0xf94,
    pages: 0x68,
    uptime: 0xfb8,
    time: 0xfc0,
  },
  kernel64: {
    bits: 64,
    size: 0x2000,
    build: 0x0c,
    machine: 0x30,
    processors: 0x34,
    stopCode: 0x38,
    parameters: 0x40,
    type: 0xf98,
    pages: 0x90,
    time: 0xfa8,
    comment: 0xfb0,
    uptime: 0x1030,
    product: 0x1040,
  },
};

/** The bytes of a comment. */
export const COMMENT_LENGTH = 128;

/** `PAGE`: what Windows fills a header with before it writes the fields that it knows. */
export const NOT_SET = 0x45474150;

/** DUMP_TYPES (https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_kbugcheck_add_pages). */
export const COMPLETE_DUMP = 1;
/** A small dump, which has a list of drivers. */
export const SMALL_DUMP = 4;

/** The bytes of a page of memory. */
export const PAGE_LENGTH = 0x1000;

/**
 * What follows the header of a 64-bit dump that has a bit for each page of memory: BMP_HEADER64 as in kdmp-parser's
 * kdmp-parser-structs.h and Rizin's dmp_specs.h.
 */
export const BITMAP = { marks: ['SDMPDUMP', 'FDMPDUMP'], length: 0x38, firstPage: 0x20, pages: 0x28 } as const;
