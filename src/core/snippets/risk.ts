import { msg } from '../text/translate.ts';
import { type Command, commandsOf } from './commands.ts';
import type { Grammars } from './grammars.ts';
import { RULES, type Rule } from './riskRules.ts';
import type { Risk, Shell } from './snippet.ts';

/** What a snippet does, worked out from its commands and their switches. */
export interface RiskReport {
  readonly risk: Risk;
  /** What it will do, one English sentence part each ("stops or starts a service"), for translation when shown. */
  readonly effects: readonly string[];
  /** True when one of the commands always needs administrator rights. */
  readonly needsAdmin: boolean;
}

const ORDER: readonly Risk[] = ['reads', 'changes', 'unknown', 'destroys'];

/** The greater of two risks. */
export function worse(a: Risk, b: Risk): Risk {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

/** Rates the lines of a snippet. A command that no rule knows counts as `changes`: we do not know, so we say so. */
export function riskOf(lines: readonly string[], shell: Shell, grammars: Grammars): RiskReport {
  let risk: Risk = 'reads';
  let needsAdmin = false;
  const effects = new Set<string>();
  const add = (rule: Pick<Rule, 'risk' | 'effect' | 'admin'>) => {
    risk = worse(risk, rule.risk);
    if (rule.effect && rule.risk !== 'reads') effects.add(rule.effect);
    needsAdmin ||= rule.admin === true;
  };
  for (const line of lines) {
    for (const command of commandsOf(line, shell)) {
      const inner = innerShell(command);
      if (!inner) add(ruleFor(command, shell));
      else {
        const report = riskOf([inner.line], inner.shell, grammars);
        risk = worse(risk, report.risk);
        needsAdmin ||= report.needsAdmin;
        for (const effect of report.effects) effects.add(effect);
      }
    }
    // `& $tool` runs whatever the variable holds.
    if (shell === 'powershell' && /(?:^|[;|{(&])\s*[&.]\s*\$/.test(line)) add(UNKNOWN);
    // `$config.Size = 5` writes through an object that stands for a setting.
    if (shell === 'powershell' && SETS_PROPERTY.test(line)) add({ risk: 'changes', effect: msg('changes a setting') });
    if (writesFile(line, shell)) add({ risk: 'changes', effect: msg('writes a file') });
  }
  return { risk, effects: [...effects], needsAdmin };
}

const SETS_PROPERTY = /(?:^|[;{(]\s*)\$\w+(?:\.\w+)+\s*[-+]?=(?!=)/;

/** `powershell -NoProfile Get-Date`: what follows the options is a command where no `-File` or `-EncodedCommand` stands. */
const POSITIONAL_COMMAND = /^(?:[-/](?:ex\w*|ep|w\w*|v\w*|in\w*|o\w*)\s+\S+\s+|[-/](?![fec])\w+\s+)*(?![-/])(\S.*)$/i;

/** The line that `cmd /c …`, `powershell -Command …` or `bash -c …` hands to another shell. */
function innerShell({ name, args }: Command): { line: string; shell: Shell } | undefined {
  const match =
    name === 'cmd'
      ? /(?:^|\s|\/\w)\/[ckr]\s*(\S.*)$/i.exec(args)
      : /^(?:powershell|pwsh)$/.test(name)
        ? (/(?:^|\s)[-/]c(?:o(?:mm?a?n?d?)?)?\s+(.+)$/i.exec(args) ?? POSITIONAL_COMMAND.exec(args))
        : /^(?:bash|sh)$/.test(name)
          ? /(?:^|\s)-l?c\s+(.+)$/.exec(args)
          : null;
  if (!match) return undefined;
  const line = match[1]!
    .trim()
    .replace(/^(["'])([\s\S]*)\1$/, '$2')
    .replace(/^&\s*\{([\s\S]*)\}$/, '$1');
  return { line, shell: name === 'cmd' ? 'cmd' : /^(?:bash|sh)$/.test(name) ? 'bash' : 'powershell' };
}

const UNKNOWN: Rule = { name: /(?:)/, risk: 'changes', effect: msg('runs a command that Faultbook does not know') };

function ruleFor(command: Command, shell: Shell): Rule {
  // Assignments and expressions of PowerShell read; what stands on their right is rated as a command of its own below.
  if (shell === 'powershell' && /^(?:\$|\[|@|\d|['"-]|\.\w|[},+*/]|[a-z]+$(?=\s*=))/.test(command.name)) {
    const assigned =
      /^\+?=\s*(.+)$/.exec(command.args)?.[1] ?? /^\$[\w:]+\+?=(.+)$/.exec(`${command.name} ${command.args}`)?.[1];
    const inner = assigned && !/^[\s$'"[@\d(]/.test(assigned) ? commandsOf(assigned, shell)[0] : undefined;
    if (inner) return ruleFor(inner, shell);
    if (/(?:\.|::)(?:delete|uninstall)\w*$/i.test(command.name)) return DELETES;
    return CHANGING_METHOD.test(command.name) ? UNKNOWN : READS;
  }
  return RULES.find((rule) => rule.name.test(command.name) && (!rule.args || rule.args.test(command.args))) ?? UNKNOWN;
}

const READS: Rule = { name: /(?:)/, risk: 'reads' };
const DELETES: Rule = { name: /(?:)/, risk: 'destroys', effect: msg('deletes what it selects') };

/** `$p.Kill()`, `[IO.File]::WriteAllText(…)`: methods by the verbs that change something. */
const CHANGING_METHOD =
  /(?:\.|::)(?:remove|clear|kill|stop|start(?!swith)|put|post|terminate|change|set|create|add(?!days|hours|minutes|seconds|months|years)|install|invoke|write|append|copy|move|rename|encrypt|decrypt|reset|restart|shutdown|run|execute|download|upload|save|enable|disable)\w*$/i;

/** Whether a line redirects its output into a file; `nul`, `$null` and `/dev/null` are none. */
function writesFile(line: string, shell: Shell): boolean {
  const bare = line
    .replace(shell === 'cmd' ? /"[^"]*"/g : /"[^"]*"|'[^']*'/g, (s) => (s.length > 2 ? 'f' : s))
    .replace(shell === 'cmd' ? /\^./g : shell === 'powershell' ? /`./g : /\\./g, 'f')
    .replace(/<[A-Za-z][^<>|&]*[^\s<>|&]>/g, 'f');
  for (const match of bare.matchAll(/(?<![-=<])(?:\d|\*|&)?>>?\s*(&?[^\s&|;]+)/g)) {
    if (!/^(?:nul|\$null|\/dev\/null|&\d)$/i.test(match[1]!)) return shell !== 'powershell' || !/^=/.test(match[1]!);
  }
  return false;
}
