import { msg } from '../../text/translate.ts';

export interface Harm {
  readonly risk: 'changes' | 'destroys';
  /** What it does, as the end of "This …", marked with `msg` for translation. */
  readonly effect: string;
  /** It fails without administrator rights. */
  readonly admin: boolean;
}

/** The first rule that fits a call says what it does. */
export interface HarmRule {
  /** Names in lower case without path and extension. */
  readonly names: string | RegExp;
  /**
   * Each must fit one of the words, which are in lower case; an option begins with `/` there, whatever its prefix was.
   */
  readonly when: readonly RegExp[];
  readonly unless?: readonly RegExp[];
  readonly harm: Harm;
}

const deletes = msg('deletes files or folders');
const selected = msg('deletes what it selects');
const registry = msg('changes the registry');
const deletesRegistry = msg('deletes from the registry');
const service = msg('starts, stops or configures a service');
const deletesService = msg('deletes a service');
const permissions = msg('changes permissions');
const resetsPermissions = msg('replaces owner or permissions of everything below a folder');
const disables = msg('weakens or disables protection');
const disks = msg('erases or repartitions a disk');
const fileSystem = msg('repairs a file system');
const boot = msg('changes the boot configuration');
const network = msg('changes the network configuration');
const resetsNetwork = msg('resets the network configuration');
const packages = msg('installs, removes or repairs software');
const removes = msg('removes software or Windows features');
const image = msg('repairs or services the Windows image');
const processes = msg('ends a running program');
const restarts = msg('restarts or shuts down the computer');
const files = msg('copies, moves, renames or creates files');
/** What a call does that copies, and one that writes. */
export const COPIES_FILES = files;
const writes = msg('writes a file');
export const WRITES_FILE = writes;
const accounts = msg('changes users, groups or passwords');
const deletesAccounts = msg('deletes users, groups or computers');
const task = msg('changes scheduled tasks');
const settings = msg('changes a setting');
const licence = msg('changes the activation of Windows or Office');
const certificate = msg('changes certificates');
const policy = msg('applies Group Policy');
const program = msg('starts a program');
const backups = msg('deletes restore points, backups or shadow copies');
const cancels = msg('cancels downloads');
const clearsLog = msg('clears an event log');
const recording = msg('starts or stops a recording');
const starts = msg('scans or updates Defender');
const container = msg('changes containers or virtual machines');
const deletesContainer = msg('deletes containers, virtual machines or their data');
const directory = msg('changes Active Directory');

const rule =
  (risk: Harm['risk'], admin: boolean) =>
  (names: string | RegExp, effect: string, when: RegExp[] = [], unless?: RegExp[]): HarmRule => ({
    names,
    when,
    ...(unless && { unless }),
    harm: { risk, effect, admin },
  });
const destroys = rule('destroys', false);
const destroysAsAdmin = rule('destroys', true);
const changes = rule('changes', false);
const changesAsAdmin = rule('changes', true);

/**
 * What programs and cmdlets do to the machine; within a program the worst comes first. Sources: their pages on
 * https://learn.microsoft.com/windows-server/administration/windows-commands/, what they print for `/?`, the manual
 * pages of Linux, and PowerShell's list of verbs
 * (https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands).
 */
