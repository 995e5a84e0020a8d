import { msg } from '../text/translate.ts';
import type { Risk } from './snippet.ts';

/** The first rule whose name and arguments fit rates a command. */
export interface Rule {
  /** Name of the command, lower case, without path and extension. */
  readonly name: RegExp;
  readonly args?: RegExp;
  readonly risk: Risk;
  /** What it does, as the end of "This …". Marked with `msg` for translation. */
  readonly effect?: string;
  /** It fails without administrator rights. */
  readonly admin?: boolean;
}

const deletes = msg('deletes files or folders');
const registry = msg('changes the registry');
const deletesRegistry = msg('deletes from the registry');
const service = msg('starts, stops or configures a service');
const permissions = msg('changes permissions');
const resetsPermissions = msg('replaces owner or permissions of everything below a folder');
const disables = msg('weakens or disables protection');
const disks = msg('erases or repartitions a disk');
const boot = msg('changes the boot configuration');
const network = msg('changes the network configuration');
const resetsNetwork = msg('resets the network configuration');
const packages = msg('installs, removes or repairs software');
const removes = msg('removes software or Windows features');
const image = msg('repairs or services the Windows image');
const processes = msg('ends a running program');
const restarts = msg('restarts or shuts down the computer');
const files = msg('copies, moves, renames or creates files');
const accounts = msg('changes users, groups or passwords');
const task = msg('changes scheduled tasks');
const settings = msg('changes a setting');
const licence = msg('changes the activation of Windows or Office');
const certificate = msg('changes certificates');
const policy = msg('applies Group Policy');

const r = (name: RegExp, args: RegExp | undefined, risk: Risk, effect?: string, admin?: boolean): Rule => ({
  name,
  risk,
  ...(args && { args }),
  ...(effect && { effect }),
  ...(admin && { admin }),
});

/**
 * Windows commands and what their switches do; order matters within a command. Sources: the switch lists that the
 * commands print for `/?`, and the verbs that PowerShell reserves (Get, Test, Select … never change anything).
 */
