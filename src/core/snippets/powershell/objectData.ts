/**
 * What `New-Object` may make: objects whose creation alone does nothing; their methods are judged where they are
 * called. Source: the .NET API reference and the Windows API pages of the COM classes.
 */
export const NEW_OBJECT_TYPES = `
  object collections.arraylist collections.hashtable collections.generic.list[string] collections.generic.list[object]
  net.sockets.tcpclient net.security.sslstream security.cryptography.x509certificates.x509chain net.networkinformation.ping version uri guid datetime timespan string text.stringbuilder
  security.principal.windowsprincipal security.principal.securityidentifier security.principal.ntaccount
  io.streamreader componentmodel.win32exception directoryservices.protocols.ldapconnection net.networkcredential data.sqlclient.sqlconnection
  directoryservices.directorysearcher directoryservices.directoryentry diagnostics.stopwatch
  diagnostics.performancecounter diagnostics.eventlog io.fileinfo io.directoryinfo io.driveinfo
  diagnostics.eventing.reader.eventlogquery random xml.xmldocument globalization.cultureinfo
`;

/** Class names of COM. */
export const COM_CLASSES = `
  microsoft.update.session microsoft.update.autoupdate microsoft.update.systeminfo microsoft.update.servicemanager
  microsoft.update.searcher wscript.shell wscript.network shell.application windowsinstaller.installer schedule.service
  hnetcfg.fwpolicy2 hnetcfg.fwmgr scripting.filesystemobject adsysteminfo uiresource.uiresourcemgr
`;

/** Properties that people give to `ForEach-Object`; any other word there might be a method's name. */
export const PROPERTIES = `
  Name FullName Id ProcessId ProcessName Path Length Count Value Values Key Keys Status State StartType DisplayName
  Description Version Message TimeCreated LevelDisplayName ProviderName LogName MachineName ComputerName UserName Caption
  BaseName Extension Directory DirectoryName Parent Root LastWriteTime CreationTime LastAccessTime Exists IPAddress
  IPAddressToString Address InterfaceAlias InterfaceIndex InterfaceDescription MacAddress LinkSpeed RemoteAddress
  RemotePort LocalAddress LocalPort OwningProcess DriveLetter FileSystem Size SizeRemaining Model SerialNumber
  Manufacturer Subject Issuer Thumbprint NotAfter NotBefore PSChildName PSPath Access Owner Group Sddl
  IdentityReference FileSystemRights ServiceName DependentServices RequiredServices ServicesDependedOn ImagePath
  ExitCode Exception InnerException HResult ErrorCode Line Matches Groups Definition ModuleName Source HotFixID
  InstalledOn PackageFullName PackageFamilyName InstallLocation PackageName FeatureName DistinguishedName
  SamAccountName UserPrincipalName SID Enabled Major Minor Build Revision ProductVersion FileVersion VersionInfo
  Modules FileName WorkingSet64 Handles CPU CommandLine ExecutablePath Properties CimInstanceProperties CounterSamples
  CookedValue InstanceName Year Month Day Hour Minute Second Date DayOfWeek TotalSeconds TotalMinutes TotalHours
  TotalDays Days Hours Minutes Seconds Milliseconds TaskName TaskPath LastRunTime LastTaskResult NextRunTime Actions
  Triggers Settings HostName NameHost IP4Address Type Data Strings Bytes Headers Content StatusCode
`;
