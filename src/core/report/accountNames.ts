import { canBeDomain } from './publicNames.ts';
import { isLabelLetter, runBefore } from './runs.ts';

/** Windows calls a second profile of one account `anna.CONTOSO`, `anna.CONTOSO.000` or `anna.V6`. */
export function accountOf(name: string): string {
  return name.replace(/(?:\.[A-Z][A-Z0-9-]{2,14})?(?:\.\d{3})?$|\.v\d$/i, (end) =>
    isSecondProfile(name, end) ? '' : end,
  );
}

function isSecondProfile(name: string, end: string): boolean {
  return /\.\d{3}$|^\.v\d$/i.test(end) || (end !== '' && end === end.toUpperCase() && name !== name.toUpperCase());
}

/** Where the domain before a known user begins, if there is one: `x CONTOSO\aberg`, which alone may be a folder. */
export function accountStart(text: string, at: number): number {
  if (text[at - 1] !== '\\') return at;
  const end = text[at - 2] === '\\' ? at - 2 : at - 1;
  const start = runBefore(text, end, isLabelLetter, 16);
  const domain = text.slice(start, end);
  const isDomain =
    /^[A-Z][A-Z0-9-]{1,14}$/.test(domain) && canBeDomain(domain) && !/[\\/:.%]/.test(text[start - 1] ?? '');
  return isDomain ? start : at;
}
