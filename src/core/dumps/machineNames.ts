/** IMAGE_FILE_MACHINE_… (winnt.h). */
const IMAGE_MACHINES: ReadonlyMap<number, string> = new Map([
  [0x14c, 'x86'],
  [0x1c4, 'ARM'],
  [0x200, 'Itanium'],
  [0x8664, 'x64'],
  [0xaa64, 'ARM64'],
]);

/** PROCESSOR_ARCHITECTURE_… (winnt.h); 0x8003 is what Breakpad wrote for ARM64 before it had a number. */
const ARCHITECTURES: ReadonlyMap<number, string> = new Map([
  [0, 'x86'],
  [5, 'ARM'],
  [6, 'Itanium'],
  [9, 'x64'],
  [10, 'x86 on x64'],
  [12, 'ARM64'],
  [0x8003, 'ARM64'],
]);

/** VER_NT_… (winnt.h). */
const PRODUCTS: ReadonlyMap<number, string> = new Map([
  [1, 'workstation'],
  [2, 'domain controller'],
  [3, 'server'],
]);

/** DUMP_TYPES (https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_kbugcheck_add_pages). */
const DUMP_TYPES: ReadonlyMap<number, string> = new Map([
  [1, 'complete'],
  [2, 'kernel memory'],
  [3, 'header only'],
  [4, 'small (minidump)'],
  [5, 'complete (bitmap)'],
  [6, 'kernel memory (bitmap)'],
  [7, 'automatic'],
]);

/** VER_PLATFORM_WIN32_NT. */
export const WINDOWS = 2;

/** What Breakpad and Crashpad write where they run elsewhere (minidump_format.h, MDOSPlatform). */
const PLATFORMS: ReadonlyMap<number, string> = new Map([
  [0x8000, 'Unix'],
  [0x8101, 'macOS'],
  [0x8102, 'iOS'],
  [0x8201, 'Linux'],
  [0x8202, 'Solaris'],
  [0x8203, 'Android'],
  [0x8206, 'Fuchsia'],
]);

export const machineName = (machine: number): string => IMAGE_MACHINES.get(machine) ?? number(machine);
export const architectureName = (architecture: number): string =>
  ARCHITECTURES.get(architecture) ?? number(architecture);
export const productName = (product: number): string | undefined => PRODUCTS.get(product);
export const dumpTypeName = (type: number): string => DUMP_TYPES.get(type) ?? number(type);
export const platformName = (platform: number): string => PLATFORMS.get(platform) ?? number(platform);

/** What is not known is shown as it stands. */
function number(value: number): string {
  return `unknown (${value.toString(16)})`;
}
