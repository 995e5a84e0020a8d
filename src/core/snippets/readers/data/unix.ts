/** Linux programs that bash calls. */
export const UNIX = `
ls,dir,vdir [-{aAbBcCdfFgGhHiklLmnNopqQrRsStuUvxXZ1}]... [--all] [--almost-all] [--human-readable] [--recursive] [--reverse] [--inode] [--size] [--directory] [--color] [--color=<TEXT>] [--sort=<TEXT>] [--time=<TEXT>] [--time-style=<TEXT>] [--full-time] [--si] [--context] [-I <TEXT>] [-w <N>] [<TEXT>...] # man:ls.1
cat [-{AbeEnstTuv}]... [--show-all] [--number] [--squeeze-blank] [<TEXT>|-]... # man:cat.1
tac,rev,nl [<TEXT>...] # man:tac.1
head,tail [-{fFqvz}]... [-<N>] [-n <TEXT>|--lines=<TEXT>] [-n <ANY>] [-c <TEXT>|--bytes=<TEXT>] [--follow] [--retry] [--quiet] [--verbose] [--pid=<N>] [-s <N>] [+<N>] [<TEXT>|-]... # man:tail.1
less [-{NSRFXeiIMmn}]... [+F|+G] [<TEXT>...] # man:less.1
more [-{dlfpcsu}]... [<TEXT>...] # man:more.1
zcat,zless,zmore,xzcat,bzcat [<TEXT>...] # man:gzip.1
grep,egrep,fgrep,zgrep [-{EFGPciIlLnoqsHhvwxyzabrRUZT}]... [-e <ANY>] [-f <TEXT>] [-m <N>] [-A <N>] [-B <N>] [-C <N>] [-<N>] [--color] [--color=<TEXT>] [--include=<TEXT>] [--exclude=<TEXT>] [--exclude-dir=<TEXT>] [--ignore-case] [--invert-match] [--word-regexp] [--line-regexp] [--count] [--line-number] [--only-matching] [--recursive] [--extended-regexp] [--perl-regexp] [--fixed-strings] [--files-with-matches] [--no-filename] [--with-filename] [--text] [--no-messages] [--after-context=<N>] [--before-context=<N>] [--context=<N>] [--max-count=<N>] [--quiet] [--line-buffered] [--regexp=<ANY>] [--null] [<TEXT>|-]... # man:grep.1
rg [-{FiSvwxclnoNHhzaU.}]... [-e <ANY>] [-g <TEXT>] [-t <TEXT>] [-A <N>] [-B <N>] [-C <N>] [--hidden] [--no-ignore] [<TEXT>...] # web:github.com/BurntSushi/ripgrep/blob/master/GUIDE.md
wc [-{clmwL}]... [--lines] [--words] [--bytes] [--chars] [<TEXT>|-]... # man:wc.1
sort [-{bdfgiMhnRrVcCmsuz}]... [-k <TEXT>] [-t <TEXT>] [--key=<TEXT>] [--field-separator=<TEXT>] [--reverse] [--numeric-sort] [--human-numeric-sort] [--unique] [--version-sort] [--check] [<TEXT>|-]... # man:sort.1
// A second value of uniq is a file that it writes.
uniq [-{cdDiuz}]... [-f <N>] [-s <N>] [-w <N>] [--count] [--repeated] [--unique] [--ignore-case] [<TEXT>|-] # man:uniq.1
cut [-{snz}]... [-d <ANY>] [-f <ANY>] [-c <ANY>] [-b <ANY>] [--delimiter=<ANY>] [--fields=<ANY>] [--characters=<ANY>] [--complement] [--output-delimiter=<ANY>] [<TEXT>|-]... # man:cut.1
tr [-{cCdst}]... [--delete] [--squeeze-repeats] [--complement] <TEXT> [<TEXT>] # man:tr.1
column [-{tnex}]... [-s <TEXT>] [-c <N>] [-o <TEXT>] [<TEXT>...] # man:column.1
paste,join,comm,expand,unexpand,fold,fmt [-{123suz}]... [-d <TEXT>] [-w <N>] [-t <TEXT>] [<TEXT>|-]... # man:comm.1
diff [-{abBdiENpqrsTtuwyZ}]... [-U <N>] [--brief] [--recursive] [--unified] [--side-by-side] [--color] [--color=<TEXT>] <TEXT>|- <TEXT>|- # man:diff.1
cmp [-{bls}]... <TEXT> [<TEXT>] # man:cmp.1
df [-{aBhHiklPTv}]... [--human-readable] [--inodes] [--print-type] [--all] [--total] [-t <TEXT>] [-x <TEXT>] [--type=<TEXT>] [--exclude-type=<TEXT>] [--output=<TEXT>] [<TEXT>...] # man:df.1
du [-{abcDhHkLlmPsSx0}]... [-d <N>] [--max-depth=<N>] [--human-readable] [--summarize] [--all] [--total] [--apparent-size] [--si] [--time] [-t <TEXT>] [--exclude=<TEXT>] [<TEXT>...] # man:du.1
free [-{bkmghltvw}]... [--human] [--wide] [--total] [--mega] [--giga] [-s <N>] [-c <N>] # man:free.1
vmstat [-{afmnswdtDV}]... [-S <TEXT>] [-p <TEXT>] [<N>] [<N>] # man:vmstat.8
iostat,mpstat,pidstat [-{cdhkmNtxyzAursw}]... [-p <TEXT>] [-P <TEXT>] [<TEXT>...] # man:iostat.1
sar [-{AbBdFHqrRSuvwWy}]... [-n <TEXT>] [-f <TEXT>] [-s <TEXT>] [-e <TEXT>] [-P <TEXT>] [<N>] [<N>] # man:sar.1
ps [-{aAdefFGHhjlLmMNOqsTwxyZ}]... [-C <TEXT>] [-p <TEXT>] [-o <TEXT>] [-u <TEXT>] [-U <TEXT>] [-t <TEXT>] [-eo <TEXT>] [-ao <TEXT>] [--forest] [--no-headers] [--headers] [--ppid <TEXT>] [--pid <TEXT>] [--sort <TEXT>] [--user <TEXT>] [--cols <N>] [<TEXT>...] # man:ps.1
pgrep [-{aflLnovwxic}]... [-u <TEXT>] [-U <TEXT>] [-P <TEXT>] [-t <TEXT>] [-g <TEXT>] [--list-name] [--list-full] <TEXT> # man:pgrep.1
pidof [-{sxc}]... <TEXT> [<TEXT>...] # man:pidof.1
pstree [-{aAcghlnNpsStTuUZ}]... [-H <TEXT>] [<TEXT>] # man:pstree.1
pmap [-{xXdqpA}]... <N> # man:pmap.1
top [-{bcHiSs1}]... [-n <N>] [-d <TEXT>] [-p <TEXT>] [-o <TEXT>] [-u <TEXT>] [-U <TEXT>] [-w <N>|-w] # man:top.1
htop [-C] [-d <N>] [-u <TEXT>] [-p <TEXT>] [-s <TEXT>] # man:htop.1
uptime [-{ps}] [--pretty] [--since] # man:uptime.1
uname [-{asnrvmpio}]... [--all] [--kernel-release] [--machine] # man:uname.1
arch,nproc,tty,logname,lsmod # man:arch.1
nproc [--all] # man:nproc.1
lscpu [-{aebcpxJ}]... [--extended] [--all] # man:lscpu.1
lspci [-{vkntDxmb}]... [-s <TEXT>] [-d <TEXT>] # man:lspci.8
lsusb [-{vt}]... [-s <TEXT>] [-d <TEXT>] # man:lsusb.8
lshw [-short] [-{c}] [-class <TEXT>] [-C <TEXT>] [-json] [-html] [-quiet] [-sanitize] [-businfo] # debian:lshw.1
lsmem [-{abJnrSP}]... [--all] # man:lsmem.1
dmidecode [-{qu}]... [-t <TEXT>] [-s <TEXT>] [--type <TEXT>] [--string <TEXT>] # debian:dmidecode.8; admin
lsblk [-{abdfilmnOPpJrSstzV}]... [-o <TEXT>] [--fs] [--output <TEXT>] [--all] [--json] [--bytes] [--nodeps] [<TEXT>...] # man:lsblk.8
blkid [-k] [-s <TEXT>] [-o <TEXT>] [-L <TEXT>] [-U <TEXT>] [<TEXT>...] # man:blkid.8
findmnt [-{abcDefiJklmnPrRsuvx}]... [-t <TEXT>] [-o <TEXT>] [--verify] [<TEXT>] [<TEXT>] # man:findmnt.8
mount [-l] [-t <TEXT>] # man:mount.8
swapon (-s|--show|--summary) # man:swapon.8
fdisk (-l|--list) [<TEXT>...] # man:fdisk.8; admin
parted (-l|--list) # debian:parted.8; admin
// Anything after a comma sets values: -l scterc,70,70.
smartctl [-{aHicxA}]... [--all] [--health] [--info] [--attributes] [--xall] [--scan] [-l <error,selftest,xerror,xselftest,selective,directory,background,scttemp,scttempsts,scttemphist,scterc,devstat,sataphy,sasphy,ssd,defects>] [-d <PLAIN>] [<TEXT>] # debian:smartctl.8; admin
hdparm (-i|-I) <TEXT> # debian:hdparm.8; admin
mdadm (--detail|-D|--examine|-E) <TEXT> [<TEXT>...] # man:mdadm.8; admin
mdadm (--detail|-D|--examine|-E) (--scan|-s) # man:mdadm.8; admin
numactl (--hardware|-H|--show|-s) # man:numactl.8
pvs,vgs,lvs [-{av}]... [-o <TEXT>|-o +<TEXT>] [--units <TEXT>] [<TEXT>...] # man:lvs.8; admin
pvdisplay,vgdisplay,lvdisplay [-{vmc}]... [<TEXT>...] # man:lvdisplay.8; admin
id [-{agGnruzZ}]... [<TEXT>...] # man:id.1
groups [<TEXT>...] # man:groups.1
whoami # man:whoami.1
who [-{abdHlmpqrstTuw}]... [am] [i|I] # man:who.1
w [-{hsfiuo}]... [<TEXT>] # man:w.1
users # man:users.1
last,lastb [-{adFiwxR}]... [-n <N>] [-<N>] [-f <TEXT>] [-s <TEXT>] [-t <TEXT>] [<TEXT>...] # man:last.1
lastlog [-u <TEXT>] [-t <N>] [-b <N>] # man:lastlog.8
// Any other service is a library of that name, possibly from the current folder.
getent [-s <files,dns,compat,systemd,sss,ldap,winbind,mymachines,myhostname,resolve>] passwd|group|hosts|ahosts|ahostsv4|ahostsv6|services|protocols|networks|shadow|netgroup|ethers|rpc|aliases|initgroups [<TEXT>...] # man:getent.1
hostname [-{adfiIsyA}]... [--fqdn] [--short] [--domain] [--all-fqdns] [--ip-address] [--all-ip-addresses] # man:hostname.1
hostnamectl [status] # man:hostnamectl.1
timedatectl [status|show|list-timezones|timesync-status|show-timesync] # man:timedatectl.1
localectl [status|list-locales|list-keymaps] # man:localectl.1
loginctl [list-sessions|list-users|list-seats] # man:loginctl.1
loginctl show-session|show-user|session-status|user-status|seat-status [<TEXT>...] [-p <TEXT>] # man:loginctl.1
date [-{uR}]... [-d <ANY>|--date=<ANY>] [-r <TEXT>] [--utc] [--iso-8601] [--iso-8601=<TEXT>] [--rfc-3339=<TEXT>] [-I|-Iseconds|-Iminutes|-Ihours|-Ins|-Idate] [+<ANY>] # man:date.1
cal,ncal [-{13jmywS}]... [<TEXT>...] # man:cal.1
stat [-{fLt}]... [-c <TEXT>|--format=<TEXT>|--printf=<TEXT>] <TEXT> [<TEXT>...] # man:stat.1
file [-{bhikLNprsvzZ}]... [--mime] [--mime-type] [--brief] <TEXT> [<TEXT>...] # man:file.1
readlink,realpath [-{femnsqvzLPs}]... <TEXT> [<TEXT>...] # man:readlink.1
basename [-{az}]... [-s <TEXT>] <TEXT> [<TEXT>...] # man:basename.1
dirname [-z] <TEXT> [<TEXT>...] # man:dirname.1
pwd [-{LP}] # man:pwd.1
alias [<NAME>...] # man:bash.1
jobs [-{lprs}]... # man:bash.1
history [<N>] # man:bash.1
// Elsewhere, it would be an option of the command that is run.
command (^-v|^-V) <TEXT> [<TEXT>...] # man:bash.1
type [-{aftpP}]... <TEXT> [<TEXT>...] # man:bash.1
man [<N>] <LIST> # man:man.1
jq [-{rcsSnMCej}]... <TEXT> [<TEXT>...] # debian:jq.1
getconf <TEXT> [<TEXT>] # debian:getconf.1
getconf -a # debian:getconf.1
locale [-{ackm}]... [<TEXT>...] # man:locale.1
wslpath [-{auwm}]... <TEXT> # help
wslinfo (--networking-mode|--wsl-version|--msal-proxy-path) # help
// tree takes the letters after -P and -I for options, never for their value: -Po writes a file; so does -R.
tree [-{adfilpsughDFLPIqNQrtxACSnv}]... [--du] [--dirsfirst] [<TEXT>...] # debian:tree.1
md5sum,sha1sum,sha224sum,sha256sum,sha384sum,sha512sum,b2sum,cksum,sum [-{bctwz}]... [--check] [--quiet] [--status] [--ignore-missing] [<TEXT>|-]... # man:sha256sum.1
// xxd reads one option from a word and ignores the letters after it; its second value is a file that it writes.
xxd [-l <N>] [-s <N>] [-c <N>] [-g <N>] [<TEXT>] # debian:xxd.1
xxd [-b|-E|-i|-p|-u] [<TEXT>] # debian:xxd.1
xxd [-b|-E|-i|-p|-u] [<TEXT>] # debian:xxd.1
hexdump,od [-{bcCdovx}]... [-n <N>] [-s <N>] [-A <TEXT>] [-t <TEXT>] [-j <N>] [-N <N>] [<TEXT>...] # man:hexdump.1
strings [-{af}]... [-n <N>] [-t <TEXT>] [-e <TEXT>] [<TEXT>...] # man:strings.1
find [-{HLP}]... [<TEXT>...] [-maxdepth <N>] [-mindepth <N>] [-name <TEXT>] [-iname <TEXT>] [-path <TEXT>] [-ipath <TEXT>] [-wholename <TEXT>] [-regex <TEXT>] [-iregex <TEXT>] [-regextype <TEXT>] [-type <TEXT>] [-xtype <TEXT>] [-size <ANY>] [-mtime <ANY>] [-mmin <ANY>] [-atime <ANY>] [-amin <ANY>] [-ctime <ANY>] [-cmin <ANY>] [-newer <TEXT>] [-newermt <TEXT>] [-user <TEXT>] [-group <TEXT>] [-uid <ANY>] [-gid <ANY>] [-perm <ANY>] [-links <ANY>] [-inum <ANY>] [-samefile <TEXT>] [-empty] [-nouser] [-nogroup] [-readable] [-writable] [-executable] [-xdev] [-mount] [-depth] [-follow] [-daystart] [-print] [-print0] [-printf <TEXT>] [-ls] [-prune] [-quit] [-true] [-false] [-not] [-o] [-or] [-a] [-and] [-noleaf] # man:find.1
locate [-{bceilqSw0}]... [-n <N>] <TEXT> [<TEXT>...] # debian:locate.1
which [-a] <TEXT> [<TEXT>...] # debian:which.1
whereis [-{bmsul}]... <TEXT> [<TEXT>...] # man:whereis.1
printenv [-0] [<TEXT>...] # man:printenv.1
env # man:env.1
echo [<ANY>...] # man:echo.1
printf <PRINTF> [<ANY>...] # man:bash.1
true,false # man:true.1
sleep <TEXT> [<TEXT>...] # man:sleep.1
seq [-w] [-s <TEXT>] [-f <TEXT>] <TEXT> [<TEXT>...] # man:seq.1
clear # man:clear.1
lsof [-{ablnNOPRtTUvVwX}]... [-i|-i <TEXT>|-i:<TEXT>|-iTCP|-iUDP|-iTCP:<TEXT>|-iUDP:<TEXT>|-i4|-i6|-i@<TEXT>] [-nP] [-p <TEXT>] [-u <TEXT>] [-c <TEXT>] [-d <TEXT>] [-s|-sTCP:<TEXT>|-sUDP:<TEXT>] [+D <TEXT>] [+d <TEXT>] [+L1] [-L] [<TEXT>...] # man:lsof.8
fuser [-{auvm46}]... <TEXT> [<TEXT>...] # man:fuser.1
// Network
ip [-{46dhjpors0}]... [-br|-brief] [-c|-color] [-s|-stats|-statistics] [-d|-details] [-j|-json] [-p] [-o|-oneline] [-f <TEXT>|-family <TEXT>] [-n <TEXT>] a~ddress|l~ink|r~oute|n~eighbour|ru~le|maddress|tunnel|netns|vrf|xfrm|ntable|neighbor|addrlabel|token|tcpmetrics|mroute # man:ip.8
ip [-{46dhjpors0}]... [-br|-brief] [-c|-color] [-s|-stats|-statistics] [-d|-details] [-j|-json] [-p] [-o|-oneline] [-f <TEXT>|-family <TEXT>] [-n <TEXT>] a~ddress|l~ink|r~oute|n~eighbour|ru~le|maddress|tunnel|neighbor|addrlabel|token|tcpmetrics|mroute sh~ow|list|ls|lst [<TEXT>...] # man:ip.8
ip [-{46dhjpors0}]... [-d|-details] [-j|-json] r~oute get <TEXT> [<TEXT>] [<TEXT>] # man:ip-route.8
ip [-{46dhjpors0}]... [-br|-brief] [-c|-color] a~ddress s [<TEXT>...] # man:ip-address.8
ip netns list # man:ip-netns.8
ip mon~itor [all|address|link|route|neigh|rule] # man:ip-monitor.8
ss [-{046abeHhilmnNOopPQrsStTuUVwWxzZ}]... [--tcp] [--udp] [--listening] [--numeric] [--processes] [--all] [--summary] [--extended] [--options] [--ipv4] [--ipv6] [--no-header] [-f <TEXT>] [<TEXT>...] # man:ss.8
netstat [-{46aAcCeFgilMnNoprstuvVwWxZ}]... [--tcp] [--udp] [--listening] [--numeric] [--programs] [--route] [--statistics] [--all] [--interfaces] # man:netstat.8
ifconfig [-{asv}]... [<TEXT>] # man:ifconfig.8
iwconfig [<TEXT>] # debian:iwconfig.8
iw dev # debian:iw.8
iw dev <TEXT> info|link # debian:iw.8
route [-{46ennvFC}]... # man:route.8
arp [-{aenv}]... [-i <TEXT>] [<TEXT>] # man:arp.8
ping,ping6 [-{46aAbBdDhLnOqrRUvV}]... [-c <N>] [-i <TEXT>] [-I <TEXT>] [-l <N>] [-m <N>] [-M <TEXT>] [-p <TEXT>] [-Q <TEXT>] [-s <N>] [-S <N>] [-t <N>] [-T <TEXT>] [-w <N>] [-W <TEXT>] <TEXT> # man:ping.8
traceroute,traceroute6,tracepath,tracepath6 [-{46dFITnUbr}]... [-f <N>] [-i <TEXT>] [-m <N>] [-p <N>] [-q <N>] [-w <TEXT>] [-z <TEXT>] [-s <TEXT>] [-l <N>] <TEXT> [<N>] # man:traceroute.8
mtr [-{46bejlnprtuwxzT}]... [-c <N>] [-i <TEXT>] [-s <N>] [-P <N>] [-m <N>] [--report] [--report-wide] [--no-dns] [--tcp] [--udp] [--json] [--csv] <TEXT> # debian:mtr.8
dig [@<TEXT>|<TEXT>]... [-{46hmruv}]... [-x <TEXT>] [-t <TEXT>] [-p <N>] [-q <TEXT>] [-b <TEXT>] [-c <TEXT>] [+<TEXT>]... # debian:dig.1
host [-{aCdilNrTUvVwsm46}]... [-t <TEXT>] [-W <N>] [-R <N>] [-c <TEXT>] <TEXT> [<TEXT>] # debian:host.1
nslookup [-debug] [-type=<TEXT>|-query=<TEXT>|-q=<TEXT>] [-timeout=<N>] [-port=<N>] <TEXT> [<TEXT>] # debian:nslookup.1
// Another server and port would get the words as they are.
whois [-H] <TEXT> [<TEXT>...] # debian:whois.1
resolvectl [--no-pager] # man:resolvectl.1
resolvectl status|statistics|show-server-state [<TEXT>...] [--no-pager] # man:resolvectl.1
// With a second value, dns and domain set what they show.
resolvectl dns|domain|default-route|llmnr|mdns|dnssec|dnsovertls [<TEXT>] [--no-pager] # man:resolvectl.1
resolvectl query|service|openpgp|tlsa [-4|-6] [-t <TEXT>] [--type=<TEXT>] [--interface=<TEXT>] [-i <TEXT>] [--legend=<TEXT>] <TEXT> [<TEXT>...] # man:resolvectl.1
systemd-resolve --status # man:resolvectl.1
networkctl [-a] [--no-pager] # man:networkctl.1
networkctl list|status|lldp [<TEXT>...] [-a] [--no-pager] # man:networkctl.1
nmcli [-t|--terse] [-p|--pretty] [-f <TEXT>|--fields <TEXT>] g~eneral|d~evice|c~onnection|r~adio|n~etworking [status|show|list] # debian:nmcli.1
nmcli [-t|--terse] [-p|--pretty] [-f <TEXT>|--fields <TEXT>] d~evice|c~onnection show [<TEXT>...] [--active] # debian:nmcli.1
nmcli d~evice wifi [list] # debian:nmcli.1
nc,ncat,netcat (-z) [-{46nruv}]... [-w <N>] <TEXT> <TEXT> # man:ncat.1
ethtool [-{SikagcTnm}] <TEXT> # man:ethtool.8
iptables-save,ip6tables-save [-c] [-t <TEXT>] # man:iptables-save.8; admin
iptables,ip6tables (-L|-S|--list|--list-rules) [-{nvx}]... [-t <TEXT>] [--line-numbers] [<TEXT>] # man:iptables.8; admin
nft [-{ansj}]... list ruleset|tables|chains|sets|table|chain [<PLAIN>...] # man:nft.8; admin
ufw status [verbose|numbered] # debian:ufw.8; admin
firewall-cmd (--state|--list-all|--list-services|--list-ports|--get-active-zones|--get-zones|--get-default-zone|--list-all-zones|--list-rich-rules) [--zone=<TEXT>] [--permanent] # debian:firewall-cmd.1
chronyc [-n] tracking|sources|sourcestats|activity|ntpdata [-v] # debian:chronyc.1
ntpq [-{pn}]... [-c <peers,rv,as>] # debian:ntpq.1
ntpstat # debian:ntpstat.1
wget (--spider) [-{qvS46}]... [--no-verbose] [--server-response] [--no-check-certificate] [-T <N>|--timeout=<N>] [-t <N>|--tries=<N>] <URL> # debian:wget.1
showmount (-e|-a|-d|--exports) [<TEXT>] # man:showmount.8
rpcinfo [-p|-s] [<TEXT>] # man:rpcinfo.8
exportfs [-v|-s] # man:exportfs.8
nfsstat [-{mcsnr234}]... # man:nfsstat.8
smbstatus [-{bpLSvn}]... # debian:smbstatus.1
testparm [-{sv}]... [<TEXT>] # debian:testparm.1
smbclient (-L <TEXT>|--list=<TEXT>) [-N] [-g] [-U <TEXT>|--user=<TEXT>] # debian:smbclient.1
wbinfo (-u|-g|-t|-p|-P|-m|--own-domain|--online-status) # debian:wbinfo.1
wbinfo (-n <TEXT>|-s <TEXT>|-i <TEXT>|-r <TEXT>) # debian:wbinfo.1
realm list # debian:realm.8
sssctl domain-list # debian:sssctl.8
sssctl domain-status <TEXT> # debian:sssctl.8
tcpdump -D # man:tcpdump.1
ssh-keygen (-l) [-v] [-E <TEXT>] [-f <TEXT>] # man:ssh-keygen.1
// Services and logs
systemctl [--user] [--no-pager] [-l|--full] [-a|--all] [--failed] [-t <TEXT>|--type=<TEXT>] [--state=<TEXT>] [--no-legend] [--plain] # man:systemctl.1
systemctl [--user] [--no-pager] [-l|--full] [-a|--all] [--failed] [-t <TEXT>|--type=<TEXT>] [--state=<TEXT>] [--no-legend] [--plain] list-units|list-unit-files|list-timers|list-sockets|list-dependencies|list-jobs|list-machines|list-automounts|list-paths|status|show-environment|get-default|is-system-running [<TEXT>...] # man:systemctl.1
systemctl [--user] [--no-pager] [-l|--full] [-a|--all] [-n <N>|--lines=<N>] [-p <TEXT>|--property=<TEXT>] [--value] [-q|--quiet] [-o <TEXT>] status|show|cat|help|is-active|is-enabled|is-failed|list-dependencies [<TEXT>...] # man:systemctl.1
systemctl [--user] --failed [--no-pager] # man:systemctl.1
// A name with a slash would be a script elsewhere.
service <LIST> status # debian:service.8
service --status-all # debian:service.8
coredumpctl # man:coredumpctl.1
coredumpctl list|info [<TEXT>...] [--no-pager] [-1] # man:coredumpctl.1
busctl list [--user] [--no-pager] # man:busctl.1
udevadm info [-a] [-n <TEXT>|--name=<TEXT>] [-p <TEXT>|--path=<TEXT>] [-q <TEXT>|--query=<TEXT>] [<TEXT>...] # man:udevadm.8
runlevel # man:runlevel.8
systemd-analyze # man:systemd-analyze.1
systemd-analyze time|blame|critical-chain|dump|verify|security|unit-paths|calendar|cat-config [<TEXT>...] [--user] [--no-pager] # man:systemd-analyze.1
systemd-cgls,systemd-cgtop,systemd-detect-virt # man:systemd-cgls.1
journalctl [-{aefklmNqrx}]... [-u <TEXT>|--unit=<TEXT>] [-b <TEXT>|-b -<N>|-b|--boot|--boot=<TEXT>|--boot=-<N>] [-n <TEXT>|--lines=<TEXT>|-n] [-p <TEXT>|--priority=<TEXT>] [-S <ANY>|--since=<ANY>] [-U <ANY>|--until=<ANY>] [-o <TEXT>|--output=<TEXT>] [-t <TEXT>|--identifier=<TEXT>] [-g <TEXT>|--grep=<TEXT>] [--no-pager] [--utc] [--dmesg] [--follow] [--reverse] [--disk-usage] [--list-boots] [--no-hostname] [--user] [--system] [--user-unit=<TEXT>] [--facility=<TEXT>] [--no-full] [--catalog] [--verify] [-D <TEXT>] [--file=<TEXT>] [-F <TEXT>|--field=<TEXT>] [--fields] [<TEXT>...] # man:journalctl.1
dmesg [-{deFHkLPrtTuwWxS}]... [-l <TEXT>|--level=<TEXT>] [-f <TEXT>|--facility=<TEXT>] [--human] [--ctime] [--follow] [--color] [--color=<TEXT>] [--decode] [--time-format=<TEXT>] [--since=<TEXT>] [--until=<TEXT>] [--nopager] [-P] # man:dmesg.1
crontab -l [-u <TEXT>] # man:crontab.1
atq # debian:at.1
sysctl [-{anN}]... [<NAME>...] # man:sysctl.8
getfacl [-{acdRpnt}]... <TEXT> [<TEXT>...] # man:getfacl.1
lsattr [-{adRv}]... [<TEXT>...] # man:lsattr.1
getenforce,sestatus # debian:sestatus.8
getsebool -a # debian:getsebool.8
aa-status # debian:aa-status.8; admin
ausearch [-i] [-m <TEXT>] [-ts <TEXT>] [-te <TEXT>] [-c <TEXT>] [-k <TEXT>] [-p <N>] [-ui <TEXT>] # man:ausearch.8; admin
getcap [-{rvn}]... <TEXT> [<TEXT>...] # man:getcap.8
namei [-{lmovx}]... <TEXT> [<TEXT>...] # man:namei.1
modinfo [-F <TEXT>] <TEXT> [<TEXT>...] # man:modinfo.8
ulimit [-{SHabcdefilmnpqrstuvx}]... # man:bash.1
// Packages
dpkg (-l|-L|-s|-S|-p|-C|--list|--listfiles|--status|--search|--audit|--print-avail|--get-selections|--print-architecture) [<TEXT>...] # man:dpkg.1
dpkg (-I|-c|--info|--contents|--field) <TEXT> [<TEXT>] # man:dpkg-deb.1
dpkg-query (-l|-L|-s|-S|-W|--list|--show) [-f <TEXT>] [<TEXT>...] # man:dpkg-query.1
apt list [<TEXT>...] [--installed] [--upgradable] [--upgradeable] [-a|--all-versions] # debian:apt.8
apt show|search|policy|depends|rdepends [<TEXT>...] [-a] [--names-only] # debian:apt.8
apt-get (-s|--simulate|--dry-run) upgrade|dist-upgrade|full-upgrade|install|remove|autoremove [<TEXT>...] # debian:apt-get.8
apt-cache policy|show|showpkg|search|depends|rdepends|madison|stats|pkgnames [<TEXT>...] [-n|--names-only] # debian:apt-cache.8
apt-mark showhold|showmanual|showauto [<TEXT>...] # debian:apt-mark.8
rpm (-V|-Va|--verify) [-{apfv}]... [--nodeps] [<TEXT>...] # man:rpm.8
rpm (-q|-qa|-qi|-ql|-qf|-qc|-qd|-qR|--query) [-{ailfcdRvp}]... [--last] [--changelog] [--requires] [--provides] [--scripts] [--qf <TEXT>|--queryformat <TEXT>] [<TEXT>...] # man:rpm.8
dnf,yum history list|info [<N>] # man:dnf.8
dnf,yum history # man:dnf.8
dnf,yum list|info|search|repolist|provides|whatprovides|check-update|repoquery|updateinfo [<TEXT>...] [-v] [--installed] [--available] [--all] [--showduplicates] # man:dnf.8
zypper repos|lr [-u] [-d] [-p] [-P] # web:en.opensuse.org/SDB:Zypper_usage
zypper search|se|info|if|list-updates|lu|patches|pa [<TEXT>...] # web:en.opensuse.org/SDB:Zypper_usage
snap list|info|find|version|services|connections|changes [<TEXT>...] [--all] # web:snapcraft.io/docs
flatpak list|info|search|remotes [<TEXT>...] # web:docs.flatpak.org/en/latest/flatpak-command-reference.html
lsb_release [-{aidcrs}]... # debian:lsb_release.1
klist [-{AaCefls5}]... [-k <TEXT>|-k] [-t] [-c <TEXT>] [<TEXT>] # web:web.mit.edu/kerberos/krb5-latest/doc/user/user_commands/klist.html
`;
