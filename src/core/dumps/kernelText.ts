import type { Translate } from '../text/translate.ts';
import { type DumpModule, type KernelDump, moduleAt } from './dump.ts';
import {
  addressText,
  codeText,
  durationText,
  field,
  moduleLines,
  parameterText,
  placeText,
  processorsText,
  shown,
  timeText,
} from './dumpFormat.ts';
import { dumpTypeName, machineName, productName } from './machineNames.ts';
import { nextSteps } from './nextSteps.ts';
import { problemText } from './problemText.ts';
import { STATUS_PARAMETERS } from './statusParameters.ts';

/** Small dumps set this bit in stop codes of exceptions. */
const SMALL_DUMP_BIT = 0x10000000;

/** The document of a kernel dump: lines in English, as of a log; sentences in the user's language. */
export function kernelText(dump: KernelDump, t: Translate): string[] {
  const { bits, stopCode, parameters, time, uptime, drivers = [], unloaded, comment, blamed } = dump;
  const hex = (value: bigint) => `0x${addressText(value, bits)}`;
  const status = STATUS_PARAMETERS.get((stopCode & ~SMALL_DUMP_BIT) >>> 0);
  const product = dump.product === undefined ? undefined : productName(dump.product);
  const place = (address: bigint) => placeText(address, { modules: drivers, unloaded }, bits);
  return [
    `${time === undefined ? '' : `${timeText(time)} `}Bug check ${codeText(stopCode)} (${parameters.map(hex).join(', ')})`,
    '',
    ...parameters.flatMap((value, index) => {
      const where = place(value);
      const text = parameterText(value, bits, index + 1 === status ? 'NTSTATUS' : undefined);
      return field(`Parameter ${index + 1}`, where === undefined ? text : `${text}  ${where}`);
    }),
    ...field('Blamed driver', blamed === undefined ? undefined : shown(blamed)),
    ...field('Time of crash', time === undefined ? undefined : timeText(time)),
    ...field('Uptime', uptime === undefined ? undefined : durationText(uptime)),
    ...field('Windows', `build ${dump.build}${product === undefined ? '' : `, ${product}`}`),
    ...field('Machine', `${machineName(dump.machine)}, ${processorsText(dump.processors)}`),
    ...field('Dump', dumpText(dump)),
    ...field('Comment', comment === undefined ? undefined : shown(comment)),
    ...dump.problems.map((problem) => problemText(problem, t)),
    '',
    ...nextSteps(['!analyze -v'], suspects(dump), bits, t),
    ...listOf('Drivers', drivers, dump),
    ...listOf('Unloaded drivers', unloaded, dump),
    ...(drivers.length > 0
      ? ['', t('A time stamp is either a date or a hash of the file: many Windows files have a hash.')]
      : []),
  ];
}

function dumpText({ type, bits }: KernelDump): string {
  return `${type === undefined ? 'unknown' : dumpTypeName(type)}, ${bits}-bit`;
}

/** Drivers that a parameter points into, without the kernel, which comes first and is in every stop. */
function suspects({ drivers = [], parameters }: KernelDump): DumpModule[] {
  const found = parameters.flatMap((address) => moduleAt(drivers.slice(1), address) ?? []);
  return [...new Set(found)];
}

function listOf(title: string, modules: readonly DumpModule[], { bits, time }: KernelDump): string[] {
  return modules.length === 0 ? [] : ['', `${title}: ${modules.length}`, ...moduleLines(modules, bits, time)];
}
