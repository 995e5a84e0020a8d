/**
 * The aliases that a shell starts with, `alias=cmdlet`. An alias comes before a program of the same name. Where 5.1 and
 * 7 differ, the one that does more is listed: in 5.1 `sc` writes files and `curl` is not a program. Source: the initial
 * session state of PowerShell 7 and the alias lists of about_Aliases for 5.1.
 */
const ALIASES = `
%=ForEach-Object ?=Where-Object ac=Add-Content asnp=Add-PSSnapin cat=Get-Content cd=Set-Location cfs=ConvertFrom-String
chdir=Set-Location clc=Clear-Content clear=Clear-Host clhy=Clear-History cli=Clear-Item clp=Clear-ItemProperty
cls=Clear-Host clv=Clear-Variable cnsn=Connect-PSSession compare=Compare-Object copy=Copy-Item cp=Copy-Item
cpi=Copy-Item cpp=Copy-ItemProperty curl=Invoke-WebRequest cvpa=Convert-Path dbp=Disable-PSBreakpoint del=Remove-Item
diff=Compare-Object dir=Get-ChildItem dnsn=Disconnect-PSSession ebp=Enable-PSBreakpoint echo=Write-Output
epal=Export-Alias epcsv=Export-Csv epsn=Export-PSSession erase=Remove-Item etsn=Enter-PSSession exsn=Exit-PSSession
fc=Format-Custom fhx=Format-Hex fl=Format-List foreach=ForEach-Object ft=Format-Table fw=Format-Wide gal=Get-Alias
gbp=Get-PSBreakpoint gc=Get-Content gcai=Get-CimAssociatedInstance gcb=Get-Clipboard gci=Get-ChildItem
gcim=Get-CimInstance gcls=Get-CimClass gcm=Get-Command gcms=Get-CimSession gcs=Get-PSCallStack gdr=Get-PSDrive
gerr=Get-Error ghy=Get-History gi=Get-Item gin=Get-ComputerInfo gjb=Get-Job gl=Get-Location gm=Get-Member gmo=Get-Module
gp=Get-ItemProperty gps=Get-Process gpv=Get-ItemPropertyValue group=Group-Object gsn=Get-PSSession gsnp=Get-PSSnapin
gsv=Get-Service gtz=Get-TimeZone gu=Get-Unique gv=Get-Variable gwmi=Get-WmiObject h=Get-History help=Get-Help
history=Get-History icim=Invoke-CimMethod icm=Invoke-Command iex=Invoke-Expression ihy=Invoke-History ii=Invoke-Item
ipal=Import-Alias ipcsv=Import-Csv ipmo=Import-Module ipsn=Import-PSSession irm=Invoke-RestMethod
ise=powershell_ise.exe iwmi=Invoke-WmiMethod iwr=Invoke-WebRequest kill=Stop-Process ls=Get-ChildItem lp=Out-Printer
man=Get-Help md=New-Item measure=Measure-Object mi=Move-Item mkdir=New-Item mount=New-PSDrive move=Move-Item
mp=Move-ItemProperty mv=Move-Item nal=New-Alias ncim=New-CimInstance ncms=New-CimSession ncso=New-CimSessionOption
ndr=New-PSDrive ni=New-Item nmo=New-Module npssc=New-PSSessionConfigurationFile nsn=New-PSSession nv=New-Variable
ogv=Out-GridView oh=Out-Host popd=Pop-Location ps=Get-Process pumo=Update-Module pushd=Push-Location pwd=Get-Location
r=Invoke-History rbp=Remove-PSBreakpoint rcie=Register-CimIndicationEvent rcim=Remove-CimInstance rcjb=Receive-Job
rcms=Remove-CimSession rcsn=Receive-PSSession rd=Remove-Item rdr=Remove-PSDrive ren=Rename-Item ri=Remove-Item
rjb=Remove-Job rm=Remove-Item rmdir=Remove-Item rmo=Remove-Module rni=Rename-Item rnp=Rename-ItemProperty
rp=Remove-ItemProperty rsn=Remove-PSSession rsnp=Remove-PSSnapin rujb=Resume-Job rv=Remove-Variable rvpa=Resolve-Path
rwmi=Remove-WmiObject sajb=Start-Job sal=Set-Alias saps=Start-Process sasv=Start-Service sbp=Set-PSBreakpoint
sc=Set-Content scb=Set-Clipboard scim=Set-CimInstance select=Select-Object set=Set-Variable shcm=Show-Command si=Set-Item
sl=Set-Location sleep=Start-Sleep sls=Select-String sort=Sort-Object sp=Set-ItemProperty spjb=Stop-Job spps=Stop-Process
spsv=Stop-Service start=Start-Process stz=Set-TimeZone sujb=Suspend-Job sv=Set-Variable swmi=Set-WmiInstance
tee=Tee-Object tnc=Test-NetConnection trcm=Trace-Command type=Get-Content upmo=Update-Module wget=Invoke-WebRequest
where=Where-Object wjb=Wait-Job write=Write-Output
`;

const cmdlets = new Map(
  ALIASES.trim()
    .split(/\s+/)
    .map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
);

/** The command that a name stands for: an alias's cmdlet, any other name itself. */
export function cmdletOf(name: string): string {
  return cmdlets.get(name.toLowerCase()) ?? name;
}
