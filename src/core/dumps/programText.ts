import type { Translate } from '../text/translate.ts';
import { type DumpModule, moduleAt, type ProgramDump, type ProgramException } from './dump.ts';
import {
  addressText,
  codeText,
  durationText,
  field,
  moduleLines,
  moduleName,
  placeText,
  shown,
  stampText,
  timeText,
} from './dumpFormat.ts';
import { architectureName, platformName, productName, WINDOWS } from './machineNames.ts';
import { nextSteps } from './nextSteps.ts';
import { problemText } from './problemText.ts';
import { statusIn } from './statusParameters.ts';

/** Exceptions whose first two parameters are what was tried, and at which address (EXCEPTION_RECORD in winnt.h). */
const ACCESS_VIOLATION = 0xc0000005;
const IN_PAGE_ERROR = 0xc0000006;
/** What the CLR raises for an exception of .NET; its first parameter is the HRESULT (EXCEPTION_COMPLUS in corexcep.h). */
const CLR_EXCEPTION = 0xe0434352;
const ACCESSES: Readonly<Record<number, string>> = { 0: 'read', 1: 'write', 8: 'execute' };

/** MiniDumpWithFullMemory. */
const FULL_MEMORY = 2n;

/** The document of a program's minidump: lines in English, as of a log; sentences in the user's language. */
export function programText(dump: ProgramDump, t: Translate): string[] {
  const { exception, system, modules, unloaded, time, started, threads, processId } = dump;
  const bits = bitsOf(dump);
  const [program] = modules;
  const faulting = exception && moduleAt(modules, exception.address);
  const onWindows = isOnWindows(dump);
  const product = system && productName(system.product);
  return [
    `${time === undefined ? '' : `${timeText(time)} `}${headOf(dump, bits)}`,
    '',
    ...(exception
      ? []
      : [t('There is no exception in it: it was written while the program ran, often because it hung.')]),
    ...(onWindows || !system
      ? []
      : [
          t(
            'It was written on {0}, where exceptions have other numbers than on Windows.',
            platformName(system.platform),
          ),
        ]),
    ...(exception && onWindows ? detailsOf(exception, bits) : []),
    ...(exception?.parameters ?? []).flatMap((value, index) =>
      field(`Parameter ${index + 1}`, addressText(value, bits)),
    ),
    ...field('Module', faulting && describe(faulting, bits, time)),
    ...field('Module path', faulting?.name === undefined ? undefined : shown(faulting.name)),
    ...field('Process', program && describe(program, bits, time) + idText(processId)),
    ...field('Process path', program?.name === undefined ? undefined : shown(program.name)),
    ...field(
      'Process uptime',
      started === undefined || time === undefined || time < started ? undefined : durationText(time - started),
    ),
    ...field('Threads', threads === undefined ? undefined : String(threads)),
    ...field('Thread', exception && `${exception.threadId.toString(16)} (hexadecimal)`),
    ...field(
      onWindows ? 'Windows' : 'System',
      system && [system.version, system.servicePack && shown(system.servicePack), product].filter(Boolean).join(', '),
    ),
    ...field('Build', dump.buildText === undefined ? undefined : shown(dump.buildText)),
    ...field('Machine', system && `${architectureName(system.architecture)}, ${system.processors} processors`),
    ...field('Time of dump', time === undefined ? undefined : timeText(time)),
    ...field('Dump', `minidump of a program, ${(dump.flags & FULL_MEMORY) !== 0n ? 'all' : 'part'} of its memory`),
    ...dump.comments.flatMap((comment) => comment.split(/\r\n|\r|\n/).flatMap((line) => field('Comment', shown(line)))),
    ...dump.problems.map((problem) => problemText(problem, t)),
    '',
    ...nextSteps(
      exception ? ['!analyze -v'] : ['!analyze -v -hang', '~*k'],
      faulting && faulting !== program ? [faulting] : [],
      bits,
      t,
    ),
    ...listOf('Modules', modules, bits, time),
    ...listOf('Unloaded modules', unloaded, bits, time),
    ...(modules.length > 0
      ? ['', t('A time stamp is a date, or a hash of the file: many files of Windows have hashes.')]
      : []),
  ];
}

/** What happened, in the first line. */
function headOf(dump: ProgramDump, bits: 32 | 64): string {
  const { exception, modules } = dump;
  const [program] = modules;
  if (!exception) return program ? `Dump of ${moduleName(program, bits)}` : 'Dump of a program';
  const { code, address } = exception;
  const place = placeText(address, dump, bits);
  const where = `at ${addressText(address, bits)}${place === undefined ? '' : ` in ${place}`}`;
  return isOnWindows(dump) ? `Exception code ${codeText(code)} ${where}` : `Signal ${code} ${where}`;
}

/** The parameters of an exception that have a known meaning. */
function detailsOf({ code, parameters }: ProgramException, bits: 32 | 64): string[] {
  const [first, second, third] = parameters;
  if (code === CLR_EXCEPTION) return field('HRESULT', statusText(first));
  if ((code !== ACCESS_VIOLATION && code !== IN_PAGE_ERROR) || first === undefined || second === undefined) return [];
  const access = ACCESSES[Number(first)];
  return [
    ...field('Access', access && `${access} at ${addressText(second, bits)}`),
    ...(code === IN_PAGE_ERROR ? field('NTSTATUS', statusText(third)) : []),
  ];
}

function statusText(parameter: bigint | undefined): string | undefined {
  const status = parameter === undefined ? undefined : statusIn(parameter);
  return status === undefined ? undefined : codeText(status);
}

/** `app.exe 1.2.3.4, time stamp 5f3e1a2b`. */
function describe(module: DumpModule, bits: 32 | 64, now: number | undefined): string {
  const version = module.version === undefined ? '' : ` ${module.version}`;
  return `${moduleName(module, bits)}${version}${module.stamp === undefined ? '' : `, time stamp ${stampText(module.stamp, now)}`}`;
}

function idText(id: number | undefined): string {
  return id === undefined ? '' : `, process ID ${id}`;
}

/** A dump without a system is of Windows: others always write theirs. */
function isOnWindows({ system }: ProgramDump): boolean {
  return system === undefined || system.platform <= WINDOWS;
}

/** How wide addresses are: as the processor says, or the modules. */
function bitsOf({ system, modules }: ProgramDump): 32 | 64 {
  if (system?.architecture === 0 || system?.architecture === 5) return 32;
  return system || modules.some(({ base }) => base > 0xffffffffn) ? 64 : 32;
}

function listOf(title: string, modules: readonly DumpModule[], bits: 32 | 64, now: number | undefined): string[] {
  return modules.length === 0 ? [] : ['', `${title}: ${modules.length}`, ...moduleLines(modules, bits, now)];
}
