import type { Call, Word } from '../reading.ts';
import type { Shell } from '../snippet.ts';
import { DATA } from './data/index.ts';
import { type Form, formOf } from './form.ts';
import { misfit, type Style } from './match.ts';

/** Whether a call is proven to read only; where it is not, which of its words fits no form. */
export type Proof =
  | { readonly reads: true /** It fails without administrator rights. */; readonly admin: boolean }
  | {
      readonly reads: false;
      /** `program`: nothing is known of it; `word`: `word` is in no form; `missing`: it lacks what makes it read. */
      readonly reason: 'program' | 'word' | 'missing';
      readonly word?: Word;
    };

/** One line of the data. */
export interface Reader {
  readonly names: readonly string[];
  readonly form: string;
  readonly source: string;
  readonly admin: boolean;
  readonly style: Style;
  readonly shells: readonly Shell[];
}

interface Compiled {
  readonly form: Form;
  readonly admin: boolean;
  readonly style: Style;
}

/**
 * Whether a program, called by its bare name with these words, only reads. A name with a path, or with characters
 * beyond ASCII, is never proven: what lies there is not known. `shell` is the one that calls it, which decides what the
 * name means.
 */
export function proofOf({ name, args }: Call, shell: Shell): Proof {
  const program = programName(name.text, shell);
  const forms = program === undefined ? [] : formsOf(program, shell);
  if (forms.length === 0) return { reads: false, reason: 'program', word: name };
  const style = forms[0]!.style;
  const glued = style === 'builtin' || (style === 'windows' && SPLIT_THEMSELVES.has(program!));
  const split = glued ? args.flatMap(splitAtSlashes) : args;
  let best = -1;
  for (const { form, admin, style } of forms) {
    const at = misfit(form, split, style);
    if (at < 0) return { reads: true, admin };
    best = Math.max(best, at);
  }
  if (split.length === 1 && isHelp(split[0]!.text, forms[0]!.style)) return { reads: true, admin: false };
  const word = split[best];
  return word ? { reads: false, reason: 'word', word } : { reads: false, reason: 'missing' };
}

/** The name that the data knows a program by; undefined where it has a path or an extension that is not `.exe`. */
export function programName(text: string | undefined, shell: Shell): string | undefined {
  if (text === undefined || !/^[\w.+-]+$/.test(text)) return undefined;
  if (shell === 'bash') return text;
  const lower = text.toLowerCase();
  const bare = lower.replace(/\.exe$/, '');
  if (bare !== lower && (bare.includes('.') || NO_EXE.has(bare))) return undefined;
  // An alias of PowerShell hides the program, unless the extension is there.
  return shell === 'powershell' && bare === lower && POWERSHELL_ALIASES.has(bare) ? undefined : bare;
}

/** Commands of cmd, scripts and `.com` programs: with `.exe` after it, such a name is another program. */
const NO_EXE = new Set(
  [
    'assoc cd chdir cls color date dir echo endlocal exit ftype path pause popd pushd rem set setlocal start time title',
    'type ver verify vol az chcp code mode more npm slmgr tree winrm',
  ].flatMap((names) => names.split(' ')),
);

/** Names that are programs in cmd and aliases of cmdlets in PowerShell (5.1 or 7): `sc` is Set-Content. */
const POWERSHELL_ALIASES = new Set(
  'cat cd chdir clear cls compare copy cp curl del diff dir echo erase fc h history kill ls man md mount move popd ps pushd pwd r rd ren rm rmdir sc select set sleep sort start tee type wget where write'.split(
    ' ',
  ),
);

function isHelp(text: string | undefined, style: Style): boolean {
  return style === 'unix' ? text === '--help' : text === '/?' || text === '-?';
}

/**
 * Programs that cut up their command line by themselves and take an option without a blank before it: `C:/f`,
 * `caption/format:x`. Sources: `chkdsk C:/f` and `wmic os get caption/value` in use; those built on the same
 * Windows library (chkdsk, attrib …) and the parsers of `net` and `wmic` are assumed to be like that.
 */
const SPLIT_THEMSELVES = new Set(
  'attrib chkdsk chkntfs comp convert defrag fc find format label mode more mountvol net net1 recover replace subst tree wmic xcopy'.split(
    ' ',
  ),
);

/** `/s/b` → `/s`, `/b`, as commands built into cmd take it. Where quotes are next to a slash it is not known. */
function splitAtSlashes(word: Word): Word[] {
  const { text } = word;
  if (text === undefined || !text.includes('/', 1)) return [word];
  if (word.quoted || word.raw !== text) {
    return word.raw.replace(/"[^"]*"|'[^']*'/g, 'x').includes('/', 1) ? [{ ...word, text: undefined }] : [word];
  }
  const parts = text.split(/(?=\/)/);
  let start = word.start;
  return parts.map((part) => {
    const one = { text: part, raw: part, start, end: start + part.length, quoted: false };
    start += part.length;
    return one;
  });
}

const compiled = new Map<string, readonly Compiled[]>();

function formsOf(program: string, shell: Shell): readonly Compiled[] {
  const key = `${shell} ${program}`;
  let forms = compiled.get(key);
  if (!forms) {
    forms = (byName().get(program) ?? [])
      .filter(({ shells }) => shells.includes(shell))
      .map(({ form, admin, style }) => ({ form: formOf(form), admin, style }));
    if (forms.length > 0) compiled.set(key, forms);
  }
  return forms;
}

let index: ReadonlyMap<string, readonly Reader[]> | undefined;

function byName(): ReadonlyMap<string, readonly Reader[]> {
  if (!index) {
    const map = new Map<string, Reader[]>();
    for (const reader of allReaders()) {
      for (const name of reader.names) {
        const readers = map.get(name);
        if (readers) readers.push(reader);
        else map.set(name, [reader]);
      }
    }
    index = map;
  }
  return index;
}

/** Every line of the data, parsed; throws on a badly written one, which a test finds. */
export function allReaders(): Reader[] {
  return DATA.flatMap(({ text, style, shells }) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('//'))
      .map((line) => {
        const match = /^(\S+)(| .*?) # ([^\s;]+)(?:; (admin))?$/.exec(line);
        if (!match) throw new Error(`A line without a source: ${line}`);
        const [, names, form, source, admin] = match;
        return {
          names: names!.split(','),
          form: form!.trim(),
          source: source!,
          admin: admin !== undefined,
          style,
          shells,
        };
      }),
  );
}
