import fc from 'fast-check';
import type { Catalogue } from '../../../src/core/catalogue/catalogue.ts';
import { codeOfEntry } from '../../../src/core/catalogue/catalogue.ts';
import type { CatalogueFamily } from '../../../src/core/catalogue/catalogueEntry.ts';
import { type Code, canonical } from '../../../src/core/codes/code.ts';

/** A line of a log, and whether it speaks of the code. */
export interface Line {
  readonly text: string;
  readonly isPlanted: boolean;
}

/** Published codes, always the same for a seed: so many of each of some families. */
export function someCodes(catalogue: Catalogue, seed: number, each: number): Code[] {
  const entries = [...catalogue.entries()].filter(({ name, obscure }) => name.length > 6 && !obscure);
  const families: readonly CatalogueFamily[] = ['HRESULT', 'NTSTATUS', 'WIN32', 'BUGCHECK'];
  const codes = families.flatMap((family) => {
    const all = entries.filter(
      (entry) => entry.family === family && (family !== 'HRESULT' || entry.value > 0x8000_0000),
    );
    return fc.sample(fc.constantFrom(...all), { seed, numRuns: each }).map(codeOfEntry);
  });
  return [...new Map(codes.map((code) => [canonical(code), code])).values()];
}

/** How a code is written, made here from its number alone: what stands by itself, and what needs a word before it. */
function written({ kind, value }: Code): { readonly alone: string[]; readonly behindWord: string[] } {
  const hex = (value >>> 0).toString(16);
  const eight = hex.padStart(8, '0');
  if (kind === 'bugcheck') return { alone: [], behindWord: [`0x${hex.toUpperCase()}`, `0x${eight}`] };
  if (kind === 'win32') {
    const inside = value <= 0xffff ? ofStatus((0x8007_0000 | value) >>> 0) : [];
    return { alone: inside, behindWord: [String(value), `0x${hex}`] };
  }
  if (value < 0x1_0000) return { alone: [], behindWord: [`0x${eight.toUpperCase()}`, String(value)] };
  const isWin32 = value >>> 16 === 0x8007;
  return { alone: ofStatus(value), behindWord: isWin32 && (value & 0xffff) > 0 ? [String(value & 0xffff)] : [] };
}

function ofStatus(value: number): string[] {
  const hex = value.toString(16).padStart(8, '0');
  const forms = [`0x${hex}`, `0x${hex.toUpperCase()}`, `0X${hex.toUpperCase()}`, hex, hex.toUpperCase(), String(value)];
  return value >= 0x8000_0000 ? [...forms, String(value | 0), `0xffffffff${hex}`] : forms;
}

const AROUND: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => `Installation ended: ${code}.`,
  (code) => `{"result":"${code}","id":7}`,
  (code) => `first line\nhr=${code}, then more`,
  (code) => `(${code})`,
  (code) => `更新失败 ${code}。`,
];
const BEHIND: readonly ((code: string) => string)[] = [
  (code) => `Error ${code}`,
  (code) => `ended with exit code: ${code}.`,
  (code) => `GetLastError() = ${code}`,
  (code) => `"ErrorCode":"${code}"`,
  (code) => `the error code was ${code}, try again`,
];
const BEHIND_STOP: readonly ((code: string) => string)[] = [
  (code) => `The bugcheck was: ${code} (0x1, 0x2)`,
  (code) => `BugcheckCode ${code}`,
  (code) => `Stop code: ${code}`,
];

/** Lines that speak of a code in each of its spellings, and lines that only look so; in no order that matters. */
export function linesFor(code: Code, catalogue: Catalogue): Line[] {
  const { alone, behindWord } = written(code);
  const behind = code.kind === 'bugcheck' ? BEHIND_STOP : BEHIND;
  const name = nameOf(code, catalogue);
  const planted = [
    ...[...alone, ...name].flatMap((text) => AROUND.map((around) => around(text))),
    ...behindWord.flatMap((text) => behind.map((around) => around(text))),
  ];
  const decoys = [
    ...alone.flatMap((text) => [`x${text}`, `${text}7`, `${text}abc`, `_${text}`, `${text}_1`]),
    ...alone.filter((text) => /^[0-9a-f]{8}$/.test(text)).map((text) => `{${text}-1f2e-4d3c-8b5a-0123456789ab}`),
    ...alone.filter((text) => /^[0-9]+$/.test(text)).flatMap((text) => [`${text}.5`, `1.${text}`, `part-${text}`]),
    ...name.flatMap((text) => [`${text}_EX`, `MY_${text}`]),
    ...behindWord.flatMap((text) => [
      `${text}`,
      `barcode ${text}`,
      `error ${text}9`,
      `version ${text}`,
      `errors: ${text}x`,
      `Error 10.${text}.0`,
    ]),
    'Error 0x0BADF00D and 0xDEADBEEF, exit code 987654',
    'nothing failed here',
  ];
  return [...planted.map((text) => ({ text, isPlanted: true })), ...decoys.map((text) => ({ text, isPlanted: false }))];
}

/** The name that is this code's and no other's. */
function nameOf(code: Code, catalogue: Catalogue): string[] {
  const best = catalogue.lookup(code)[0]?.name ?? '';
  const named = catalogue.byName(best);
  return best.length > 6 && named.length === 1 && canonical(named[0]!.code) === canonical(code)
    ? [best, best.toLowerCase()]
    : [];
}
