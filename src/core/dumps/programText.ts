import type { Translate } from '../text/translate.ts';
import { type DumpModule, moduleAt, type ProgramDump, type ProgramException } from './dump.ts';
import {
  addressText,
  codeText,
  durationText,
  field,
  moduleLines,
  moduleName,
  ofWidth,
  parameterText,
  placeText,
  processorsText,
  shown,
  stampText,
  timeText,
} from './dumpFormat.ts';
import { architectureName, platformName, productName, WINDOWS } from './machineNames.ts';
import { nextSteps } from './nextSteps.ts';
import { problemText } from './problemText.ts';
import { STATUS_OF_EXCEPTION } from './statusParameters.ts';

/** Exceptions whose first two parameters are what was tried, and at which address (EXCEPTION_RECORD in winnt.h). */
const ACCESS_VIOLATION = 0xc0000005;
const IN_PAGE_ERROR = 0xc0000006;
const ACCESSES: Readonly<Record<number, string>> = { 0: 'read', 1: 'write', 8: 'execute' };

/** MiniDumpWithFullMemory. */
const FULL_MEMORY = 2n;

/** The document of a program's minidump: lines in English, as of a log; sentences in the user's language. */
export function programText(dump: ProgramDump, t: Translate): string[] {
  const { exception, system, modules, unloaded, time, started, threads, processId } = dump;
  const bits = bitsOf(dump);
  const program = programOf(dump);
  const faulting = exception && moduleAt(modules, ofWidth(exception.address, bits));
  const onWindows = isOnWindows(dump);
  const product = system && productName(system.product);
  return [
    `${time === undefined ? '' : `${timeText(time)} `}${headOf(dump, bits)}`,
    '',
    ...(hasNoException(dump)
      ? [t('It holds no exception: it was written while the program was running, often because it hung.')]
      : []),
    ...(system && !onWindows
      ? [
          t(
            'It was written on {0}, where exceptions are numbered differently than on Windows.',
            platformName(system.platform),
          ),
        ]
      : []),
    ...(exception && onWindows ? detailsOf(exception, bits) : []),
    ...(exception && !onWindows ? detailsElsewhere(exception) : []),
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
    ...field('Machine', system && `${architectureName(system.architecture)}, ${processorsText(system.processors)}`),
    ...field('Time of dump', time === undefined ? undefined : timeText(time)),
    ...field('Dump', `minidump of a program, ${(dump.flags & FULL_MEMORY) !== 0n ? 'all' : 'part'} of its memory`),
    ...dump.comments.flatMap((comment) => comment.split(/\r\n|\r|\n/).flatMap((line) => field('Comment', shown(line)))),
    ...dump.problems.map((problem) => problemText(problem, t)),
    ...(onWindows ? ['', ...stepsOf(dump, faulting, bits, t)] : []),
    ...listOf('Modules', modules, bits, time),
    ...listOf('Unloaded modules', unloaded, bits, time),
    ...(modules.length > 0
      ? ['', t('A time stamp is either a date or a hash of the file: many Windows files have a hash.')]
      : []),
  ];
}

/** The program is the first module that Windows loads; a DLL in its place is not it. */
function programOf({ modules: [first] }: ProgramDump): DumpModule | undefined {
  return first?.name?.toLowerCase().endsWith('.dll') ? undefined : first;
}

/** Whether there is none for certain: what cannot be read may have been one. */
function hasNoException({ exception, problems }: ProgramDump): boolean {
  return !exception && !problems.some((one) => 'part' in one && (one.part === 'exception' || one.part === 'directory'));
}

function stepsOf(dump: ProgramDump, faulting: DumpModule | undefined, bits: 32 | 64, t: Translate): string[] {
  const analyze = hasNoException(dump) ? ['!analyze -v -hang', '~*k'] : ['!analyze -v'];
  return nextSteps(analyze, faulting && faulting !== programOf(dump) ? [faulting] : [], bits, t);
}

/** What happened, in the first line. */
function headOf(dump: ProgramDump, bits: 32 | 64): string {
  const { exception } = dump;
  const program = programOf(dump);
  if (!exception) return program ? `Dump of ${moduleName(program, bits)}` : 'Dump of a program';
  const { code, address } = exception;
  const place = placeText(address, dump, bits);
  const where = `at ${addressText(address, bits)}${place === undefined ? '' : ` in ${place}`}`;
  return isOnWindows(dump)
    ? `Exception code ${codeText(code)} ${where}`
    : `Crash on ${platformName(dump.system?.platform ?? WINDOWS)} ${where}`;
}

/** What was tried at which address, and the parameters. */
function detailsOf({ code, parameters }: ProgramException, bits: 32 | 64): string[] {
  const [kind, address] = parameters;
  const isAccess = code === ACCESS_VIOLATION || code === IN_PAGE_ERROR;
  const access = isAccess && kind !== undefined ? ACCESSES[Number(kind)] : undefined;
  const status = STATUS_OF_EXCEPTION.get(code);
  return [
    ...field('Access', access && address !== undefined ? `${access} at ${addressText(address, bits)}` : undefined),
    ...parameters.flatMap((value, index) =>
      field(
        `Parameter ${index + 1}`,
        parameterText(value, bits, index + 1 === status?.which ? status.kind : undefined),
      ),
    ),
  ];
}

/** On other systems exceptions are signals, or what Breakpad makes of them. */
function detailsElsewhere({ code, parameters }: ProgramException): string[] {
  return [
    ...field('Signal', String(code)),
    ...parameters.flatMap((value, index) => field(`Parameter ${index + 1}`, value.toString(16))),
  ];
}

/** `app.exe 1.2.3.4, time stamp 5f3e1a2b`. */
function describe(module: DumpModule, bits: 32 | 64, now: number | undefined): string {
  const version = module.version === undefined ? '' : ` ${module.version}`;
  return `${moduleName(module, bits)}${version}${module.stamp === undefined ? '' : `, time stamp ${stampText(module, now)}`}`;
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
