import type { Command, Option } from './command.ts';
import { HELP } from './readArguments.ts';

/** The shells for which there is a script that completes what is typed after the program's name. */
export const COMPLETED_SHELLS = ['bash', 'zsh', 'powershell'] as const;
export type CompletedShell = (typeof COMPLETED_SHELLS)[number];

/** What a shell runs to complete commands, options and the values of those that have few; files it completes itself. */
export function completionScript(shell: CompletedShell, commands: readonly Command[]): string {
  switch (shell) {
    case 'bash':
      return bash(commands);
    case 'zsh':
      return zsh(commands);
    case 'powershell':
      return powershell(commands);
  }
}

const optionsOf = ({ options }: Command): [string, Option][] => Object.entries({ ...options, help: HELP });

/** What may stand behind a command: `--json`, `--shell=`, and each value where there are few. */
function wordsOf(command: Command): string[] {
  return optionsOf(command).flatMap(([name, { value, values = [] }]) =>
    value === undefined ? [`--${name}`] : [`--${name}=`, ...values.map((one) => `--${name}=${one}`)],
  );
}

function bash(commands: readonly Command[]): string {
  return `# source <(faultbook completion bash)
_faultbook() {
  local word=\${COMP_WORDS[COMP_CWORD]} words
  # The line up to the cursor as it was typed: bash itself would part it at "=".
  local line=\${COMP_LINE:0:COMP_POINT}
  local typed=\${line##* }
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${commands.map(({ name }) => name).join(' ')}'
  else
    case \${COMP_WORDS[1]} in
${commands.map((command) => `      ${command.name}) words='${wordsOf(command).join(' ')}' ;;`).join('\n')}
    esac
  fi
  COMPREPLY=()
  if [ "$COMP_CWORD" -gt 1 ] && [ "\${typed#-}" = "$typed" ]; then return; fi
  local found
  for found in $(compgen -W "$words" -- "$typed"); do COMPREPLY+=("\${found#"\${typed%"$word"}"}"); done
  case "\${COMPREPLY[*]}" in *=) compopt -o nospace ;; esac
}
complete -o default -F _faultbook faultbook
`;
}

function zsh(commands: readonly Command[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const escaped = (text: string) => text.replace(/[[\]:\\]/g, '\\$&');
  const option = ([name, { value, values, many, says }]: [string, Option]) =>
    quoted(
      `${many ? '*' : ''}--${name}${value === undefined ? '' : '='}[${escaped(says)}]${
        value === undefined ? '' : `:${value}:${values ? `(${values.join(' ')})` : '_files'}`
      }`,
    );
  return `#compdef faultbook
# source <(faultbook completion zsh)
_faultbook() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${commands.map(({ name, says }) => `      ${quoted(`${name}:${says}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT-- ))
  case $name in
${commands.map((command) => `    ${command.name}) _arguments ${optionsOf(command).map(option).join(' ')} '*:file:_files' ;;`).join('\n')}
  esac
}
compdef _faultbook faultbook
`;
}

function powershell(commands: readonly Command[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const table = (rows: readonly string[]) => `@(${rows.join(', ')})`;
  return `# faultbook completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName faultbook -ScriptBlock {
  param($word, $ast, $cursor)
  $commands = ${table(commands.map(({ name }) => quoted(name)))}
  $options = @{
${commands.map((command) => `    ${command.name} = ${table(wordsOf(command).map(quoted))}`).join('\n')}
  }
  $typed = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
  $words = if ($typed.Count -le 1) { $commands } elseif ($word -like '-*') { $options[$typed[1]] } else { @() }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
