import type { Translate } from '../text/translate.ts';
import { type DumpModule, type KernelDump, moduleAt } from './dump.ts';
import { addressText, codeText, durationText, field, moduleLines, placeText, shown, timeText } from './dumpFormat.ts';
import { dumpTypeName, machineName, productName } from './machineNames.ts';
import { nextSteps } from './nextSteps.ts';
import { problemText } from './problemText.ts';
import { STATUS_PARAMETERS, statusIn } from './statusParameters.ts';

/** Small dumps set this bit in stop codes of exceptions. */
const SMALL_DUMP_BIT = 0x10000000;

/** The document of a kernel dump: lines in English, as of a log; sentences in the user's language. */
export function kernelText(dump: KernelDump, t: Translate): string[] {
  const { bits, stopCode, parameters, time, uptime, drivers = [], unloaded, comment, blamed } = dump;
  const hex = (value: bigint) => `0x${addressText(value, bits)}`;
  const product = dump.product === undefined ? undefined : productName(dump.product);
  const place = (address: bigint) => placeText(address, { modules: drivers, unloaded }, bits);
  return [
    `${time === undefined ? '' : `${timeText(time)} `}Bug check ${codeText(stopCode)} (${parameters.map(hex).join(', ')})`,
    '',
    ...parameters.flatMap((value, index) => {
      const where = place(value);
      return field(`Parameter ${index + 1}`, addressText(value, bits) + (where === undefined ? '' : `  ${where}`));
    }),
    ...field('NTSTATUS', statusOf(dump)),
    ...field('Blamed driver', blamed === undefined ? undefined : shown(blamed)),
    ...field('Time of crash', time === undefined ? undefined : timeText(time)),
    ...field('Uptime', uptime === undefined ? undefined : durationText(uptime)),
    ...field('Windows', `build ${dump.build}${product === undefined ? '' : `, ${product}`}`),
    ...field('Machine', `${machineName(dump.machine)}, ${dump.processors} processors`),
    ...field('Dump', dumpText(dump)),
    ...field('Comment', comment === undefined ? undefined : shown(comment)),
    ...dump.problems.map((problem) => problemText(problem, t)),
    '',
    ...nextSteps(['!analyze -v'], suspects(dump), bits, t),
    ...listOf('Drivers', drivers, dump),
    ...listOf('Unloaded drivers', unloaded, dump),
    ...(drivers.length > 0
      ? ['', t('A time stamp is a date, or a hash of the file: many files of Windows have hashes.')]
      : []),
  ];
}

function dumpText({ type, bits }: KernelDump): string {
  return `${type === undefined ? 'unknown' : dumpTypeName(type)}, ${bits}-bit`;
}

/** The status among the parameters, for stop codes that have one. */
function statusOf({ stopCode, parameters }: KernelDump): string | undefined {
  const which = STATUS_PARAMETERS[(stopCode & ~SMALL_DUMP_BIT) >>> 0];
  const status = which === undefined ? undefined : statusIn(parameters[which - 1]!);
  return status === undefined ? undefined : codeText(status);
}

/** Drivers that a parameter points into, without the kernel, which comes first and is in every stop. */
function suspects({ drivers = [], parameters }: KernelDump): DumpModule[] {
  const found = parameters.flatMap((address) => moduleAt(drivers.slice(1), address) ?? []);
  return [...new Set(found)];
}

function listOf(title: string, modules: readonly DumpModule[], { bits, time }: KernelDump): string[] {
  return modules.length === 0 ? [] : ['', `${title}: ${modules.length}`, ...moduleLines(modules, bits, time)];
}
