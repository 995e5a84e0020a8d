/**
 * Commands built into bash that are not also Linux programs. What sets a variable by name (`read`) is left out: an
 * index may run a command.
 */
export const BASH_BUILTINS = `
echo [<ANY>...] # bash:Bash-Builtins
pwd [-L|-P] # bash:Bourne-Shell-Builtins
cd [-L|-P] [<TEXT>|-] # bash:Bourne-Shell-Builtins
pushd,popd,dirs # bash:Directory-Stack-Builtins
pushd <TEXT> # bash:Directory-Stack-Builtins
dirs [-{lpv}] # bash:Directory-Stack-Builtins
test (-e|-f|-d|-r|-w|-x|-s|-L|-h|-z|-n) <TEXT> # bash:Bourne-Shell-Builtins
ulimit -{aHSnuvcdfilmpqrstx} # bash:Bash-Builtins
umask [-{pS}]... # bash:Bourne-Shell-Builtins
jobs [-{lpnrs}]... # bash:Job-Control-Builtins
set # bash:The-Set-Builtin
shopt [-{pq}]... [<TEXT>...] # bash:The-Shopt-Builtin
help [-{dms}]... [<TEXT>...] # bash:Bash-Builtins
times,clear # bash:Bourne-Shell-Builtins
sleep <TEXT> # man:sleep.1
`;
