/** Windows programs that cmd and PowerShell call. */
export const WINDOWS = String.raw`
// Network
ipconfig [-/all|-/allcompartments|-/displaydns] # wsc:ipconfig
ipconfig (-/showclassid <TEXT>|-/showclassid6 <TEXT>) # wsc:ipconfig
ping [-/t] [-/a] [-/n <N>] [-/l <N>] [-/f] [-/i <N>] [-/v <N>] [-/r <N>] [-/s <N>] [-/w <N>] [-/s <TEXT>] [-/c <N>] [-/p] [-/4] [-/6] <TEXT> # wsc:ping
tracert [-/d] [-/h <N>] [-/j <TEXT>] [-/w <N>] [-/r] [-/s <TEXT>] [-/4] [-/6] <TEXT> # wsc:tracert
pathping [-/n] [-/h <N>] [-/g <TEXT>] [-/p <N>] [-/q <N>] [-/w <N>] [-/i <TEXT>] [-/4] [-/6] <TEXT> # wsc:pathping
nslookup [-debug] [-d2] [-nodebug] [-type=<TEXT>|-querytype=<TEXT>|-q=<TEXT>|-qt=<TEXT>|-ty=<TEXT>] [-timeout=<N>] [-retry=<N>] [-port=<N>] [-norecurse] [-vc] [-class=<TEXT>] [-domain=<TEXT>] <TEXT> [<TEXT>] # wsc:nslookup
arp [-/a] [-/g] [-/n <TEXT>] [-/v] [<TEXT>] # wsc:arp
netstat [-/{abefnoqrstxyi}]... [-/p <TEXT>] [<N>] # wsc:netstat
getmac [-/s <TEXT>] [-/u <TEXT>] [-/p <TEXT>] [-/fo <table,list,csv>] [-/nh] [-/v] # wsc:getmac
hostname # wsc:hostname
route [-4|-6] print [<TEXT>...] # wsc:route_ws2008
portqry [-n <TEXT>] [-e <N>] [-p <tcp,udp,both>] [-o <TEXT>] [-r <TEXT>] [-q] [-nr] # learn:troubleshoot/windows-server/networking/portqry-command-line-port-scanner-v2
portqry -local # learn:troubleshoot/windows-server/networking/portqry-command-line-port-scanner-v2
// netsh accepts its words shortened as long as they are unique.
netsh int~erface ip~v4|ipv6|ip|tcp|udp|portproxy|6to4|isatap|teredo|httpstunnel sh~ow [<TEXT>...] # wsc:netsh-interface
netsh int~erface sh~ow int~erface|alias|helper [<TEXT>...] # wsc:netsh-interface
netsh int~erface ip~v4|ipv6|ip dump # wsc:netsh-interface
netsh wlan sh~ow all|allowexplicitcreds|autoconfig|blockednetworks|createalluserprofile|drivers|filters|hostednetwork|interfaces|interface|networks|network|onlyusegpprofilesforallowednetworks|profiles|profile|randomization|settings|tracing|wirelesscapabilities|wiredautoconfig [<TEXT>...] # wsc:netsh-wlan
netsh lan sh~ow interfaces|profiles|settings|tracing [<TEXT>...] # wsc:netsh-lan
netsh mbn sh~ow capability|connection|homeprovider|interfaces|profiles|provisionedcontexts|purpose|radio|readyinfo|signal|smsconfig|visibleproviders [<TEXT>...] # wsc:netsh-mbn
netsh winhttp dump # wsc:netsh-winhttp
netsh winhttp sh~ow proxy|advproxy # wsc:netsh-winhttp
netsh winsock sh~ow catalog # wsc:netsh-winsock
netsh advfirewall sh~ow allprofiles|currentprofile|domainprofile|privateprofile|publicprofile|global|store [<TEXT>...] # wsc:netsh-advfirewall
netsh advfirewall firewall|consec|mainmode sh~ow rule <TEXT> [<TEXT>...] # wsc:netsh-advfirewall
netsh advfirewall monitor sh~ow <TEXT> [<TEXT>...] # wsc:netsh-advfirewall
netsh firewall sh~ow config|currentprofile|state|opmode|portopening|allowedprogram|service|logging|icmpsetting|notifications|multicastbroadcastresponse [<TEXT>...] # learn:troubleshoot/windows-server/networking/netsh-advfirewall-firewall-control-firewall-behavior
netsh http sh~ow sslcert|urlacl|iplisten|servicestate|cachestate|cacheparam|timeout|setting [<TEXT>...] # wsc:netsh-http
netsh trace sh~ow status|scenarios|scenario|providers|provider|interfaces|capturefilterhelp|globalkeywordsandlevels|helperclass [<TEXT>...] # wsc:netsh-trace
netsh bridge sh~ow adapter # wsc:netsh-bridge
netsh dnsclient sh~ow state|encryption|global [<TEXT>...] # wsc:netsh-dnsclient
netsh namespace sh~ow policy|effectivepolicy [<TEXT>...] # wsc:netsh-namespace
netsh branchcache sh~ow status|hostedcache|localcache|publicationcache [<TEXT>...] # wsc:netsh-branchcache
netsh dhcp sh~ow server # help
netsh dhcp server [\\<TEXT>] sh~ow all|auditlog|bindings|class|clients|dbproperties|detectconflictretry|dnsconfig|mibinfo|mscope|optiondef|optionvalue|scope|server|serverstatus|superscope|userclass|vendorclass|version [<TEXT>...] # help
netsh nps sh~ow <TEXT> [<TEXT>...] # help
netsh rpc sh~ow # wsc:netsh-rpc
netsh ras sh~ow <TEXT> [<TEXT>...] # wsc:netsh-ras
netsh sh~ow alias|helper # wsc:netsh
netsh dump # wsc:netsh
// net takes options with a slash only, even inside words: a dash would begin a value (a password, for example).
net,net1 accounts [/domain] # help
net,net1 user [/domain] # wsc:net-user
net,net1 user <UNCUT> [/domain] # wsc:net-user
net,net1 localgroup [<UNCUT>] [/domain] # help
net,net1 group [<UNCUT>] [/domain] # help
net,net1 view [\\<UNCUT>] [/all] [/cache] [/domain|/domain:<UNCUT>] # help
net,net1 view <UNCUT> [/all] [/cache] # help
net,net1 start # help
net,net1 share [<UNCUT>] # help
net,net1 use [<DRIVE>] # help
net,net1 session|sessions|sess [\\<UNCUT>] [/list] # help
net,net1 file|files [<N>] # help
net,net1 statistics|stats [workstation|server|srv|rdr] # help; admin
net,net1 config [workstation|server|srv|rdr] # help
net,net1 time [\\<UNCUT>] [/domain|/domain:<UNCUT>|/rtsdomain|/rtsdomain:<UNCUT>] # help
net,net1 time /querysntp # help
net,net1 help [<UNCUT>] # help
net,net1 helpmsg <N> # help
net,net1 use|user|view|share|start|session|accounts|localgroup|group|time|file|statistics|config|stop /? # help
// The machine and who is on it
systeminfo [-/s <TEXT>] [-/u <TEXT>] [-/p <TEXT>] [-/fo <table,list,csv>] [-/nh] # wsc:systeminfo
whoami [-/upn|-/fqdn|-/logonid|-/user|-/groups|-/priv|-/claims|-/all] [-/fo <table,list,csv>] [-/nh] # wsc:whoami
tasklist [-/s <TEXT>] [-/u <TEXT>] [-/p <TEXT>] [-/m <TEXT>|-/m] [-/svc] [-/v] [-/apps] [-/fo <table,list,csv>] [-/nh] [-/fi <TEXT>] # wsc:tasklist
driverquery [-/s <TEXT>] [-/u <TEXT>] [-/p <TEXT>] [-/fo <table,list,csv>] [-/nh] [-/v] [-/si] # wsc:driverquery
quser [<TEXT>] [/server:<TEXT>] # wsc:quser
qwinsta [<TEXT>] [/server:<TEXT>] [/mode] [/flow] [/connect] [/counter] [/vm] [/sm] # wsc:qwinsta
qprocess [<TEXT>] [/id:<N>] [/server:<TEXT>] [/system] # wsc:qprocess
qappsrv [<TEXT>] [/domain:<TEXT>] [/address] [/continue] # wsc:qappsrv
query user [<TEXT>] [/server:<TEXT>] # wsc:query-user
query session [<TEXT>] [/server:<TEXT>] [/mode] [/flow] [/connect] [/counter] [/vm] # wsc:query-session
query process [<TEXT>] [/id:<N>] [/server:<TEXT>] [/system] # wsc:query-process
query termserver [<TEXT>] [/domain:<TEXT>] [/address] [/continue] # wsc:query-termserver
sc [\\<TEXT>] query|queryex [<TEXT>...] # wsc:sc-query
sc [\\<TEXT>] qc|qdescription|qfailure|qfailureflag|qsidtype|qprivs|qtriggerinfo|qpreferrednode|qmanagedaccount|qprotection|quserservice|qrunlevel|sdshow|showsid|enumdepend|getdisplayname|getkeyname [<TEXT>...] # help
sc [\\<TEXT>] querylock # help
reg query <TEXT> [/v <TEXT>] [/ve] [/s] [/se <TEXT>] [/f <TEXT>] [/k] [/d] [/c] [/e] [/t <TEXT>] [/z] [/reg:<32,64>] # wsc:reg-query
reg compare <TEXT> <TEXT> [/v <TEXT>|/ve] [/oa|/od|/os|/on] [/s] [/reg:<32,64>] # wsc:reg-compare
reg query|compare|add|delete|export /? # wsc:reg
schtasks [-/query] [-/fo <table,list,csv>] [-/nh] [-/v] [-/tn <TEXT>] [-/xml one|-/xml] [-/s <TEXT>] [-/u <TEXT>] [-/p <TEXT>] [-/hresult] # wsc:schtasks-query
gpresult (-/r|-/v|-/z) [-/s <TEXT>] [-/u <TEXT>] [-/p <TEXT>] [-/user <TEXT>] [-/scope <user,computer>] [-/scope:<user,computer>] # wsc:gpresult
wevtutil el|enum-logs|ep|enum-publishers [-/r:<TEXT>] [-/u:<TEXT>] [-/p:<TEXT>] # wsc:wevtutil
wevtutil gl|get-log <TEXT> [-/f:<xml,text>|-/format:<xml,text>] [-/r:<TEXT>] # wsc:wevtutil
wevtutil gp|get-publisher <TEXT> [-/ge:<true,false>|-/ge] [-/gm:<true,false>|-/gm] [-/f:<xml,text>] # wsc:wevtutil
wevtutil gli|get-log-info|get-loginfo <TEXT> [-/lf:<true,false>|-/lf|-/logfile:<true,false>] [-/r:<TEXT>] # wsc:wevtutil
wevtutil qe|query-events <TEXT> [-/lf:<true,false>|-/lf|-/logfile:<true,false>] [-/sq:<true,false>|-/structuredquery:<true,false>] [-/q:<TEXT>|-/query:<TEXT>] [-/bm:<TEXT>|-/bookmark:<TEXT>] [-/rd:<true,false>|-/rd|-/reversedirection:<true,false>] [-/f:<xml,text,renderedxml>|-/format:<xml,text,renderedxml>] [-/l:<TEXT>|-/locale:<TEXT>] [-/c:<N>|-/count:<N>] [-/e:<TEXT>|-/element:<TEXT>] [-/r:<TEXT>] [-/u:<TEXT>] [-/p:<TEXT>] # wsc:wevtutil
auditpol /get [/category:<TEXT>] [/subcategory:<TEXT>] [/user:<TEXT>] [/option:<TEXT>] [/sd] [/r] # wsc:auditpol-get; admin
auditpol /list [/user] [/category] [/subcategory:<TEXT>] [/v] [/r] # wsc:auditpol-list; admin
// Any other verb of wmic, and a style sheet with a path, is not in a form.
wmic [/node:<LIST>] [/user:<LIST>] [/password:<LIST>] [/namespace:<LIST>] [/failfast:<on,off>] [/locale:<LIST>] [/authlevel:<LIST>] [/implevel:<LIST>] <LIST> get [<LIST>...] [/value] [/all] [/format:<csv,list,table,value,htable,hform,rawxml,xml,mof,textvaluelist>] [/every:<N>] [/repeat:<N>] # wsc:wmic
wmic [/node:<LIST>] [/user:<LIST>] [/password:<LIST>] [/namespace:<LIST>] [/failfast:<on,off>] [/locale:<LIST>] [/authlevel:<LIST>] [/implevel:<LIST>] <LIST> where <WHERE> get [<LIST>...] [/value] [/all] [/format:<csv,list,table,value,htable,hform,rawxml,xml,mof,textvaluelist>] [/every:<N>] [/repeat:<N>] # wsc:wmic
wmic [/node:<LIST>] [/user:<LIST>] [/password:<LIST>] [/namespace:<LIST>] [/failfast:<on,off>] [/locale:<LIST>] [/authlevel:<LIST>] [/implevel:<LIST>] path|class <LIST> get [<LIST>...] [/value] [/all] [/format:<csv,list,table,value,htable,hform,rawxml,xml,mof,textvaluelist>] [/every:<N>] [/repeat:<N>] # wsc:wmic
wmic [/node:<LIST>] [/user:<LIST>] [/password:<LIST>] [/namespace:<LIST>] [/failfast:<on,off>] [/locale:<LIST>] [/authlevel:<LIST>] [/implevel:<LIST>] path|class <LIST> where <WHERE> get [<LIST>...] [/value] [/all] [/format:<csv,list,table,value,htable,hform,rawxml,xml,mof,textvaluelist>] [/every:<N>] [/repeat:<N>] # wsc:wmic
wmic [/node:<LIST>] [/user:<LIST>] [/password:<LIST>] [/namespace:<LIST>] <LIST> list [brief|full|instance|status|system|config|writeable|statistics|memory|io|errors|free|global|disabled|drivers|owner|userinfo] [/format:<csv,list,table,value,htable,hform,rawxml,xml,mof>] [/every:<N>] [/repeat:<N>] # wsc:wmic
wmic [/node:<LIST>] [/user:<LIST>] [/password:<LIST>] [/namespace:<LIST>] <LIST> where <WHERE> list [brief|full|instance|status|system|config|writeable|statistics|memory|io|errors|free|global|disabled|drivers|owner|userinfo] [/format:<csv,list,table,value,htable,hform,rawxml,xml,mof>] [/every:<N>] [/repeat:<N>] # wsc:wmic
wmic [/node:<LIST>] [/user:<LIST>] [/password:<LIST>] [/namespace:<LIST>] path|class <LIST> list [brief|full|instance|status|system|config|writeable|statistics|memory|io|errors|free|global|disabled|drivers|owner|userinfo] [/format:<csv,list,table,value,htable,hform,rawxml,xml,mof>] [/every:<N>] [/repeat:<N>] # wsc:wmic
wmic [/node:<LIST>] [/user:<LIST>] [/password:<LIST>] [/namespace:<LIST>] path|class <LIST> where <WHERE> list [brief|full|instance|status|system|config|writeable|statistics|memory|io|errors|free|global|disabled|drivers|owner|userinfo] [/format:<csv,list,table,value,htable,hform,rawxml,xml,mof>] [/every:<N>] [/repeat:<N>] # wsc:wmic
// Windows image and devices
dism (-/online|-/image:<LOCAL>) [-/english] -/cleanup-image (-/scanhealth|-/checkhealth|-/analyzecomponentstore) # learn:windows-hardware/manufacture/desktop/repair-a-windows-image; admin
dism (-/online|-/image:<LOCAL>) [-/english] (-/get-features|-/get-packages|-/get-drivers|-/get-capabilities|-/get-apps|-/get-apppatches|-/get-intl|-/get-currentedition|-/get-targeteditions|-/get-provisionedappxpackages|-/get-reservedstoragestate|-/get-osuninstallwindow|-/get-defaultappassociations|-/get-scratchspace|-/get-targetpath|-/get-pesettings) [-/format:<table,list>] [-/all] [-/limitaccess] [-/packagename:<TEXT>] # learn:windows-hardware/manufacture/desktop/dism-operating-system-package-servicing-command-line-options; admin
dism (-/online|-/image:<LOCAL>) [-/english] (-/get-featureinfo|-/get-packageinfo|-/get-driverinfo|-/get-capabilityinfo|-/get-appinfo|-/get-apppatchinfo) [-/featurename:<TEXT>] [-/packagename:<TEXT>] [-/packagepath:<LOCAL>] [-/driver:<TEXT>] [-/capabilityname:<TEXT>] [-/format:<table,list>] # learn:windows-hardware/manufacture/desktop/dism-operating-system-package-servicing-command-line-options; admin
dism [-/english] (-/get-wiminfo|-/get-imageinfo) [-/wimfile:<TEXT>] [-/imagefile:<TEXT>] [-/index:<N>] [-/name:<TEXT>] # learn:windows-hardware/manufacture/desktop/dism-image-management-command-line-options-s14; admin
dism [-/english] (-/get-mountedwiminfo|-/get-mountedimageinfo) # learn:windows-hardware/manufacture/desktop/dism-image-management-command-line-options-s14; admin
dism [-/english] /list-image /imagefile:<TEXT> [/index:<N>] [/name:<TEXT>] # learn:windows-hardware/manufacture/desktop/dism-image-management-command-line-options-s14; admin
sfc (/verifyonly|/verifyfile=<LOCAL>) [/offbootdir=<LOCAL>] [/offwindir=<LOCAL>] # wsc:sfc; admin
pnputil (/enum-drivers) [/class <TEXT>] [/files] [/oem-drivers] [/format <txt,xml,csv>] # learn:windows-hardware/drivers/devtest/pnputil-command-syntax
pnputil (/enum-devices) [/connected] [/disconnected] [/problem <N>|/problem] [/class <TEXT>] [/instanceid <TEXT>] [/deviceid <TEXT>] [/bus <TEXT>|/bus] [/ids] [/deviceids] [/relations] [/drivers] [/stack] [/interfaces] [/properties] [/services] [/resources] [/format <txt,xml,csv>] # learn:windows-hardware/drivers/devtest/pnputil-command-syntax
pnputil (/enum-interfaces) [/enabled] [/disabled] [/class <TEXT>] [/properties] [/format <txt,xml,csv>] # learn:windows-hardware/drivers/devtest/pnputil-command-syntax
pnputil (/enum-classes) [/class <TEXT>] [/services] [/properties] [/format <txt,xml,csv>] # learn:windows-hardware/drivers/devtest/pnputil-command-syntax
pnputil (/enum-devicetree) [<TEXT>] [/connected] [/services] [/stack] [/drivers] [/interfaces] # learn:windows-hardware/drivers/devtest/pnputil-command-syntax
pnputil (/enum-containers) [/connected] [/disconnected] [/problem] [/containerid <TEXT>] [/devices] [/format <txt,xml,csv>] # learn:windows-hardware/drivers/devtest/pnputil-command-syntax
pnputil -e # learn:windows-hardware/drivers/devtest/pnputil-command-syntax
powercfg (-/l|-/list|-/a|-/availablesleepstates|-/requests|-/lastwake|-/waketimers|-/getactivescheme|-/aliases|-/aliasesh|-/aliash|-/requestsoverride) # learn:windows-hardware/design/device-experiences/powercfg-command-line-options
powercfg (-/q|-/query|-/qh|-/queryh) [<TEXT>] [<TEXT>] [<TEXT>] # learn:windows-hardware/design/device-experiences/powercfg-command-line-options
powercfg (-/devicequery <TEXT>|-/getsecuritydescriptor <TEXT>) # learn:windows-hardware/design/device-experiences/powercfg-command-line-options
bcdedit [-/v] # wsc:bcdedit; admin
bcdedit -/enum [<TEXT>] [-/v] [-/store <LOCAL>] # wsc:bcdedit; admin
manage-bde -/status [<TEXT>] [-p|-protectionaserrorlevel] [-cn <TEXT>|-computername <TEXT>] # wsc:manage-bde-status; admin
manage-bde -/protectors -get <TEXT> [-t <TEXT>|-type <TEXT>] [-id <TEXT>] [-cn <TEXT>|-computername <TEXT>] # wsc:manage-bde-protectors; admin
vssadmin list shadows|shadowstorage|providers|volumes|writers [/for=<TEXT>] [/on=<TEXT>] [/shadow=<TEXT>] [/set=<TEXT>] # wsc:vssadmin; admin
wbadmin get versions|status|items|disks|virtualmachines [-backuptarget:<TEXT>] [-machine:<TEXT>] [-version:<TEXT>] # wsc:wbadmin; admin
reagentc /info [/target <TEXT>] # learn:windows-hardware/manufacture/desktop/reagentc-command-line-options; admin
fltmc [filters|instances|volumes] [-v <TEXT>] [-f <TEXT>] [-i <TEXT>] # learn:windows-hardware/drivers/ifs/development-and-testing-tools; admin
verifier (-/query|-/querysettings) # learn:windows-hardware/drivers/devtest/verifier-command-line; admin
openfiles [/query] [/s <TEXT>] [/u <TEXT>] [/p <TEXT>] [/fo <table,list,csv>] [/nh] [/v] # wsc:openfiles; admin
openfiles /local # wsc:openfiles; admin
hcsdiag list # help; admin
// Files and volumes
tree [<TEXT>] [/f] [/a] # wsc:tree
where [/r <TEXT>] [/q] [/f] [/t] <TEXT> [<TEXT>...] # wsc:where
find [/v] [/c] [/n] [/i] [/off|/offline] <TEXT> [<TEXT>...] # wsc:find
findstr [/{belrsixvnmop}]... [/offline] [/c:<ANY>|/ic:<ANY>|/nc:<ANY>|/lc:<ANY>|/rc:<ANY>|/vc:<ANY>|/xc:<ANY>|/inc:<ANY>|/nic:<ANY>|/ilc:<ANY>|/mc:<ANY>|/imc:<ANY>|/sic:<ANY>|/simc:<ANY>] [/g:<TEXT>] [/f:<TEXT>] [/d:<TEXT>] [/a:<TEXT>] [<TEXT>...] # wsc:findstr
sort [/r|/reverse] [/+<N>] [/m <N>] [/l <UNCUT>] [/rec <N>] [/unique] [<UNCUT>] # wsc:sort
more [/{ecps}]... [/t<N>] [+<N>] [<TEXT>...] # wsc:more
fc [/{abclntuw}]... [/off|/offline] [/lb<N>] [/<N>] <TEXT> <TEXT> # wsc:fc
comp [/d] [/a] [/l] [/n=<N>] [/c] [/off|/offline] [/m] [<TEXT>] [<TEXT>] # wsc:comp
attrib [<UNCUT>] [/s] [/d] [/l] # wsc:attrib
icacls <UNCUT> [/t] [/c] [/l] [/q] [/findsid <UNCUT>] [/verify] # wsc:icacls
cacls <UNCUT> [/t] [/m] [/l] [/s] [/c] # wsc:cacls
compact [<UNCUT>...] [/s|/s:<UNCUT>] [/a] [/q] [/i] # wsc:compact
compact /compactos:query # wsc:compact
cipher /u /n # wsc:cipher
cipher [/c] [/h] [/s:<UNCUT>] [<UNCUT>...] # wsc:cipher
mountvol # wsc:mountvol
mountvol <UNCUT> /l # wsc:mountvol
subst # wsc:subst
chkntfs <DRIVE> [<DRIVE>...] # wsc:chkntfs; admin
chkdsk [<UNCUT>] [/v] [/i] [/c] # wsc:chkdsk; admin
defrag (/c) /a [/u] [/v] [/h] # wsc:defrag; admin
defrag <UNCUT> [<UNCUT>...] /a [/u] [/v] [/h] # wsc:defrag; admin
fsutil behavior query <TEXT> [<TEXT>] # wsc:fsutil-behavior
fsutil dirty query <TEXT> # wsc:fsutil-dirty; admin
fsutil fsinfo drives # wsc:fsutil-fsinfo
fsutil fsinfo drivetype|ntfsinfo|refsinfo|sectorinfo|statistics|volumeinfo <TEXT> # wsc:fsutil-fsinfo; admin
fsutil volume querylabel|querynumainfo|smrinfo|tpinfo <TEXT> # help; admin
fsutil volume diskfree|querycluster|allocationreport|filelayout <TEXT> [<TEXT>...] # wsc:fsutil-volume; admin
fsutil volume list # wsc:fsutil-volume
fsutil usn queryjournal|readdata|readjournal <TEXT> # wsc:fsutil-usn; admin
fsutil file queryextentsandrefcounts|layout|querycasesensitiveinfo|queryprocessesusing|queryea <TEXT> [<TEXT>...] # help; admin
fsutil file queryallocranges|queryextents|queryfileid|queryfilenamebyid|queryoptimizemetadata|queryvaliddata|findbysid [/r] [/d] <TEXT> [<TEXT>...] # wsc:fsutil-file; admin
fsutil hardlink list <TEXT> # wsc:fsutil-hardlink
fsutil 8dot3name query [<TEXT>] # wsc:fsutil-8dot3name; admin
fsutil 8dot3name scan [/s] [/v] <TEXT> # wsc:fsutil-8dot3name; admin
fsutil objectid query <TEXT> # wsc:fsutil-objectid; admin
fsutil reparsepoint query <TEXT> # wsc:fsutil-reparsepoint; admin
fsutil quota query|violations [<TEXT>] # wsc:fsutil-quota; admin
fsutil repair query|state|enumerate [<TEXT>] # wsc:fsutil-repair; admin
fsutil resource info <TEXT> # wsc:fsutil-resource; admin
fsutil sparse queryflag|queryrange <TEXT> # wsc:fsutil-sparse
fsutil transaction list|query|fileinfo [<TEXT>...] # wsc:fsutil-transaction; admin
fsutil tiering queryflags|tierlist|regionlist [<TEXT>...] # wsc:fsutil-tiering; admin
fsutil wim enumfiles|enumwims|queryfile <TEXT> [<TEXT>] # wsc:fsutil-wim; admin
fsutil storagereserve query <TEXT> # help; admin
fsutil bypassio state [/v] <TEXT> # help; admin
fsutil devdrv query [<TEXT>] # wsc:fsutil-devdrv; admin
fsutil dax queryfilealignment <TEXT> # help; admin
// Domain, time, tickets
klist [tickets|tgt|sessions|kcd_cache|query_bind|cloud_debug] [-li <TEXT>] [-lh <TEXT>] # wsc:klist
setspn -l <TEXT> # wsc:setspn
setspn [-f] [-p] [-t <TEXT>] (-q <TEXT>|-x) # wsc:setspn
nltest [/server:<TEXT>] (/query|/dsgetdc:<TEXT>|/dclist:<TEXT>|/dcname:<TEXT>|/dsgetsite|/dsgetsitecov|/parentdomain|/domain_trusts|/trusted_domains|/sc_query:<TEXT>|/dsquerydns|/finduser:<TEXT>|/user:<TEXT>|/whowill:<TEXT>|/time:<TEXT>|/dsaddresstosite:<TEXT>|/bdc_query:<TEXT>|/logon_query|/dsgetdc:) [<TEXT>] [/pdc] [/ds] [/dsp] [/gc] [/kdc] [/timeserv] [/gtimeserv] [/ldaponly] [/netbios] [/dns] [/ip] [/force] [/writable] [/avoidself] [/backg] [/ret_dns] [/ret_netbios] [/site:<TEXT>] [/account:<TEXT>] [/primary] [/forest] [/direct_out] [/direct_in] [/all_trusts] [/v] # learn:previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc731935(v=ws.11)
dcdiag [/s:<TEXT>] [/n:<TEXT>] [/u:<TEXT>] [/p:<TEXT>] [/a] [/e] [/q] [/v] [/i] [/c] [/h] [/skip:<TEXT>] [/test:<TEXT>] [/dnsbasic] [/dnsforwarders] [/dnsdelegation] [/dnsrecordregistration] [/dnsresolveextname] [/dnsinternetname:<TEXT>] [/replsource:<TEXT>] # wsc:dcdiag
repadmin (/showrepl|/showreps|/replsummary|/replsum|/queue|/showutdvec|/showbackup|/showobjmeta|/showattr|/showcert|/showconn|/showctx|/showmsg|/showsig|/showtime|/showtrust|/showvalue|/showism|/showncsig|/showscp|/istg|/bridgeheads|/latency|/failcache|/viewlist|/dsaguid|/bind) [<TEXT>...] [/errorsonly] [/csv] [/all] [/verbose] [/intersite] [/repsto] [/conn] [/bysrc] [/bydest] [/sort:<TEXT>] [/u:<TEXT>] [/pw:<TEXT>] [/gc] [/nocache] [/subtree] [/filter:<TEXT>] [/atts:<TEXT>] # learn:previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc770963(v=ws.11)
netdom query fsmo|dc|pdc|ou|workstation|server|trust [/d:<TEXT>|/domain:<TEXT>] [/server:<TEXT>|/s:<TEXT>] [/direct] # learn:previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc835089(v=ws.11)
netdom query [/d:<TEXT>|/domain:<TEXT>] fsmo|dc|pdc|ou|workstation|server|trust # learn:previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc835089(v=ws.11)
netdom verify <TEXT> [/d:<TEXT>|/domain:<TEXT>] # learn:previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc772217(v=ws.11)
netdom computername <TEXT> /enum|/enumerate # learn:previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc772217(v=ws.11)
dsquery *|user|computer|contact|group|ou|site|server|subnet|quota|partition [<TEXT>...] [-o <dn,rdn,samid,upn>] [-scope <subtree,onelevel,base>] [-name <TEXT>] [-desc <TEXT>] [-upn <TEXT>] [-samid <TEXT>] [-inactive <N>] [-stalepwd <N>] [-disabled] [-s <TEXT>] [-d <TEXT>] [-u <TEXT>] [-p <TEXT>] [-q] [-r] [-gc] [-limit <N>] [-filter <TEXT>] [-attr <TEXT>] [-attrsonly] [-l] [-forest] [-domain <TEXT>] [-site <TEXT>] [-hasfsmo <TEXT>] [-isgc] [-isreadonly] # learn:previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc732952(v=ws.11)
dsget user|computer|group|ou|server|site|subnet|contact|quota|partition [<TEXT>...] [-dn] [-samid] [-sid] [-upn] [-fn] [-mi] [-ln] [-display] [-desc] [-email] [-memberof] [-members] [-expand] [-disabled] [-canchpwd] [-mustchpwd] [-pwdneverexpires] [-acctexpires] [-office] [-tel] [-mgr] [-title] [-dept] [-company] [-loc] [-scope] [-secgrp] [-dnsname] [-site] [-isgc] [-c] [-q] [-l] [-s <TEXT>] [-d <TEXT>] # learn:previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc732535(v=ws.11)
w32tm /query (/status|/source|/configuration|/peers) [/verbose] [/computer:<TEXT>] # learn:windows-server/networking/windows-time-service/windows-time-service-tools-and-settings
w32tm /stripchart /computer:<TEXT> [/period:<N>] [/dataonly] [/samples:<N>] [/packetinfo] [/ipprotocol:<4,6>] [/rdtsc] # learn:windows-server/networking/windows-time-service/windows-time-service-tools-and-settings
w32tm /monitor [/domain:<TEXT>] [/computers:<TEXT>] [/threads:<N>] [/ipprotocol:<4,6>] [/nowarn] # learn:windows-server/networking/windows-time-service/windows-time-service-tools-and-settings
w32tm /tz # learn:windows-server/networking/windows-time-service/windows-time-service-tools-and-settings
w32tm (/ntte|/ntpte) <N> # learn:windows-server/networking/windows-time-service/windows-time-service-tools-and-settings
w32tm /dumpreg [/subkey:<TEXT>] [/computer:<TEXT>] # learn:windows-server/networking/windows-time-service/windows-time-service-tools-and-settings
tzutil (/g|/l) # wsc:tzutil
dnscmd [<TEXT>] (/info|/enumzones|/zoneinfo|/enumrecords|/zoneprint|/enumdirectorypartitions|/directorypartitioninfo|/ipvalidate) [<TEXT>...] [/primary] [/secondary] [/forwarder] [/forward] [/reverse] [/detail] [/continue] [/type <TEXT>] # wsc:dnscmd; admin
dnscmd [<TEXT>] /statistics [<TEXT>] # wsc:dnscmd; admin
dfsutil root|link|target|property|server|domain <TEXT> # wsc:dfsutil
dfsutil cache referral|domain|provider # wsc:dfsutil
dfsutil diag viewdfspath|viewdfsdirs|pktinfo <TEXT> # wsc:dfsutil
dfsutil (/pktinfo|/spcinfo|/root:<TEXT>|/server:<TEXT>|/domain:<TEXT>|/viewdfsdirs:<TEXT>) [/view] # wsc:dfsutil
dfsrdiag backlog|replicationstate|dumpadcfg|dumpmachinecfg|idrecord|filehash|guid2name [/rgname:<TEXT>] [/rfname:<TEXT>] [/sendingmember:<TEXT>|/smem:<TEXT>] [/receivingmember:<TEXT>|/rmem:<TEXT>] [/member:<TEXT>|/mem:<TEXT>] [/all] [/v] [/filepath:<TEXT>] # help
dfsrmig /getglobalstate|/getmigrationstate # help
dfsdiag /testdcs [/domain:<TEXT>] # wsc:dfsdiag-testdcs
dfsdiag /testsites (/machine:<TEXT>|/dfspath:<TEXT>) [/recurse] [/full] # wsc:dfsdiag-testsites
dfsdiag (/testdfsconfig|/testdfsintegrity) /dfsroot:<TEXT> [/recurse] [/full] # wsc:dfsdiag-testdfsintegrity
dfsdiag /testreferral /dfspath:<TEXT> [/full] # wsc:dfsdiag-testreferral
dfsrmig (/getglobalstate|/getmigrationstate) # wsc:dfsrmig
dsacls <TEXT> [/a] # help
bootcfg /query [/s <TEXT>] [/u <TEXT>] [/p <TEXT>] # wsc:bootcfg-query
gpfixup /? # wsc:gpfixup
dsregcmd /status [/debug] # learn:entra/identity/devices/troubleshoot-device-dsregcmd
cmdkey (/list|/list:<UNCUT>) # wsc:cmdkey
// Certificates: a third value of -store is a file that is written.
certutil [-/v] [-/user|-/enterprise|-/grouppolicy|-/service] [-/silent] (-/store|-/viewstore) [<TEXT>] [<TEXT>] # wsc:certutil
certutil [-/v] [-/user|-/enterprise|-/grouppolicy|-/service] [-/silent] -/verifystore [<TEXT>] [<TEXT>] # wsc:certutil
certutil [-/v] [-/silent] [-/p <TEXT>] [-/user] [-/dump] <TEXT> # wsc:certutil
certutil [-/v] [-/f] [-/user|-/enterprise] [-/silent] [-/urlfetch] -/verify <TEXT> [<TEXT>] # wsc:certutil
certutil -/hashfile <TEXT> [md2|md4|md5|sha1|sha256|sha384|sha512] # wsc:certutil
certutil [-/v] [-/config <TEXT>|-/config -] (-/ping|-/pingadmin|-/cainfo|-/catemplates|-/template|-/templatecas|-/tcainfo|-/entinfo|-/csplist|-/scinfo|-/tpminfo|-/adca|-/caprop|-/schema|-/dstemplate|-/adtemplate|-/dcinfo|-/getconfig|-/getconfig2) # wsc:certutil
certutil [-/v] [-/config <TEXT>] [-/user] -/getreg [<TEXT>] # wsc:certutil
certutil [-/v] [-/silent] [-/user] [-/csp <TEXT>] -/key # wsc:certutil
certutil [-/v] (-/error <TEXT>|-/oid <TEXT>|-/asn <TEXT>) # wsc:certutil
certutil [-/v] [-/config <TEXT>] (-/cainfo|-/template|-/templatecas|-/catemplates|-/adca|-/adtemplate|-/isvalid) <TEXT> # wsc:certutil
certutil [-/v] -/dcinfo verify # wsc:certutil
certutil -/urlcache [crl|ocsp] # wsc:certutil
certutil [-/config <TEXT>] -/view [queue|log|logfail|revoked|ext|attrib|crl] [csv] [-/restrict <TEXT>] [-/out <TEXT>] # wsc:certutil
// Transfers and traces
bitsadmin [/rawreturn] [/wrap|/nowrap] /list [/allusers] [/verbose] # wsc:bitsadmin-list
bitsadmin [/rawreturn] [/wrap|/nowrap] /info <TEXT> [/verbose] # wsc:bitsadmin-info
bitsadmin [/rawreturn] [/wrap|/nowrap] (/listfiles|/getaclflags|/getbytestotal|/getbytestransferred|/getcompletiontime|/getcreationtime|/getcustomheaders|/getdescription|/getdisplayname|/geterror|/geterrorcount|/getfilestotal|/getfilestransferred|/gethttpmethod|/getmaxdownloadtime|/getminretrydelay|/getmodificationtime|/getnoprogresstimeout|/getnotifycmdline|/getnotifyflags|/getnotifyinterface|/getowner|/getpeercachingflags|/getpriority|/getproxybypasslist|/getproxylist|/getproxyusage|/getreplydata|/getreplyfilename|/getreplyprogress|/getsecurityflags|/getstate|/gettype|/getvalidationstate) <TEXT> # wsc:bitsadmin
bitsadmin /util /version # wsc:bitsadmin-util-and-version
bitsadmin /util /getieproxy <TEXT> # wsc:bitsadmin-util-and-getieproxy
logman # wsc:logman
logman query [<TEXT>...] [-s <TEXT>] [-ets] [-pid <N>] # wsc:logman-query
pktmon status [--buffer-info] # wsc:pktmon
pktmon [comp|component] list [-a|--all] [-i|--include-hidden] [--json] # wsc:pktmon
pktmon [comp] counters [-t <all,flow,drop>|--type <all,flow,drop>] [-i|--include-hidden] [-z|--zero] [-r|--drop-reason] [--live] [--refresh-rate <N>] [--json] # wsc:pktmon-counters
pktmon filter list [--json] # wsc:pktmon
typeperf [-q|-q <TEXT>|-qx|-qx <TEXT>] [-sc <N>] [-si <N>] [-s <TEXT>] [<TEXT>...] # wsc:typeperf
// Without -q, relog writes a file.
relog <TEXT> [<TEXT>...] (-/q) # wsc:relog
lodctr /q|/q:<TEXT> # wsc:lodctr
tpmtool getdeviceinformation # wsc:tpmtool
mpcmdrun (-validatemapsconnection|-listalldynamicsignatures|-checkexclusion) [-path <TEXT>] # learn:defender-endpoint/command-line-arguments-microsoft-defender-antivirus; admin
// Licences. Scripts in folders that only administrators can write to.
slmgr,slmgr.vbs (/dlv|/dli|/xpr|/dti) [all|<TEXT>] # learn:windows-server/get-started/activation-slmgr-vbs-options
cscript [//nologo] [//b] c:\windows\system32\slmgr.vbs (/dlv|/dli|/xpr|/dti) [all|<TEXT>] # learn:windows-server/get-started/activation-slmgr-vbs-options
cscript [//nologo] [//b] c:\program%20files\microsoft%20office\office15\ospp.vbs|c:\program%20files\microsoft%20office\office16\ospp.vbs|c:\program%20files%20(x86)\microsoft%20office\office15\ospp.vbs|c:\program%20files%20(x86)\microsoft%20office\office16\ospp.vbs (/dstatus|/dstatusall|/dhistoryacterr|/dcmid) # learn:office/volume-license-activation/tools-to-manage-volume-activation-of-office
cscript [//nologo] c:\windows\system32\printing_admin_scripts\en-us\prnmngr.vbs (-l|-g) [-s <TEXT>] # wsc:prnmngr
// winrm is a batch file: cmd reads its words again.
winrm get|g|enumerate|enum|e|identify|id [<PLAIN>] [-r:<PLAIN>|-remote:<PLAIN>] [-u:<PLAIN>|-username:<PLAIN>] [-p:<PLAIN>|-password:<PLAIN>] [-a:<PLAIN>|-authentication:<PLAIN>] [-auth:<PLAIN>] [-usessl] [-skipcacheck] [-skipcncheck] [-encoding:<PLAIN>] [-f:<xml,pretty,text>|-format:<xml,pretty,text>|-f:#pretty|-format:#pretty|-f:#text|-format:#text] [-port:<N>] [-timeout:<N>] # learn:windows/win32/winrm/installation-and-configuration-for-windows-remote-management
winmgmt (/verifyrepository|/verifyrepository:<LOCAL>) [<LOCAL>] # learn:windows/win32/wmisdk/winmgmt; admin
mofcomp (^-check) <LOCAL> # learn:windows/win32/wmisdk/mofcomp
mbr2gpt -/validate [-/disk:<N>] [-/allowfullos] # learn:windows/deployment/mbr-to-gpt; admin
mdmdiagnosticstool /? # help
esentutl (/mh|/ml|/mk|/ms|/mm) <UNCUT> # learn:previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/hh875546(v=ws.11)
wecutil es|enum-subscription # wsc:wecutil
wecutil gs|get-subscription|gr|get-subscriptionruntimestatus <TEXT> [/f:<xml,terse>|/format:<xml,terse>] [/u:<true,false>] # wsc:wecutil
change logon|user|port /query # wsc:change
chglogon,chgusr,chgport /query # wsc:change
ksetup # wsc:ksetup
ksetup /dumpstate # wsc:ksetup-dumpstate; admin
// netcfg -m writes a file.
netcfg [-v] (-s <TEXT>|-q <TEXT>|-b <TEXT>) # wsc:netcfg
iscsicli listtargets|sessionlist|listinitiators|listtargetportals|listpersistenttargets|reporttargetmappings|listisnsservers|versionmap|versioninfo [<TEXT>...] # help
// nfsstat -z resets the counters.
nfsstat [-c] [-s] [-n] [-r] [-m] # wsc:nfsstat
showmount (-e|-a|-d) [<TEXT>] # wsc:showmount
rpcinfo [/p|/p <TEXT>] # wsc:rpcinfo
rpcping [-/t <TEXT>] [-/s <TEXT>] [-/e <N>] [-/u <TEXT>] [-/a <TEXT>] [-/i <N>] [-/f <TEXT>] [-/o <TEXT>] [-/v <N>] [-/p <TEXT>] [-/q] [-/r <N>] # wsc:rpcping
iisreset /status # help
azcmagent show|check|version [-j|--json] [--location <TEXT>] # learn:azure/azure-arc/servers/azcmagent
wpr (-status|-profiles|-providers) [<TEXT>] # learn:windows-hardware/test/wpt/wpr-command-line-options
wdsutil (/get-server|/get-allservers|/get-allimages|/get-device|/get-alldevices|/get-image|/get-transportserver|/get-multicasttransmission) [/show:<TEXT>] [/server:<TEXT>] [/detailed] # wsc:wdsutil
nlb query|display|params [<TEXT>] # help
expand -d <UNCUT> [-f:<UNCUT>] # wsc:expand
tar -tf <TEXT> # learn:virtualization/community/team-blog/2017/20171219-tar-and-curl-come-to-windows
tar -tvf <TEXT> # learn:virtualization/community/team-blog/2017/20171219-tar-and-curl-come-to-windows
robocopy <TEXT> <TEXT> [<TEXT>...] (/l) [/e] [/s] [/mir] [/njh] [/njs] [/ndl] [/nfl] [/nc] [/ns] [/np] [/bytes] [/fp] [/ts] [/x] [/v] [/xj] [/xo] [/xn] [/xx] [/xc] [/copyall] [/copy:<TEXT>] [/r:<N>] [/w:<N>] [/mt:<N>] [/max:<N>] [/min:<N>] [/maxage:<N>] [/minage:<N>] [/zb] [/b] [/nocopy] # wsc:robocopy
help [<PLAIN>] # wsc:help
secedit /validate <TEXT> # wsc:secedit-validate
cscript [//nologo] c:\windows\system32\printing_admin_scripts\en-us\prnmngr.vbs|c:\windows\system32\printing_admin_scripts\en-us\prnport.vbs|c:\windows\system32\printing_admin_scripts\en-us\prndrvr.vbs|c:\windows\system32\printing_admin_scripts\en-us\prnjobs.vbs -l # wsc:prnmngr
msg,shutdown,msiexec,wusa,wuauclt,tracerpt,relog,diskshadow,diskpart,certreq,netdom,takeown,setx,forfiles,regsvr32,clip,logoff,eventcreate,label,mklink,xcopy,replace,expand,bcdboot,diskraid,ntdsutil,wecutil,wevtutil,winrs,vssadmin /? # help
prompt,start,copy,del,erase,move,ren,rename,md,mkdir,rd,rmdir,if,for,call,goto,shift,mklink /? # help
doskey /history|/macros|/macros:<UNCUT> # wsc:doskey
ssh-keygen (-l) [-v] [-E <TEXT>] [-f <TEXT>] # learn:windows-server/administration/openssh/openssh_keymanagement
sqllocaldb info|i|versions|v [<TEXT>] # learn:sql/tools/sqllocaldb-utility
notepad <LOCAL> # help
systempropertiesadvanced,systempropertiesremote,systempropertiesperformance,systempropertiescomputername,systempropertiesprotection,rstrui,slui,mmc,mstsc,credwiz,osk,magnify,narrator,snippingtool # learn:windows/win32/shell/executing-control-panel-items
slui <N> # help
control smscfgrc # learn:mem/configmgr/core/clients/manage/manage-clients
klist get <TEXT> # wsc:klist
diskperf # wsc:diskperf
sxstrace /? # wsc:sxstrace
vmrun list # web:techdocs.broadcom.com
handle,handle64 [-a] [-u] [-p <TEXT>] [-nobanner] [<TEXT>] # learn:sysinternals/downloads/handle
psinfo,pslist,psloggedon [-nobanner] [\\<TEXT>] [-t] [-x] [-m] [-d] [-h] [-s] [-l] [<TEXT>] # learn:sysinternals/downloads/pslist
sigcheck,sigcheck64 [-a] [-e] [-h] [-i] [-nobanner] [-q] [-r] [-s] [-u] <TEXT> # learn:sysinternals/downloads/sigcheck
accesschk,accesschk64 [-a] [-c] [-d] [-e] [-f] [-h] [-i] [-k] [-l] [-n] [-nobanner] [-o] [-p] [-q] [-r] [-s] [-t] [-u] [-v] [-w] <TEXT> [<TEXT>] # learn:sysinternals/downloads/accesschk
// Console
chcp [<N>] # wsc:chcp
mode [con|con:|com1|com1:|com2|com2:|com3|com3:|com4|com4:|lpt1|lpt1:|lpt2|lpt2:] [/status] # wsc:mode
timeout [/t] <N> [/nobreak] # wsc:timeout
timeout /t <N> [/nobreak] # wsc:timeout
shutdown,gpupdate,secedit,takeown,taskkill,xcopy,setx,eventcreate,runas,forfiles,label,msg,logoff,tskill,tsdiscon,rwinsta,tracerpt,makecab,print,diskperf,bcdboot /? # wsc:windows-commands
waitfor /? # wsc:waitfor
choice /? # wsc:choice
// Programs that show something in a window
msinfo32,winver,taskmgr,resmon,perfmon,eventvwr,eventvwr.msc,services.msc,devmgmt.msc,compmgmt.msc,diskmgmt.msc,taskschd.msc,certmgr.msc,certlm.msc,gpedit.msc,secpol.msc,lusrmgr.msc,rsop.msc,wf.msc,fsmgmt.msc,perfmon.msc,tpm.msc,printmanagement.msc,gpmc.msc,dsa.msc,dssite.msc,domain.msc,adsiedit.msc,dnsmgmt.msc,dhcpmgmt.msc,virtmgmt.msc,wmimgmt.msc,comexp.msc,ncpa.cpl,appwiz.cpl,inetcpl.cpl,sysdm.cpl,firewall.cpl,mmsys.cpl,desk.cpl,powercfg.cpl,timedate.cpl,intl.cpl,main.cpl,hdwwiz.cpl,wscui.cpl,dxdiag,optionalfeatures,control,explorer,notepad,calc,charmap,dcomcnfg,odbcad32,mdsched,sigverif # wsc:mmc
control /name <PLAIN> [/page <PLAIN>] # learn:windows/win32/shell/executing-control-panel-items
control printers|userpasswords2|admintools|desktop|folders|fonts|keyboard|mouse|netconnections|schedtasks|color|system|update|international|ncpa.cpl|appwiz.cpl|inetcpl.cpl|sysdm.cpl|firewall.cpl|mmsys.cpl|desk.cpl|powercfg.cpl|timedate.cpl|intl.cpl|main.cpl|hdwwiz.cpl # learn:windows/win32/shell/executing-control-panel-items
mmc eventvwr.msc|services.msc|devmgmt.msc|compmgmt.msc|diskmgmt.msc|taskschd.msc|certmgr.msc|certlm.msc|gpedit.msc|secpol.msc|lusrmgr.msc|rsop.msc|wf.msc|fsmgmt.msc|perfmon.msc|tpm.msc # wsc:mmc
explorer . # help
regedit # help
rasdial # help
explorer ms-settings:<PLAIN> # learn:windows/apps/develop/launch/launch-settings-app
perfmon (/rel|/res) # wsc:perfmon
// Linux under Windows
wsl (-l|--list) [-v|--verbose|-q|--quiet|-o|--online|--all|--running] # learn:windows/wsl/basic-commands
wsl (--status|--version|-v) # learn:windows/wsl/basic-commands
// Packages
winget list|ls [<TEXT>...] [-q <TEXT>|--query <TEXT>] [--id <TEXT>] [--name <TEXT>] [--moniker <TEXT>] [--tag <TEXT>] [-s <TEXT>|--source <TEXT>] [-n <N>|--count <N>] [-e|--exact] [--scope <TEXT>] [--upgrade-available] [--include-unknown|-u] [--disable-interactivity] [--nowarn] # learn:windows/package-manager/winget/list
winget search|find [<TEXT>...] [-q <TEXT>|--query <TEXT>] [--id <TEXT>] [--name <TEXT>] [--moniker <TEXT>] [--tag <TEXT>] [--command <TEXT>] [-s <TEXT>|--source <TEXT>] [-n <N>|--count <N>] [-e|--exact] [--versions] [--disable-interactivity] # learn:windows/package-manager/winget/search
winget show|view [<TEXT>...] [-q <TEXT>|--query <TEXT>] [--id <TEXT>] [--name <TEXT>] [--moniker <TEXT>] [-v <TEXT>|--version <TEXT>] [-s <TEXT>|--source <TEXT>] [-e|--exact] [--scope <TEXT>] [--versions] [--locale <TEXT>] # learn:windows/package-manager/winget/show
winget upgrade|update [--include-unknown|-u] [--source <TEXT>|-s <TEXT>] # learn:windows/package-manager/winget/upgrade
winget (--version|-v|--info) # learn:windows/package-manager/winget
winget source|pin list [<TEXT>] # learn:windows/package-manager/winget/source
winget features # learn:windows/package-manager/winget/features
choco list|search|outdated|info [<TEXT>] [-e|--exact] [-a|--all] [-l|--local-only] [--limit-output|-r] # web:docs.chocolatey.org/en-us/choco/commands/list
choco (--version|-v) # web:docs.chocolatey.org/en-us/choco/commands/list
appcmd list site|sites|app|apps|apppool|apppools|vdir|vdirs|wp|wps|request|requests|module|modules|backup|backups|trace|traces|config [<TEXT>] [/xml] [/text:<TEXT>] [/config] [/section:<TEXT>] [/state:<TEXT>] # learn:iis/get-started/getting-started-with-iis/getting-started-with-appcmdexe
`;

/**
 * Scripts that are called by a bare name: that may run one in the current folder, where cmd looks for programs too, but
 * PowerShell does not.
 */
export const FROM_FOLDER = `
cscript [//nologo] [//b] slmgr.vbs (/dlv|/dli|/xpr|/dti) [all|<TEXT>] # learn:windows-server/get-started/activation-slmgr-vbs-options
cscript [//nologo] [//b] ospp.vbs (/dstatus|/dstatusall|/dhistoryacterr|/dcmid|/dhistorykms) # learn:office/volume-license-activation/tools-to-manage-volume-activation-of-office
`;
