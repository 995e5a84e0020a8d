/** What cmd.exe itself understands (`help` lists them). */
const BUILT_IN =
  'assoc break call cd chdir cls color copy date del dir echo endlocal erase exit for ftype goto if md mkdir mklink move ' +
  'path pause popd prompt pushd rd rem ren rename rmdir set setlocal shift start time title type ver verify vol';

/**
 * Programs and scripts that Windows 10, 11 and Server 2016 and later have on the path, including those of the server's
 * roles.
 */
const PROGRAMS =
  'appwiz.cpl arp at attrib auditpol bcdboot bcdedit bitsadmin bootcfg bootim bootrec bootsect cacls certlm.msc certmgr certmgr.msc ' +
  'certreq certutil change charmap chcp chglogon chgport chgusr chkdsk chkntfs choice cipher clean cleanmgr clip cluster ' +
  'cmd cmdkey cmstp comp compact compmgmt.msc computerdefaults control convert cscript ctfmon curl dcdiag dcomcnfg dcgpofix dcpromo ' +
  'defrag desk.cpl devmgmt.msc dfsrdiag dfsradmin dfsrmig dfsutil dfsdiag diantz diskmgmt.msc diskpart diskperf diskraid diskshadow dism ' +
  'djoin dnscmd dnsmgmt.msc dpapimig driverquery dsacls dsadd dsget dsmod dsmove dsquery dsregcmd dsrm dxdiag edlin efsui ' +
  'esentutl eventcreate eventvwr eventvwr.msc expand explorer extrac32 fc find findstr finger firewall.cpl fltmc fondue ' +
  'forfiles format fsmgmt.msc fsquirt fsutil ftp getmac gpedit.msc gpmc.msc gpresult gpupdate help hostname hdwwiz.cpl ' +
  'iashost icacls icsunattend iexpress inetcpl.cpl inetmgr intl.cpl ipconfig ipxroute irftp iscsicli iscsicpl joy.cpl ' +
  'kdcproxy klist ksetup ktmutil ktpass label ldp licensingdiag lodctr logman logoff lpq lpr lpremove lusrmgr.msc ' +
  'magnify main.cpl makecab manage-bde mbr2gpt mdmdiagnosticstool mdsched mmc mmsys.cpl mode mofcomp more mount mountvol msconfig ' +
  'msdt msg msiexec msinfo32 mspaint mstsc nbtstat ncpa.cpl net net1 netcfg netdom netplwiz netsh netstat nfsadmin ' +
  'nfsshare nfsstat nlb nltest notepad nslookup ntbackup ntdsutil odbcad32 odbcconf openfiles optionalfeatures osk ' +
  'pathping perfmon perfmon.msc ping pktmon pnpunattend pnputil powercfg powercfg.cpl powershell powershell_ise presentationsettings ' +
  'print printui printmanagement.msc prnmngr pubprn psr pwlauncher qappsrv qprocess quser query quickassist qwinsta rasdial ' +
  'rasphone reagentc recover reg regedit regedt32 regini regsvr32 relog rendom repadmin repair-bde replace reset resmon rexec ' +
  'robocopy route rpcping rsh rsop.msc rstrui rundll32 runas rwinsta sc schtasks scwcmd sdbinst secedit secpol.msc serverceipoptin ' +
  'servermanagercmd services.msc setspn setx sfc shadow sharedrealitysvc shutdown sigverif slmgr slmgr.vbs slui sort ssh ssh-keygen ' +
  'ssh-add scp sftp subst sxstrace sysdm.cpl syskey systeminfo systempropertiesadvanced systempropertiesprotection systemreset ' +
  'takeown tar taskkill tasklist taskmgr taskschd.msc tapicfg tcmsetup telnet timedate.cpl timeout tpm.msc tpmtool tpmvscmgr ' +
  'tracerpt tracert tree tscon tsdiscon tskill tsshutdn typeperf tzutil unlodctr usoclient vds verifier verifiergui vssadmin ' +
  'w32tm waitfor wbadmin wbemtest wdsutil wecutil wermgr wevtutil wf.msc where whoami wiaacmgr winget winmgmt winrm winrm.cmd winrs winsat ' +
  'winver wmic wmimgmt.msc wmplayer write wscript wscui.cpl wsl wslconfig wsreset wsusutil wuauclt wusa xcopy xwizard ' +
  // From the recovery environment and setup media, and programs that ship with Windows but are not on the path.
  'wpeinit wpeutil drvload startnet startrep setup mpcmdrun mrt onedrive onedrivesetup appcmd aspnet_regiis ngen iisreset ' +
  // Shells and the tools of Windows features.
  'pwsh bash wt vmconnect vmcompute hcsdiag hnsdiag docker dockerd ctr nerdctl kubectl';

/** The commands that a cmd snippet may use without a path, in lower case and without `.exe`. */
export const WINDOWS_COMMANDS: ReadonlySet<string> = new Set(`${BUILT_IN} ${PROGRAMS}`.split(/\s+/));

/** What people type out of habit from other shells, and what Windows has in its place. */
export const OF_OTHER_SHELLS: Readonly<Record<string, string>> = {
  ls: 'dir',
  cat: 'type',
  cp: 'copy',
  mv: 'move',
  rm: 'del',
  grep: 'findstr',
  ps: 'tasklist',
  kill: 'taskkill',
  ifconfig: 'ipconfig',
  traceroute: 'tracert',
  clear: 'cls',
  which: 'where',
  man: 'help',
  pwd: 'cd',
  touch: 'type nul >',
};
