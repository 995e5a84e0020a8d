/** IMAGE_FILE_MACHINE_… (winnt.h). */
const IMAGE_MACHINES: Readonly<Record<number, string>> = {
  332: 'x86',
  452: 'ARM',
  512: 'Itanium',
  34404: 'x64',
  43620: 'ARM64',
};

/** PROCESSOR_ARCHITECTURE_… (winnt.h); 0x8003 is what Breakpad wrote for ARM64 before it had a number. */
const ARCHITECTURES: Readonly<Record<number, string>> = {
  0: 'x86',
  5: 'ARM',
  6: 'Itanium',
  9: 'x64',
  10: 'x86 on x64',
  12: 'ARM64',
  32771: 'ARM64',
};

/** VER_NT_… (winnt.h). */
const PRODUCTS: Readonly<Record<number, string>> = { 1: 'workstation', 2: 'domain controller', 3: 'server' };

/** DUMP_TYPES (https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_kbugcheck_add_pages). */
const DUMP_TYPES: Readonly<Record<number, string>> = {
  1: 'complete',
  2: 'kernel memory',
  3: 'header only',
  4: 'small (minidump)',
  5: 'complete (bitmap)',
  6: 'kernel memory (bitmap)',
  7: 'automatic',
};

/** VER_PLATFORM_WIN32_NT. */
export const WINDOWS = 2;

/** What Breakpad and Crashpad write where they run elsewhere (minidump_format.h, MDOSPlatform). */
const PLATFORMS: Readonly<Record<number, string>> = {
  32768: 'Unix',
  33025: 'macOS',
  33026: 'iOS',
  33281: 'Linux',
  33282: 'Solaris',
  33283: 'Android',
  33286: 'Fuchsia',
};

export const machineName = (machine: number): string => IMAGE_MACHINES[machine] ?? number(machine);
export const architectureName = (architecture: number): string => ARCHITECTURES[architecture] ?? number(architecture);
export const productName = (product: number): string | undefined => PRODUCTS[product];
export const dumpTypeName = (type: number): string => DUMP_TYPES[type] ?? number(type);
export const platformName = (platform: number): string => PLATFORMS[platform] ?? number(platform);

/** What is not known is shown as it stands. */
function number(value: number): string {
  return `unknown (${value.toString(16)})`;
}
