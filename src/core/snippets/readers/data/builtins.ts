/** Commands built into cmd.exe. */
export const BUILTINS = `
dir [<TEXT>...] [/{bcdlnpqrswx4}]... [/-{cn}] [/a|/a{-hdsrailo}|/a:{-hdsrailo}] [/o|/o{-nsegd}|/o:{-nsegd}] [/t:{caw}|/t{caw}] # wsc:dir
type [<TEXT>...] # wsc:type
echo,echo. [<ANY>...] # wsc:echo
cd,chdir [/d] [<TEXT>...] # wsc:cd
// Given a share, pushd maps a drive to it.
pushd [<LOCAL>] # wsc:pushd
popd # wsc:popd
cls # wsc:cls
ver # wsc:ver
vol [<TEXT>] # wsc:vol
title [<ANY>...] # wsc:title
color [<TEXT>] # wsc:color
rem [<ANY>...] # wsc:rem
pause # wsc:pause
exit [/b] [<N>] # wsc:exit
setlocal # wsc:setlocal
endlocal # wsc:endlocal
verify # wsc:verify
set [<NAME>] # wsc:set_1
path # wsc:path
date /t # wsc:date
time /t # wsc:time
assoc [<NAME>] # wsc:assoc
ftype [<NAME>] # wsc:ftype
start [""] ms-settings:<PLAIN> # learn:windows/apps/develop/launch/launch-settings-app
start ms-settings: # learn:windows/apps/develop/launch/launch-settings-app
start . # wsc:start
start services.msc|eventvwr.msc|devmgmt.msc|compmgmt.msc|taskschd.msc|eventvwr|taskmgr|resmon|perfmon|msinfo32|control|winver|calc|notepad|certmgr.msc|certlm.msc|gpedit.msc|secpol.msc|lusrmgr.msc|diskmgmt.msc|perfmon.msc|rsop.msc|wf.msc|fsmgmt.msc|ncpa.cpl|appwiz.cpl|inetcpl.cpl|sysdm.cpl|firewall.cpl|mmsys.cpl|main.cpl|desk.cpl|powercfg.cpl|timedate.cpl|intl.cpl # wsc:start
`;