export const RULES: readonly Rule[] = [
  // Deleting
  r(/^(?:del|erase|rd|rmdir|rm|remove-item|ri|clear-content|clear-recyclebin|cipher)$/, undefined, 'destroys', deletes),
  r(/^robocopy$/, /\/(?:mir|purge|move)\b/i, 'destroys', deletes),
  r(/^robocopy$/, /\/l\b/i, 'reads'),
  r(
    /^(?:copy|xcopy|robocopy|move|ren|rename|md|mkdir|mklink|copy-item|move-item|rename-item|new-item|set-content|add-content|out-file|tee-object|tee|expand-archive|compress-archive|export-\w+|cp|mv|touch|ln|ni|sc)$/,
    /^(?!.*\b(?:query|queryex|qc|start|stop|config|delete|create|failure|sdset|sdshow|qfailure|triggerinfo|enumdepend|qdescription|qtriggerinfo)\b)/i,
    'changes',
    files,
  ),
  r(/^find$/, /\s-delete\b|-(?:exec|execdir|ok)\s+(?:\S*\/)?(?:rm|shred)\b/i, 'destroys', deletes),
  r(/^find$/, /\s-(?:exec|execdir|ok|okdir)\s/i, 'changes', files),
  r(
    /^(?:foreach-object|foreach|%)$/,
    /^(?:-m\w*\s+)?["']?(?:delete|uninstall)\w*/i,
    'destroys',
    msg('deletes what it selects'),
  ),
  r(
    /^(?:foreach-object|foreach|%)$/,
    /^(?:-m\w*\s+)?["']?(?:kill|stop|start|put|terminate|change|set|remove)\w*/i,
    'changes',
    settings,
  ),
  r(/^forfiles$/, /\b(?:del|erase|rd|rmdir)\b/i, 'destroys', deletes),
  // Permissions and ownership
  r(/^icacls$/, /\/(?:reset|restore)\b/i, 'destroys', resetsPermissions),
  r(/^icacls$/, /(?=.*\/(?:grant|deny|remove|setowner|inheritance:r)\b)(?=.*\s\/t\b)/i, 'destroys', resetsPermissions),
  r(/^icacls$/, /\/inheritance:r\b/i, 'destroys', resetsPermissions),
  r(/^icacls$/, /\/(?:grant|deny|remove|setowner|inheritance|setintegritylevel|substitute)\b/i, 'changes', permissions),
  r(/^icacls$/, undefined, 'reads'),
  r(/^takeown$/, /\/r\b/i, 'destroys', resetsPermissions, true),
  r(/^takeown$/, undefined, 'changes', permissions, true),
  r(/^secedit$/, /\/export\b/i, 'changes', msg('writes a file'), true),
  r(/^(?:cacls|set-acl|subinacl|secedit)$/, undefined, 'destroys', resetsPermissions, true),
  r(/^attrib$/, /[+-][rashiopuxvb]\b/i, 'changes', settings),
  r(/^attrib$/, undefined, 'reads'),
  // Protection
  r(
    /^(?:set|add|remove)-mppreference$/,
    /-(?:disable\w+\s+(?:\$true|1)|exclusion\w*|enablecontrolledfolderaccess\s+(?:disabled|0)|puaprotection\s+(?:disabled|0))/i,
    'destroys',
    disables,
    true,
  ),
  r(/^(?:set|add|remove)-mppreference$/, undefined, 'changes', settings, true),
  r(/^set-netfirewallprofile$/, /-enabled\s+(?:false|0)/i, 'destroys', disables, true),
  r(
    /^(?:disable-bitlocker|clear-tpm|disable-bitlockerautounlock|suspend-bitlocker)$/,
    undefined,
    'destroys',
    disables,
    true,
  ),
  r(/^manage-bde$/, /-(?:off|forcerecovery|protectors\s+-(?:delete|disable))/i, 'destroys', disables, true),
  r(/^manage-bde$/, /-(?:status|protectors\s+-get)/i, 'reads', undefined, true),
  r(/^manage-bde$/, undefined, 'changes', settings, true),
  r(/^set-executionpolicy$/, undefined, 'changes', settings),
  r(/^unblock-file$/, undefined, 'changes', msg('removes the mark that a file came from the internet')),
  r(/^(?:mpcmdrun)$/, /-(?:removedefinitions)/i, 'destroys', disables, true),
  r(/^(?:mpcmdrun|start-mpscan|update-mpsignature)$/, undefined, 'changes', msg('scans or updates Defender')),
  r(
    /^(?:remove-bitstransfer|delete-deliveryoptimizationcache)$/,
    undefined,
    'destroys',
    msg('cancels downloads'),
    true,
  ),
  // Disks and file systems
  r(
    /^(?:format|diskpart|clear-disk|initialize-disk|format-volume|remove-partition|resize-partition|reset-physicaldisk|convert)$/,
    undefined,
    'destroys',
    disks,
    true,
  ),
  r(/^chkdsk$/, /\/(?:f|r|x|b|spotfix|offlinescanandfix)\b/i, 'changes', msg('repairs a file system'), true),
  r(/^chkdsk$/, undefined, 'reads', undefined, true),
  r(/^repair-volume$/, /-(?:offlinescanandfix|spotfix)/i, 'changes', msg('repairs a file system'), true),
  r(/^repair-volume$/, undefined, 'reads', undefined, true),
  r(/^fsutil$/, /\b(?:setzerodata|deletejournal)\b/i, 'destroys', deletes, true),
  r(/^fsutil$/, /\b(?:query\w*|info|list|fsinfo|8dot3name\s+query|volume\s+diskfree|behavior\s+query)\b/i, 'reads'),
  r(/^fsutil$/, undefined, 'changes', settings, true),
  r(/^vssadmin$/, /\b(?:delete|resize)\b/i, 'destroys', msg('deletes restore points or shadow copies'), true),
  r(/^vssadmin$/, /\blist\b/i, 'reads', undefined, true),
  r(/^(?:wbadmin|reagentc)$/, /(?:^get\b|\/info\b)/i, 'reads', undefined, true),
  r(/^(?:wbadmin|reagentc|vssadmin)$/, undefined, 'changes', settings, true),
  r(/^cleanmgr$/, undefined, 'changes', deletes),
  // Boot
  r(/^bcdedit$/, /\/(?:delete|deletevalue)\b/i, 'destroys', boot, true),
  r(/^bcdedit$/, /^(?:\/enum\b.*|\/v\b)?$/i, 'reads', undefined, true),
  r(/^(?:bcdedit|bcdboot|bootrec|bootsect)$/, undefined, 'changes', boot, true),
  // Registry
  r(/^reg$/, /^delete\b/i, 'destroys', deletesRegistry),
  r(/^reg$/, /^query\b/i, 'reads'),
  r(/^reg$/, /^(?:export|save)\b/i, 'changes', files),
  r(/^reg$/, undefined, 'changes', registry),
  r(/^(?:remove-itemproperty|rp|clear-itemproperty)$/, undefined, 'destroys', deletesRegistry),
  r(/^(?:set-itemproperty|new-itemproperty|sp|regedit|regini)$/, undefined, 'changes', registry),
  // Services and processes
  r(/^net$/, /^(?:start|stop|pause|continue)\s+\S/i, 'changes', service, true),
  r(
    /^net$/,
    /^(?:user|localgroup|group|accounts)\b.*(?:\/(?:add|delete|active|domain\s+\S)|\s\*)/i,
    'changes',
    accounts,
    true,
  ),
  r(/^net$/, /^use\b.*\s(?:\\\\|\*|\/d)/i, 'changes', network),
  r(/^net$/, undefined, 'reads'),
  r(/^sc$/, /\b(?:delete)\b/i, 'destroys', msg('deletes a service'), true),
  r(/^sc$/, /\bsdset\b/i, 'destroys', resetsPermissions, true),
  r(/^sc$/, /\b(?:query|queryex|qc|qfailure|sdshow|enumdepend|qdescription|qtriggerinfo)\b/i, 'reads'),
  r(/^sc$/, undefined, 'changes', service, true),
  r(/^(?:start|stop|restart|set|suspend|resume|new)-service$/, undefined, 'changes', service, true),
  r(/^(?:sasv|spsv|start-process|saps)$/, undefined, 'changes', msg('starts a program')),
  r(/^(?:taskkill|stop-process|kill|spps|tskill|pkill|killall)$/, undefined, 'changes', processes),
  r(/^(?:shutdown|restart-computer|stop-computer|reboot|logoff)$/, undefined, 'changes', restarts),
  // Windows image, updates, software
  r(/^dism$/, /\/(?:resetbase|disable-feature|remove-\w+)/i, 'destroys', removes, true),
  r(/^dism$/, /\/(?:revertpendingactions|set-edition)\b/i, 'destroys', msg('changes the Windows image for good'), true),
  r(/^dism$/, /\/(?:checkhealth|scanhealth|get-\w+|analyzecomponentstore)\b/i, 'reads', undefined, true),
  r(/^dism$/, undefined, 'changes', image, true),
  r(/^repair-windowsimage$/, /-(?:checkhealth|scanhealth)/i, 'reads', undefined, true),
  r(/^repair-windowsimage$/, undefined, 'changes', image, true),
  r(/^sfc$/, /\/(?:verifyonly|verifyfile)/i, 'reads', undefined, true),
  r(/^sfc$/, undefined, 'changes', image, true),
  r(/^(?:disable|remove)-windows\w+$|^uninstall-\w+$|^remove-appx\w*$/, undefined, 'destroys', removes),
  r(/^msiexec$/, /\/(?:x|uninstall)\b/i, 'destroys', removes),
  r(/^(?:winget|choco|apt|apt-get)$/, /^(?:uninstall|remove|rm|purge|autoremove)\b/i, 'destroys', removes),
  r(/^pnputil$/, /[-/](?:delete-driver|remove-device|d)\b/i, 'destroys', removes),
  r(
    /^(?:msiexec|wusa|setup|winget|install-\w+|add-appx\w*|add-windows\w+|enable-windows\w+|update-\w+|officec2rclient|onedrivesetup|choco|apt|apt-get|pnputil|repair-\w+|add-package|usoclient|wuauclt|setupdiag|wsreset)$/,
    /^(?!.*(?:^(?:list|search|show|source list|--version|--info|-v)\b|\/(?:enum-\w+))).*$/i,
    'changes',
    packages,
  ),
  r(/^(?:winget|choco|pnputil|apt|apt-get)$/, undefined, 'reads'),
  r(/^onedrive$/, /\/reset\b/i, 'changes', msg('resets the OneDrive client and starts a full sync')),
  r(/^onedrive$/, undefined, 'changes', msg('starts or stops OneDrive')),
  // Network
  r(/^netsh$/, /\badvfirewall\b.*\bstate\s+off\b|\bopmode\s+(?:mode=)?disable/i, 'destroys', disables, true),
  r(/^netsh$/, /\b(?:reset|delete)\b/i, 'destroys', resetsNetwork, true),
  r(/^netsh$/, /^(?:(?!\bset\b|\badd\b|\bimport\b).)*\b(?:show|dump|export)\b/i, 'reads'),
  r(/^netsh$/, undefined, 'changes', network, true),
  r(/^ipconfig$/, /\/(?:release|renew|flushdns|registerdns|setclassid)/i, 'changes', network),
  r(
    /^(?:clear-dnsclientcache|set-dns\w+|set-net\w+|new-net\w+|enable-net\w+|disable-net\w+|remove-net\w+|restart-netadapter|set-winhttpproxy)$/,
    undefined,
    'changes',
    network,
    true,
  ),
  r(/^route$/, /^(?:-[pf]\s+)*(?:add|delete|change)|-f\b/i, 'changes', network, true),
  r(/^(?:nltest)$/, /\/(?:sc_reset|sc_change_pwd|dbflag)/i, 'changes', accounts, true),
  r(/^netdom$/, /\b(?:reset|resetpwd|join|remove|move)\b/i, 'changes', accounts, true),
  r(/^nltest$/, /\/dsregdns\b/i, 'changes', network, true),
  r(/^netdom$/, /\/(?:add|makeprimary|remove)\b/i, 'changes', accounts, true),
  r(/^klist$/, /\bpurge\b/i, 'changes', msg('removes cached Kerberos tickets')),
  r(/^w32tm$/, /\/(?:resync|config|register|unregister)\b/i, 'changes', settings, true),
  r(/^(?:test-computersecurechannel)$/, /-repair/i, 'changes', accounts, true),
  r(/^(?:reset-computermachinepassword|add-computer|remove-computer)$/, undefined, 'changes', accounts, true),
  r(/^bitsadmin$/, /\/(?:reset|cancel)/i, 'destroys', msg('cancels downloads'), true),
  r(/^bitsadmin$/, /\/(?:list|info|get\w+|rawreturn|util\s+\/version)/i, 'reads'),
  r(/^bitsadmin$/, undefined, 'changes', settings),
  // Licensing, certificates, policy, tasks
  r(/^(?:cscript|wscript|slmgr|ospp)(?:\.vbs)?$/, /\/(?:dlv|dli|dti|xpr|dstatus\w*|dstatusall|ddescr\S*)\b/i, 'reads'),
  r(/^(?:cscript|wscript|slmgr|ospp)(?:\.vbs)?$/, /\/(?:upk|cpky|rearm|unpkey\S*)/i, 'destroys', licence, true),
  r(/^(?:cscript|wscript|slmgr|ospp)(?:\.vbs)?$/, undefined, 'changes', licence, true),
  r(/^certutil$/, /-(?:delstore|delete\w+|delkey)/i, 'destroys', certificate),
  r(
    /^certutil$/,
    /-(?:addstore|importpfx|repairstore|setreg|delreg|crl|dspublish|pulse|urlcache|generatesstfromwu|syncwithwu)\b/i,
    'changes',
    certificate,
  ),
  r(/^certutil$/, undefined, 'reads'),
  r(/^(?:import-certificate|import-pfxcertificate)$/, undefined, 'changes', certificate),
  r(/^(?:gpupdate|invoke-gpupdate)$/, undefined, 'changes', policy),
  r(/^schtasks$/, /\/delete\b/i, 'destroys', task),
  r(/^schtasks$/, /^(?:\/query\b.*)?$/i, 'reads'),
  r(
    /^(?:schtasks|(?:enable|disable|start|stop|set|register|unregister|new)-scheduledtask)$/,
    undefined,
    'changes',
    task,
  ),
  r(/^(?:auditpol)$/, /\/get\b/i, 'reads', undefined, true),
  r(/^auditpol$/, undefined, 'changes', settings, true),
  r(
    /^powercfg$/,
    /\/(?:list|l|query|q|requests|lastwake|a|availablesleepstates|energy|batteryreport|sleepstudy|waketimers|devicequery)\b/i,
    'reads',
  ),
  r(/^powercfg$/, undefined, 'changes', settings),
  r(/^wevtutil$/, /^(?:cl|clear-log)\b/i, 'destroys', msg('clears an event log'), true),
  r(/^wevtutil$/, /^(?:qe|query-events|gl|get-log|gli|get-log-info|el|enum-logs|ep|gp|epl|export-log)\b/i, 'reads'),
  r(/^(?:clear-eventlog|remove-eventlog)$/, undefined, 'destroys', msg('clears an event log'), true),
  r(/^winmgmt$/, /\/resetrepository/i, 'destroys', msg('resets the WMI repository'), true),
  r(/^winmgmt$/, /\/verifyrepository/i, 'reads', undefined, true),
  r(/^mofcomp$/, /-check\b/i, 'reads'),
  r(/^tzutil$/, /\/[gl]\b/i, 'reads'),
  r(/^curl$/, /(?:^|\s)(?:-I|--head)\b/, 'reads'),
  r(/^wsusutil$/, /^checkhealth\b/i, 'changes', msg('writes its findings to the event log'), true),
  r(/^(?:appcmd|vboxmanage)$/, /^list\b/i, 'reads'),
  r(/^hcsdiag$/, /^list\b/i, 'reads', undefined, true),
  r(/^docker$/, /^(?:ps|info|version|inspect|images|logs|manifest inspect)\b/i, 'reads'),
  r(/^(?:winmgmt|mofcomp|regsvr32|lodctr)$/, undefined, 'changes', settings, true),
  r(/^wmic$/, /\bdelete\b/i, 'destroys', msg('deletes what it selects')),
  r(/^wmic$/, /\bcall\s+uninstall\b/i, 'destroys', removes, true),
  r(/^wmic$/, /\b(?:call|delete|create|set)\b/i, 'changes', settings),
  r(/^(?:invoke-(?:cimmethod|wmimethod)|set-ciminstance|remove-ciminstance)$/, undefined, 'changes', settings),
  r(/^(?:wsl)$/, /--unregister/i, 'destroys', msg('deletes a WSL distribution with all its files')),
  r(/^wsl$/, /(?:--status|-l\b|--list|--version)/i, 'reads'),
  r(/^dsregcmd$/, /\/(?:leave|join|forcerecovery|cleanupaccounts)/i, 'changes', accounts, true),
  r(/^cmdkey$/, /\/(?:add|delete)/i, 'changes', accounts),
  r(/^ccmrepair$|^ccmsetup$/, undefined, 'changes', packages, true),
  r(/^(?:date|time)$/, /^\d|(?:^|\s)(?:-s\b|--set)/, 'changes', settings, true),
  r(/^label$/, /\S\s+\S/, 'changes', settings, true),
  r(/^(?:assoc|ftype)$/, /=/, 'changes', settings, true),
  r(/^compact$/, /\/(?:[cu]|compactos:(?:always|never))\b/i, 'changes', settings),
  r(/^fltmc$/, /\b(?:load|unload|attach|detach)\b/i, 'changes', settings, true),
  r(/^verifier$/, /\/(?:standard|flags|all|driver|reset|bootmode|volatile|ruleclasses)\b/i, 'changes', settings, true),
  r(/^openfiles$/, /\/(?:disconnect|local\s+\w)/i, 'changes', settings, true),
  r(/^dnscmd$/, /\/\w*(?:add|delete|config|reset|clear)/i, 'changes', network, true),
  r(/^setspn$/, /-[adsr]\b/i, 'changes', accounts, true),
  r(/^repadmin$/, /\/(?:syncall|replicate|sync|delete|remove\w*|options)\b/i, 'changes', settings, true),
  r(/^logman$/, /^(?:create|start|stop|delete|update|import)\b/i, 'changes', settings),
  r(/^pktmon$/, /^(?:start|stop|filter|unload|reset)\b/i, 'changes', settings, true),
  // Reading only
  r(
    /^(?:logman|perfmon|resmon|eventvwr|services\.msc|msinfo32|taskmgr|control|explorer|notepad|mmc|certmgr|certlm\.msc|devmgmt\.msc|gpedit\.msc|ms-settings:\S*|start-ms\S*|mdsched|winver|iexplore|optionalfeatures|appwiz\.cpl|inetcpl\.cpl|rstrui)$/,
    undefined,
    'reads',
  ),
  r(
    /^(?:cd|chdir|pushd|popd|set-location|sl|push-location|pop-location|set|setlocal|endlocal|echo|rem|cls|exit|pause|timeout|type|more|dir|tree|ver|vol|path|prompt|title|where|whoami|hostname|systeminfo|tasklist|findstr|find|sort|fc|comp|ping|tracert|pathping|nslookup|arp|netstat|getmac|gpresult|driverquery|quser|query|qwinsta|openfiles|assoc|ftype|ipconfig|route|nltest|netdom|klist|w32tm|dsregcmd|cmdkey|wmic|mode|vol|label|chcp|fltmc|verifier|compact|sigverif|licensingdiag|dxdiag|pktmon|repadmin|dcdiag|setspn|dfsutil|dnscmd|test-computersecurechannel)$/,
    undefined,
    'reads',
  ),
  r(
    /^(?:ls|cat|pwd|grep|head|tail|less|wc|awk|uname|id|df|du|ps|stat|file|printf|true|test|dmesg|journalctl|ip|ss|dig|env|which|date|uptime|free|lsblk|openssl)$/,
    undefined,
    'reads',
  ),
  r(
    /^(?:get|test|select|where|format|measure|sort|group|compare|find|show|resolve|convertfrom|convertto|convert|join|split|out-(?:host|string|null|gridview)|write|read|search|wait|trace|debug|confirm|ping|watch|foreach|assert|enter|use|new-(?:object|timespan|guid|cimsession)|import-(?:module|csv|clixml|powershelldatafile|localizeddata))(?:-\w+)?$/,
    undefined,
    'reads',
  ),
  r(
    /^(?:\?|%|select|where|ft|fl|fw|gci|gc|gi|gp|gm|gps|gsv|gwmi|gcim|sls|out-host|out-string|out-null|out-gridview|oh|echo|write|sleep|start-sleep|if|else|elseif|foreach|for|while|switch|try|catch|finally|function|param|return|in|do|measure|sort|group|tee|-\S+|}|\{)$/,
    undefined,
    'reads',
  ),
];