export const HARM_RULES: readonly HarmRule[] = [
  // What another command of the same noun undoes
  changesAsAdmin(/^(?:disable|enable|unlock)-(?:localuser|adaccount)$/, accounts),
  changesAsAdmin('remove-localgroupmember remove-adgroupmember', accounts),
  changesAsAdmin('remove-printer remove-printerdriver remove-printerport', settings),
  changesAsAdmin('remove-catemplate remove-adreplicationsubnet', directory),
  changesAsAdmin('remove-netfirewallrule', network),
  changes(/^(?:mount|dismount)-(?:diskimage|vhd|windowsimage)$/, msg('connects or disconnects a disk or an image')),
  changesAsAdmin('mountvol', settings, [/^\/[ds]$/]),
  changes('robocopy', files, [/^\/mov$/], [/^\/(?:mir|purge|move)$/]),
  changesAsAdmin('netdom', accounts, [/^computername$/, /^\/(?:add|remove)/]),
  // Programs that people work with, and what shows itself in a window
  changes('outlook winword excel powerpnt onenote msaccess msedge chrome firefox explorer', program),
  changes('control rstrui odbcad32 notepad', program),
  changes('get-windowsupdatelog mdmdiagnosticstool', writes),
  changesAsAdmin('close-smbopenfile close-smbsession', msg('ends shares, sessions or connections')),
  changesAsAdmin('set-date', settings),
  changes('enter-pssession', msg('opens a session on another computer')),
  changes('git', settings, [/^config$/]),
  changes('add-type', msg('loads code into the shell'), [/^\/assemblyname$/], [/^\/(?:typ|mem|pat|lit|ref|out|nam)/]),
  changes('new-object', msg('creates or starts something'), [/^\/comobject$/]),
  changes('handle handle64', msg('shows or closes open files'), [/./]),
  // Files
  destroys(
    'del erase rd rmdir rm remove-item ri clear-content clc clear-recyclebin shred unlink srm wipe sdelete',
    deletes,
  ),
  destroys('cipher', deletes, [/^\/w/]),
  changes('cipher', settings, [/^\/(?:e|d|k|r|x|u|adduser|removeuser|rekey|setup)\b/]),
  destroys('robocopy', deletes, [/^\/(?:mir|purge|move|mov)\b/], [/^\/l$/]),
  changes('robocopy', files, [], [/^\/l$/]),
  destroys('forfiles', deletes, [/\b(?:del|erase|rd|rmdir)\b/]),
  destroys('find', deletes, [/^\/delete$/]),
  destroys('find', deletes, [/^\/(?:exec|execdir|ok|okdir)$/, /^(?:.*\/)?(?:rm|shred|unlink)$/]),
  changes('find', program, [/^\/(?:exec|execdir|ok|okdir)$/]),
  changes('find', writes, [/^\/(?:fprint|fprint0|fprintf|fls)$/]),
  destroys('truncate', deletes),
  destroys('cleanmgr', deletes, [/^\/(?:sagerun|lowdisk|verylowdisk|autoclean)/]),
  changes('cleanmgr', settings, [/^\/(?:sageset|tuneup)/]),
  changes('cleanmgr', program),
  changes(
    'copy xcopy move ren rename md mkdir mklink copy-item copy cpi cp move-item mv mi rename-item rni rnp new-item ni set-content add-content ac out-file tee-object expand-archive compress-archive touch ln install rsync scp expand extrac32 makecab tar unzip zip gzip gunzip 7z replace cpio split csplit mkfifo mktemp patch',
    files,
  ),
  changes('tee', writes),
  changes(/^export-[a-z]+$/, writes),
  changes('attrib', settings, [/^[-+/][rashiopuxvb]$/]),
  changes('sort', writes, [/^\/o/]),
  changes('compact', settings, [/^\/(?:c|u|f|compactos:(?:always|never))\b/]),
  destroys('mountvol', settings, [/^\/(?:d|p|r)$/]),
  changes('mountvol subst', settings, [/./]),
  changes('chattr setfattr chcon setfacl chmod chown chgrp', permissions, [], [/^\/r|^\/recursive$/]),
  destroys('chattr setfattr chcon setfacl chmod chown chgrp', resetsPermissions),
  // Permissions
  destroys('icacls', resetsPermissions, [/^\/(?:reset|restore)\b/]),
  destroys('icacls', resetsPermissions, [/^\/inheritance:r/]),
  destroys('icacls', resetsPermissions, [/^\/(?:grant|deny|remove|setowner)\b/, /^\/t$/]),
  changes('icacls', permissions, [/^\/(?:grant|deny|remove|setowner|inheritance|setintegritylevel|substitute)\b/]),
  changes('icacls', writes, [/^\/save$/]),
  destroysAsAdmin('takeown', resetsPermissions, [/^\/r$/]),
  changesAsAdmin('takeown', permissions),
  changesAsAdmin('secedit', writes, [/^\/(?:export|generaterollback)$/]),
  destroysAsAdmin('secedit', resetsPermissions, [/^\/(?:configure|import)$/]),
  destroysAsAdmin('cacls xcacls subinacl set-acl', resetsPermissions, [/./]),
  // Protection
  destroysAsAdmin(/^(?:set|add)-mppreference$/, disables, [
    /^\/(?:disable|exclusion|attacksurfacereductiononlyexclusions|enablecontrolledfolderaccess|puaprotection|mapsreporting|submitsamplesconsent)/,
  ]),
  changesAsAdmin(/^(?:set|add|remove)-mppreference$/, settings),
  destroysAsAdmin('set-netfirewallprofile', disables, [/^\/enabled/, /^(?:false|0|\$false)$/]),
  destroysAsAdmin('set-netfirewallprofile', disables, [/^\/enabled:(?:false|0|\$false)$/]),
  destroysAsAdmin(
    'disable-bitlocker clear-tpm disable-bitlockerautounlock suspend-bitlocker clear-bitlockerautounlock remove-bitlockerkeyprotector lock-bitlocker',
    disables,
  ),
  destroysAsAdmin('manage-bde', disables, [/^\/(?:off|forcerecovery|wipefreespace|w)$/]),
  destroysAsAdmin('manage-bde', disables, [/^\/(?:protectors|autounlock)$/, /^\/(?:delete|disable|clearallkeys)$/]),
  changesAsAdmin('manage-bde', settings, [
    /^\/(?:on|pause|resume|lock|unlock|autounlock|protectors|tpm|setidentifier|changepin|changepassword|changekey|upgrade)$/,
  ]),
  destroysAsAdmin('mpcmdrun', disables, [/^\/(?:removedefinitions|restore)$/]),
  changesAsAdmin('mpcmdrun', starts, [
    /^\/(?:scan|signatureupdate|trace|capturenetworktrace|cancel|wdenable|revertplatform|resetplatform|adddynamicsignature|removedynamicsignature)$/,
  ]),
  changesAsAdmin('mpcmdrun', writes, [/^\/(?:getfiles|getfilesdiagtrack)$/]),
  changes('start-mpscan update-mpsignature', starts),
  changes('unblock-file', msg('removes the mark that a file came from the internet')),
  changes('set-executionpolicy', settings),
  destroysAsAdmin('remove-bitstransfer delete-deliveryoptimizationcache', cancels),
  // Disks, file systems, backups
  destroysAsAdmin(
    'format diskpart clear-disk initialize-disk format-volume remove-partition resize-partition reset-physicaldisk convert diskshadow bootsect dd fdisk parted sgdisk gdisk wipefs mkswap blkdiscard cfdisk sfdisk remove-physicaldisk remove-storagepool remove-virtualdisk lvremove vgremove pvremove hdparm',
    disks,
  ),
  destroysAsAdmin(/^mkfs(?:\.\w+)?$/, disks),
  changesAsAdmin('chkdsk', fileSystem, [
    /^\/(?:f|r|x|b|scan|spotfix|offlinescanandfix|forceofflinefix|perf|sdcleanup|l|freeorphanedchains|markclean)\b/,
  ]),
  changesAsAdmin('chkntfs', settings, [/^\/[dtxc]\b/]),
  changesAsAdmin('repair-volume', fileSystem, [/^\/(?:offlinescanandfix|spotfix|scan)/]),
  changesAsAdmin(/^fsck(?:\.\w+)?$/, fileSystem),
  changesAsAdmin('e2fsck xfs_repair tune2fs resize2fs btrfs', fileSystem),
  changesAsAdmin('defrag optimize-volume', msg('defragments or trims a drive')),
  destroysAsAdmin('fsutil', deletes, [/^(?:setzerodata|deletejournal|dismount|strip|delete|seteof|rollback)$/]),
  changesAsAdmin('fsutil', settings, [
    /^(?:set|setinfo|createnew|create|createjournal|setshortname|setvaliddata|setcasesensitiveinfo|setflag|setrange|setautoreset|setavailable|setconsistent|setlog|setrollback|start|stop|commit|enforce|modify|track|disable|enable|initiate|wait|setflags|clearflags|setlabel|setstrictlyconsistent|enablerangetracking|optimizemetadata)$/,
  ]),
  changesAsAdmin('label', settings, [/./]),
  destroysAsAdmin('vssadmin', backups, [/^(?:delete|resize|revert)$/]),
  changesAsAdmin('vssadmin', settings, [/^(?:create|add|protect|unprotect)$/]),
  destroysAsAdmin('wbadmin', backups, [/^(?:delete|disable)$/]),
  changesAsAdmin('wbadmin', files, [/^(?:start|stop|enable|restore)$/]),
  changesAsAdmin('reagentc', settings, [/^\/(?:enable|disable|boottore|setreimage|setosimage|setbootshelllink)$/]),
  changesAsAdmin('esentutl', fileSystem, [/^\/[prdyct]/]),
  // Boot
  destroysAsAdmin('bcdedit', boot, [/^\/(?:delete|deletevalue|import)$/]),
  changesAsAdmin('bcdedit', boot, [
    /^\/(?:set|create|copy|default|displayorder|bootsequence|toolsdisplayorder|timeout|export|createstore|debug|dbgsettings|ems|bootems|emssettings|bootdebug|hypervisorsettings|event|mirror|sysstore)$/,
  ]),
  changesAsAdmin('bcdboot bootrec bootcfg grub-install update-grub', boot),
  // Registry
  destroys('reg', deletesRegistry, [/^delete$/]),
  destroys('reg', disables, [
    /^add$/,
    /^(?:disableantispyware|disableantivirus|disablerealtimemonitoring|disablebehaviormonitoring|disableioavprotection|enablelua|smartscreenenabled|enablesmartscreen|runasppl|enablefirewall|localaccounttokenfilterpolicy|uselogoncredential)$/,
  ]),
  changes('reg', files, [/^(?:export|save)$/]),
  changes('reg', registry, [/^(?:add|copy|import|load|unload|restore|flags)$/]),
  destroys('remove-itemproperty rp clear-itemproperty clp', deletesRegistry),
  changes(
    'set-itemproperty new-itemproperty sp regedit regini set-item copy-itemproperty move-itemproperty rename-itemproperty',
    registry,
  ),
  // Services and processes
  // Protection's own services
  destroysAsAdmin(
    'sc net net1 stop-service spsv set-service',
    disables,
    [
      /^(?:windefend|mpssvc|sense|wdnissvc|wdfilter|securityhealthservice|wscsvc|bfe)$/,
      /^(?:stop|config|delete|failure|disabled|sdset|\/startuptype)$|^windefend$/,
    ],
    [/^start$/],
  ),
  destroysAsAdmin('sc', deletesService, [/^delete$/]),
  destroysAsAdmin('remove-service', deletesService),
  destroysAsAdmin('sc', resetsPermissions, [/^sdset$/]),
  changesAsAdmin('sc', service, [
    /^(?:start|stop|pause|continue|config|create|failure|failureflag|description|sidtype|privs|triggerinfo|preferrednode|managedaccount|control|interrogate|lock|boot|notify)$/,
  ]),
  changesAsAdmin('net net1', service, [/^(?:start|stop|pause|continue)$/]),
  changesAsAdmin(/^(?:start|stop|restart|set|suspend|resume|new)-service$/, service),
  changesAsAdmin(
    'sasv spsv systemctl service update-rc.d chkconfig rc-service',
    service,
    [],
    [/^(?:mask|disable|kill|revert|isolate|rescue|emergency|halt|poweroff|reboot|kexec|set-default)$/],
  ),
  destroysAsAdmin('systemctl', restarts, [/^(?:halt|poweroff|reboot|kexec|rescue|emergency|isolate)$/]),
  changesAsAdmin('systemctl chkconfig', service, [/./]),
  changes('taskkill stop-process kill spps tskill pkill killall killall5 xkill', processes),
  changes(
    'shutdown restart-computer stop-computer reboot logoff poweroff halt init telinit rwinsta tsdiscon',
    restarts,
  ),
  changes('reset', restarts, [/^session$/]),
  // Nothing is known of what comes from another computer.
  changes('start-process saps runas psexec start wscript mshta rundll32 msdt', program, [], [/^[\\/]{2}|:\/\//]),
  destroysAsAdmin('winmgmt', msg('resets the WMI repository'), [/^\/resetrepository/]),
  changesAsAdmin('regsvr32 lodctr winmgmt', settings, [/./]),
  changesAsAdmin('mofcomp', settings, [/./]),
  // Windows image, updates, software
  destroysAsAdmin('dism', removes, [/^\/(?:resetbase|disable-feature|remove-\w)/]),
  destroysAsAdmin('dism', msg('changes the Windows image permanently'), [
    /^\/(?:revertpendingactions|set-edition|initiate-osuninstall|apply-image|apply-ffu|apply-customdataimage|discard|delete-image|spsuperseded|remove-osuninstall)\b/,
  ]),
  changesAsAdmin('dism', image, [
    /^\/(?:restorehealth|startcomponentcleanup|add-\w|enable-feature|export-\w|import-\w|set-\w|apply-\w|mount-\w|unmount-\w|remount-\w|commit-\w|capture-\w|append-\w|cleanup-mountpoints|cleanup-wim|optimize-\w|split-\w|gen-\w|defaultassociations|hidesp)/,
  ]),
  changesAsAdmin('repair-windowsimage', image, [/^\/(?:restorehealth|startcomponentcleanup|resetbase)/]),
  changesAsAdmin('sfc', image, [/^\/(?:scannow|scanfile|scanonce|scanboot|revert|purgecache)/]),
  destroys('msiexec', removes, [/^\/(?:x|uninstall)/]),
  destroys(
    'winget choco apt apt-get aptitude dnf yum zypper apk brew snap flatpak pip pip3 npm scoop dpkg rpm pacman',
    removes,
    [/^\/?(?:uninstall|remove|rm|purge|autoremove|erase|e|r|autopurge)$/],
  ),
  destroys('winget', settings, [/^(?:source|pin)$/, /^(?:reset|remove)$/]),
  changesAsAdmin('winget', settings, [/^settings$/, /^\/?(?:enable|disable)$/]),
  destroys('pnputil', removes, [/^\/(?:delete-driver|remove-device|d)$/]),
  changesAsAdmin('pnputil', packages, [
    /^\/(?:add-driver|export-driver|scan-devices|restart-device|enable-device|disable-device|i|a|install|output-file)\b/,
  ]),
  changesAsAdmin('drvload wpeutil', settings, [/./]),
  changesAsAdmin('gflags', settings, [/^[-+/]/]),
  destroysAsAdmin('mbr2gpt', disks, [/^\/convert$/]),
  changes('git', settings, [/^config$/, /./]),
  changes('mdmdiagnosticstool licensingdiag dispdiag', writes, [/./]),
  changesAsAdmin('devcon', packages, [
    /^(?:install|update|updateni|enable|disable|restart|rescan|remove|sethwid|classfilter|reboot)$/,
  ]),
  changes('winget choco apt apt-get aptitude dnf yum zypper apk brew snap flatpak pip pip3 npm scoop', packages, [
    /^(?:install|upgrade|update|import|configure|repair|download|add|source|pin|full-upgrade|dist-upgrade|refresh|clean|in|up|i|ci|hold|unhold|settings|export)$/,
  ]),
  changes('dpkg rpm', packages, [/^\/(?:i|install|u|upgrade|configure|unpack|f|freshen|rebuilddb|import)\w*$/]),
  destroys('onedrive', removes, [/^\/uninstall$/]),
  changes('onedrive', msg('resets the OneDrive client and starts a full sync'), [/^\/reset$/]),
  changes('onedrive', msg('starts or stops OneDrive')),
  destroys('onedrivesetup officec2rclient setup', removes, [/^\/uninstall|scenario=uninstall/]),
  changes(
    'msiexec wusa setup officec2rclient onedrivesetup usoclient wuauclt setupdiag wsreset ccmrepair ccmsetup add-package microsoftedgeupdate regasm gacutil aspnet_regiis lpksetup sdbinst',
    packages,
  ),
  // Network
  destroysAsAdmin('netsh', disables, [/^(?:adv)?firewall$/, /^(?:off|mode=disable|disable|disabled)$/]),
  destroysAsAdmin('netsh', resetsNetwork, [/^(?:re?s?e?t?|reset|delete|del|uninstall|remove)$/], [/^r$/]),
  changesAsAdmin('netsh', network, [
    /^(?:set|add|import|export|connect|disconnect|reconnect|start|stop|exec|convert|initiate|register|renew|release|install|wlanreport|flush|enable|disable|trace|stat[e]|sta?te|publish|\/[fcr])$/,
  ]),
  changes('ipconfig', network, [/^\/(?:release|renew|flushdns|registerdns|setclassid)/]),
  changesAsAdmin(
    /^(?:clear-dnsclientcache|set-dns\w+|set-net\w+|new-net\w+|enable-net\w+|disable-net\w+|restart-netadapter|set-winhttpproxy|rename-net\w+)$/,
    network,
  ),
  destroysAsAdmin('route', network, [/^(?:delete|del)$|^\/f$/]),
  changesAsAdmin('route', network, [/^(?:add|change|del|flush)$/]),
  changesAsAdmin('arp', network, [/^\/[ds]$/]),
  changesAsAdmin('nbtstat', network, [/^\/rr?$/]),
  changes('net net1', network, [/^use$/]),
  destroysAsAdmin('net net1', msg('ends shares, sessions or connections'), [
    /^(?:share|session|sessions|sess|file|files|print)$/,
    /^\/(?:delete|del|d|close)$/,
  ]),
  changesAsAdmin('net net1', msg('shares a folder'), [/^share$/, /=/]),
  destroysAsAdmin('net net1', deletesAccounts, [/^(?:user|users|localgroup|group|computer)$/, /^\/del/]),
  changesAsAdmin('net net1', accounts, [/^(?:user|users|localgroup|group|accounts|computer)$/, /./]),
  changesAsAdmin('net net1', settings, [/^(?:config|time|print|send|share|session|file)$/]),
  changesAsAdmin('ip', network, [/^(?:add|del|delete|set|change|replace|append|flush|up|down|exec|prepend|restore)$/]),
  changesAsAdmin(
    'ifconfig ifup ifdown dhclient nmcli iwconfig ethtool brctl netplan resolvconf wpa_cli rfkill tc hostnamectl timedatectl localectl',
    network,
    [/./],
  ),
  destroysAsAdmin('iptables ip6tables nft ufw firewall-cmd ipset ebtables', disables, [
    /^(?:\/[fxdrzp]|\/flush|\/delete|flush|delete|disable|reset|\/remove\S*|\/panic-on)$/,
  ]),
  changesAsAdmin('iptables ip6tables nft ufw firewall-cmd iptables-restore ipset ebtables', network, [/./]),
  changesAsAdmin('ss', network, [/^\/k$/]),
  changes('curl wget invoke-webrequest iwr invoke-restmethod irm aria2c', msg('downloads, sends or changes data')),
  changes('bitsadmin', network, [/^\/(?:setieproxy)$/]),
  destroysAsAdmin('bitsadmin', cancels, [/^\/(?:reset|cancel|repairservice)$/]),
  changes('bitsadmin', settings, [
    /^\/(?:transfer|create|add\w*|set\w*|resume|suspend|complete|remove\w*|replace\w*|takeownership|makecustomheaderswriteonly|cache|peers|peercaching|enableanalyticchannel)$/,
  ]),
  // Domain, time, accounts
  changesAsAdmin('nltest', accounts, [
    /^\/(?:sc_reset|sc_change_pwd|sc_verify|dbflag|repl|sync|pdc_repl|set_trust|cdigest|sdigest|transport_notify|shutdown|shutdown_abort|unload)\b/,
  ]),
  changesAsAdmin('nltest', network, [/^\/(?:dsregdns|dsderegdns)/]),
  destroysAsAdmin('netdom', accounts, [
    /^(?:remove|renamecomputer|move|movent4bdc)$|^\/(?:remove|reset|removetopleveldomain\S*|d[ea]\S*delete)/,
  ]),
  changesAsAdmin('netdom', accounts, [/^(?:add|reset|resetpwd|join|trust|computername)$|^\/(?:add|makeprimary|reset)/]),
  changes('klist', msg('removes cached Kerberos tickets'), [/^(?:purge|purge_bind|kcd_cache)$/]),
  changesAsAdmin('ksetup ktpass', accounts, [/./], [/^\/dumpstate$/]),
  changesAsAdmin('w32tm', settings, [/^\/(?:resync|config|register|unregister|debug|leapseconds)$/]),
  changesAsAdmin('setspn', directory, [/^\/[adsr]$/]),
  destroysAsAdmin('dsrm ntdsutil csvde ldifde adprep dcpromo', directory),
  changesAsAdmin('dsadd dsmod dsmove dsdbutil redircmp redirusr gpfixup djoin', directory),
  destroysAsAdmin('repadmin', directory, [
    /^\/(?:delete|remove\w*|unhost|rehost|regkey|removesources|removelingeringobjects|rlo)$/,
  ]),
  changesAsAdmin('repadmin', directory, [
    /^\/(?:syncall|replicate|replsingleobj|sync|add|mod|options|siteoptions|kcc|setattr|updrepsto|addrepsto|delrepsto|modrepsto|prp|writespn|viewspn|showchanges|rodcpwdrepl|experthelp|testhook|notifyopt|oldhelp)$/,
  ]),
  changesAsAdmin('dcdiag', directory, [/^\/(?:fix|fixmachineaccount|recreatemachineaccount)$/]),
  changes('dcdiag', writes, [/^\/(?:f|ferr|x|xsl)\b/]),
  destroysAsAdmin('dnscmd', network, [/^\/\w*(?:delete|reset|clear|restart|unload|abort|exit)/]),
  changesAsAdmin('dnscmd', network, [
    /^\/\w*(?:add|config|write|export|refresh|update|pause|resume|age|start|set|zonechange)/,
  ]),
  destroysAsAdmin('dfsutil dfsradmin dfsrmig dfscmd', directory, [
    /^\/?(?:remove|delete|del|remdom|clean|purge\w*|unmap\w*|remroot|remstdroot|remftroot)$/,
  ]),
  changesAsAdmin('dfsutil dfsradmin dfsrmig dfsrdiag dfscmd', directory, [
    /^\/?(?:add\w*|set\w*|import|export|flush|pktflush|spcflush|purgemupcache|move|map|force\w*|reset|createglobalobjects|syncnow|stopnow|pollad|disable|enable)$/,
  ]),
  changesAsAdmin('dsregcmd', accounts, [/^\/(?:leave|join|forcerecovery|cleanupaccounts|refreshprt|refreshp2pcerts)$/]),
  changes('cmdkey', accounts, [/^\/(?:add|delete|generic|user|u|pass|smartcard)\b/]),
  changesAsAdmin('reset-computermachinepassword add-computer remove-computer rename-computer', accounts),
  changesAsAdmin('test-computersecurechannel', accounts, [/^\/repair/]),
  destroysAsAdmin(
    'remove-localuser remove-localgroup remove-localgroupmember remove-aduser remove-adcomputer remove-adgroup remove-adobject userdel groupdel deluser delgroup',
    deletesAccounts,
  ),
  changesAsAdmin(
    'useradd usermod groupadd groupmod adduser addgroup passwd chpasswd chage gpasswd visudo vipw',
    accounts,
  ),
  changesAsAdmin('query quser qwinsta', settings, [/^\/delete$/]),
  changes('change chglogon chguser chgport', settings, [/./]),
  // Licences, certificates, policy, tasks
  destroysAsAdmin('cscript wscript slmgr ospp', licence, [/^\/(?:upk|cpky|rearm\S*|unpkey\S*|remhst)/]),
  changesAsAdmin('cscript slmgr ospp', licence, [
    /^\/(?:ipk|ato|atp|skms|ckms|rilc|skhc|ckhc|act|inpkey\S*|sethst\S*|setprt\S*|act-type\S*|il|stokflag|ctokflag|sai|sri|sprt|sdns|cdns|spri|cpri|token-activation|tokact\S*|osppsvcrestart|osppsvcauto)/,
  ]),
  changes('cscript', program, [/./], [/^[\\/]{2}/]),
  destroys('certutil', certificate, [
    /^\/(?:delstore|deleterow|deletehellocontainer|delkey|deletepolicyserver|deleteenrollmentserver|deltemplate|shutdown|viewdelstore|dsdel\w*|destroy\w*|restore\w*)$/,
  ]),
  changes('certutil', certificate, [
    /^\/(?:addstore|importpfx|importcert|importkms|setreg|delreg|repairstore|dspublish|pulse|urlcache|generatesstfromwu|syncwithwu|crl|verifyctl|exportpfx|mergepfx|installcert|installdefaulttemplates|renewcert|resubmit|deny|revoke|setattributes|setextension|setcatemplates|addchain|backup\w*|addpolicyserver|addenrollmentserver|ctl\w*|publish\w*|sign|vroot|vocsproot|policyserver\w*|dsaddtemplate|setcasites|enrollmentserver\w*|user\S*import)$/,
  ]),
  changes('certutil', writes, [
    /^\/(?:decode|encode|decodehex|encodehex|ca\.cert|ca\.chain|getcrl|getcert|getkey|recoverkey|convertepf|split|generatehpkpheader|flushcache|store|exportpvk|dump)$/,
  ]),
  changes('certreq import-certificate import-pfxcertificate openssl ssh-keygen update-ca-certificates', certificate),
  changes('gpupdate invoke-gpupdate', policy),
  changes('gpresult', writes, [/^\/[hx]$/]),
  changesAsAdmin('lgpo', policy),
  destroys('schtasks', task, [/^\/delete$/]),
  changes('schtasks', task, [/^\/(?:create|change|run|end|showsid)$/]),
  destroys('unregister-scheduledtask crontab', task, [], [/^\/[el]$/]),
  changes(/^(?:enable|disable|start|stop|set|register|new)-scheduledtask$/, task),
  changes('at atrm batch crontab', task, [/./]),
  destroysAsAdmin('auditpol', settings, [/^\/(?:clear|remove|restore)$/]),
  changesAsAdmin('auditpol', settings, [/^\/(?:set|backup|resourcesacl)$/]),
  destroys('powercfg', settings, [/^\/(?:delete|d|restoredefaultschemes|deletesetting)$/]),
  changes('powercfg', writes, [
    /^\/(?:energy|batteryreport|sleepstudy|srumutil|systemsleepdiagnostics|systempowerreport|spr|export|sleepstudy|provisioningxml)$/,
  ]),
  changes('powercfg', settings, [
    /^\/(?:s|setactive|h|hibernate|change|x|changename|import|duplicatescheme|setacvalueindex|setdcvalueindex|deviceenablewake|devicedisablewake|requestsoverride|setsecuritydescriptor|attributes|overlaysetactive|powerthrottling)$/,
  ]),
  destroysAsAdmin('wevtutil', clearsLog, [/^(?:cl|clear-log)$/]),
  destroysAsAdmin('clear-eventlog remove-eventlog', clearsLog),
  changes('wevtutil', writes, [/^(?:epl|export-log|al|archive-log)$/]),
  changesAsAdmin('wevtutil wecutil', settings, [
    /^(?:sl|set-log|im|install-manifest|um|uninstall-manifest|qc|quick-config|cs|create-subscription|ss|set-subscription|ds|delete-subscription|rs|retry-subscription)$/,
  ]),
  changes('winrm', settings, [/^(?:quickconfig|qc|set|s|create|c|delete|d|invoke|i|configsddl)$/]),
  changesAsAdmin('wsusutil', msg('writes its findings to the event log'), [/^checkhealth$/]),
  changesAsAdmin('wsusutil', settings, [/./]),
  changes('logman pktmon wpr xperf', recording, [
    /^\/?(?:create|start|stop|delete|update|import|filter|unload|reset|cancel|export|etl2txt|etl2pcap|merge)$/,
  ]),
  changes('typeperf relog tracerpt sxstrace', writes, [/^\/o/]),
  destroys('wmic', selected, [/^delete$/]),
  destroysAsAdmin('wmic', removes, [/^uninstall$/]),
  destroysAsAdmin('wmic', msg('changes the computer in a way that is hard to undo'), [
    /^(?:format|reboot|shutdown|win32shutdown|cleareventlog|reset|rename|chkdsk|terminate|unjoindomainorworkgroup|stopservice|deleteservice)$/,
  ]),
  changes('wmic', settings, [/^(?:call|create|set)$/]),
  changes('wmic', writes, [/^\/(?:output|append|record):/]),
  changes(
    'invoke-cimmethod invoke-wmimethod icim iwmi set-ciminstance scim set-wmiinstance swmi new-ciminstance ncim',
    settings,
  ),
  destroys('remove-ciminstance rcim remove-wmiobject rwmi', selected),
  changesAsAdmin('fltmc', settings, [/^(?:load|unload|attach|detach)$/]),
  changesAsAdmin('verifier', settings, [
    /^\/(?:standard|flags|all|driver|driver\.\w+|adddriver|removedriver|reset|bootmode|volatile|ruleclasses|faults|dif|log|disk|iolevel)/,
  ]),
  changesAsAdmin('openfiles', settings, [/^\/disconnect$/]),
  changesAsAdmin('openfiles', settings, [/^\/local$/, /^o(?:n|ff)$/]),
  changes('tzutil', settings, [/^\/[sd]/]),
  changes('setx set export unset declare alias path prompt doskey chsh loginctl', settings, [/./]),
  changesAsAdmin('assoc ftype', settings, [/=/]),
  changesAsAdmin('date time hwclock', settings, [/./]),
  changesAsAdmin('hostname', settings, [/./]),
  changesAsAdmin(
    'sysctl modprobe insmod rmmod swapoff swapon mount umount losetup depmod setenforce setsebool',
    settings,
    [/./],
  ),
  destroysAsAdmin('journalctl', msg('deletes logs'), [/^\/(?:vacuum-\S*|rotate)/]),
  destroysAsAdmin('dmesg', clearsLog, [/^\/c$|^\/clear$|^\/read-clear$/]),
  changes('mode', settings, [/./]),
  changesAsAdmin('iisreset', service, [], [/^\/status$/]),
  destroysAsAdmin('appcmd', settings, [/^(?:delete|clear|reset)$/]),
  changesAsAdmin('appcmd', settings, [
    /^(?:set|add|start|stop|recycle|migrate|lock|unlock|restore|install|uninstall|configure)$/,
  ]),
  // Containers and virtual machines
  destroys('wsl', msg('deletes a WSL distribution with all its files'), [/^\/unregister$/]),
  destroys('wsl', program, [/^(?:rm|dd|mkfs\S*)$/]),
  changes('wsl', container, [
    /^\/(?:shutdown|terminate|t|set-default|s|set-version|set-default-version|install|update|import|export|mount|unmount|manage)$/,
  ]),
  destroys('docker kubectl helm podman vboxmanage multipass vagrant', deletesContainer, [
    /^(?:rm|rmi|prune|delete|down|kill|unregistervm|drain|uninstall|destroy|closemedium|purge)$/,
  ]),
  changes('docker kubectl helm podman vboxmanage multipass vagrant docker-compose', container, [
    /^(?:run|start|stop|restart|pull|push|build|exec|create|apply|edit|patch|scale|up|cp|commit|tag|load|save|import|export|login|logout|update|rename|pause|unpause|attach|rollout|label|annotate|cordon|uncordon|set|replace|install|upgrade|use|modifyvm|controlvm|startvm|compose|network|volume|connect|disconnect|swarm|port-forward)$/,
  ]),
  destroysAsAdmin(/^remove-vm\w*$/, deletesContainer),
  // Cmdlets by their verbs
  destroys(
    /^(?:remove|uninstall|clear|reset|dismount|revoke|block|unregister)-(?!host\b|variable\b|psdrive\b|typedata\b|pssession\b|cimsession\b|event\b|job\b|module\b|pssnapin\b|history\b|psbreakpoint\b)[a-z]\w*$/,
    msg('deletes or resets what it names'),
  ),
  destroys(
    /^(?:disable)-(?:windows\w+|bitlocker\w*|mp\w+|localuser|ad\w+|tpm\w*|pnpdevice)$/,
    msg('deletes or resets what it names'),
  ),
  destroys('remove-windowsdriver', removes),
  changes(
    /^(?:install|add-appx|add-windows|enable-windows|update|save|repair|restore)[a-z-]*(?:[A-Z0-9_]\w*)?$/,
    packages,
    [],
    [/^\/whatif$/],
  ),
  changes(
    /^(?:set|new|add|enable|disable|start|stop|restart|register|rename|move|copy|invoke|send|publish|unpublish|mount|grant|deny|approve|suspend|resume|initialize|sync|push|pop|connect|disconnect|submit|complete|import|merge|edit|protect|unprotect|lock|unlock|optimize|resize|expand|compress|backup|convert|switch|join|debug|request|unblock|write|enter)-(?!object\b|timespan\b|guid\b|location\b|sleep\b|host\b|output\b|verbose\b|warning\b|error\b|information\b|debug\b|progress\b|strictmode\b|variable\b|string\b|path\b|module\b|csv\b|clixml\b|cimsession\b|pssession\b|member\b|type\b|date\b|expression\b|alias\b|html\b|json\b)[a-z]\w*$/,
    settings,
  ),
  // Any program: the words that programs use for removing things.
  destroys(/./, msg('deletes or resets what it names'), [
    /^\/?(?:delete|del|remove|uninstall|unregister|erase|wipe|purge|destroy|reset|clear|drop|deleteall|removeall|factoryreset)(?:$|[-:=/])/,
  ]),
];
