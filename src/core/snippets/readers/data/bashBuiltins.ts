/** Commands within bash. What sets a variable by its name (`read`, `printf -v`) is left out: an index in it may run a command. */
export const BASH_BUILTINS = `
echo [<ANY>...] # bash:Bash-Builtins
true,false # bash:Bourne-Shell-Builtins
pwd [-L|-P] # bash:Bourne-Shell-Builtins
cd [-L|-P] [<TEXT>|-] # bash:Bourne-Shell-Builtins
pushd,popd,dirs # bash:Directory-Stack-Builtins
pushd <TEXT> # bash:Directory-Stack-Builtins
dirs [-{lpv}] # bash:Directory-Stack-Builtins
type [-{aftpP}]... <TEXT> [<TEXT>...] # bash:Bash-Builtins
command (-v|-V) <TEXT> [<TEXT>...] # bash:Bash-Builtins
test (-e|-f|-d|-r|-w|-x|-s|-L|-h|-z|-n) <TEXT> # bash:Bourne-Shell-Builtins
ulimit -{aHSnuvcdfilmpqrstx} # bash:Bash-Builtins
umask [-{pS}]... # bash:Bourne-Shell-Builtins
history [<N>] # bash:Bash-History-Builtins
jobs [-{lpnrs}]... # bash:Job-Control-Builtins
alias # bash:Bash-Builtins
set # bash:The-Set-Builtin
shopt [-{pq}]... [<TEXT>...] # bash:The-Shopt-Builtin
help [-{dms}]... [<TEXT>...] # bash:Bash-Builtins
times,clear # bash:Bourne-Shell-Builtins
sleep <TEXT> # man:sleep.1
`;
