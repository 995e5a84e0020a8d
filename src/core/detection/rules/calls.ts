/** A number's place in a line, in UTF-16 units. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** What names of Windows' functions begin with, mostly verbs (`CreateFile`, `RegOpenKeyEx`): those of other worlds begin otherwise. */
const BEGINNINGS =
  'Add|Adjust|Allocate|Attach|BCrypt|Begin|CM_|Call|Cert|Change|Close|Co|Connect|Control|Convert|Copy|Create|Crypt|Delete|Device|Disconnect|Dns|Ds|Duplicate|Enum|Evt|Expand|Find|Flush|Format|Free|Get|Http|Impersonate|Initialize|Internet|Ldr|Load|Lock|Logon|Lookup|Lsa|Map|Move|Msi|NCrypt|Net|Nt|Open|Post|Power|Query|Ras|Read|Reg|Register|Remove|Replace|Rpc|Rtl|Sam|Send|Set|Setup|Shell|Show|Start|Stop|Terminate|Transact|Update|Virtual|WNet|WSA|Wait|WinHttp|Wlan|Write|Zw';
const CALL = `(?<![A-Za-z0-9_])(?:${BEGINNINGS})[A-Z][A-Za-z0-9]{1,40}`;

/** `OpenProcess: 5`, `RpcOpenPrinter(init): 1805`: the call that failed right before the number. */
const ENDS = new RegExp(`${CALL}(?:\\([\\w ,]{0,24}\\))?: ?$`);
/** `CreateFile: access denied (code 5)`. */
const IN_BRACKETS = new RegExp(`${CALL}(?:\\(\\))?: [^:()]{1,60} \\(\\w{1,12}[ :=]{1,2}$`);
/** `OpenProcess error #5`, `stopped with error #1058`. */
const NUMBERED = new RegExp(`(?:${CALL}(?:\\(\\))?|\\b(?:with|system|[Ww]in(?:dows|32))) [A-Za-z (]{2,24}#$`);
const REACH = 130;

const before = (line: string, start: number) => line.slice(Math.max(0, start - REACH), start);

/** The small numbers that calls of Windows usually return: others are rather a program's own. */
const USUAL = new Set([
  ...[2, 3, 5, 6, 8, 13, 14, 15, 17, 19, 20, 21, 23, 31, 32, 33, 50, 53, 55, 59, 64, 65, 66, 67, 71, 80, 85, 86, 87],
  ...[109, 110, 112, 121, 122, 123, 126, 127, 145, 161, 170, 182, 183, 193, 206, 216, 225, 230, 231, 232, 233, 234],
  ...[258, 259, 267, 299, 303, 317, 487, 534, 575, 577, 590, 740, 995, 996, 997, 998],
]);

export const isUsualOfCalls = (value: number): boolean => value >= 1000 || USUAL.has(value);

/** Whether the number that ends its line stands behind the name of a call and a colon. */
export function endsCall(line: string, { start, value }: Omit<Place, 'end'>): boolean {
  return isUsualOfCalls(value) && ENDS.test(before(line, start));
}

/** Whether the number stands in brackets behind what a call says of its failure. */
export function isOfCall(line: string, { start, end, value }: Place): boolean {
  return line[end] === ')' && isUsualOfCalls(value) && IN_BRACKETS.test(before(line, start));
}

/** Whether the sign before a number counts no errors, but numbers one: `OpenProcess error #5`. */
export function isNumbered(line: string, start: number): boolean {
  return line[start - 1] === '#' && NUMBERED.test(before(line, start));
}
