/**
 * Types and methods that make or read values in memory, or read the machine. Source: the .NET API reference, and the
 * type accelerators of about_Type_Accelerators. Names are compared ignoring case; types are written without `System.`.
 */

/** Types to which a value may be cast; the types of `STATIC_METHODS` count too. */
export const CAST_TYPES = `
  string int int16 int32 int64 long short uint uint16 uint32 uint64 ulong ushort byte sbyte char bool boolean double
  single float decimal bigint void array object hashtable ordered pscustomobject psobject psnoteproperty version datetime
  datetimeoffset timespan guid uri regex xml xmldocument ipaddress net.ipaddress mailaddress net.mail.mailaddress
  cultureinfo globalization.cultureinfo semver collections.hashtable collections.arraylist management.automation.psobject
  numerics.biginteger security.principal.securityidentifier security.principal.ntaccount
  security.principal.windowsprincipal security.principal.windowsbuiltinrole security.principal.wellknownsidtype
  security.accesscontrol.filesystemrights consolecolor dayofweek net.securityprotocoltype io.fileattributes
  net.servicepointmanager adsi adsisearcher wmisearcher directoryservices.directoryentry xml.xmldocument serviceprocess.servicecontrollerstatus
  collections.generic.list[string] collections.generic.list[object] collections.generic.list[int]
`;

/** Methods that only read, on whatever object they are called: in no class that PowerShell reaches do they act. */
export const METHODS = `
  ToString GetType GetTypeCode Equals CompareTo GetHashCode Contains ContainsKey ContainsValue StartsWith EndsWith IndexOf
  IndexOfAny LastIndexOf Substring Trim TrimStart TrimEnd ToUpper ToLower ToUpperInvariant ToLowerInvariant PadLeft PadRight
  Split ToCharArray GetEnumerator GetLength GetUpperBound GetLowerBound GetValue GetValueNames GetValueKind GetSubKeyNames
  AddDays AddHours AddMinutes AddSeconds AddMilliseconds AddMonths AddYears AddTicks Subtract ToUniversalTime ToLocalTime
  ToShortDateString ToLongDateString ToShortTimeString ToLongTimeString ToFileTime ToFileTimeUtc ToOADate ToXml
  GetOwner GetOwnerSid GetAccessRules GetFiles GetDirectories GetFileSystemInfos GetMethods GetProperties GetProperty
  GetAddressBytes GetHostAddresses IsInRole HasFlag SelectNodes SelectSingleNode GetAttribute GetElementsByTagName
  GetIPProperties GetIPv4Properties GetIPv6Properties GetPhysicalAddress GetIPStatistics
  GetActiveTcpConnections GetActiveTcpListeners GetActiveUdpListeners FindAll FindOne GetBytes GetString IsMatch
  IsSubsetOf ToArray ToInt32 ToInt64 IsDaylightSavingTime GetUtcOffset GetDateTimeFormats EnumerateFiles
  GetCertHashString GetExpirationDateString GetEffectiveDateString GetSerialNumberString GetPublicKeyString
  GetNameInfo GetRawCertDataString Translate FindDomainController GetDomain GetDirectoryEntryName GetCurrentForest
  GetStream AuthenticateAsClient GetBaseException GetCacheInfo SearchUpdates CreateUpdateSearcher QueryHistory
  GetTotalHistoryCount CreateUpdateInstaller Search GetUpdates GetNetworkCredential GetEntry ReadToEnd GetRawCertData Build IsDefined GetMember GetMembers GetInterfaces GetConstructors IsAssignableFrom IsInstanceOfType
`;

/** Methods that only read on a text. On others they may act: a file's `Replace` overwrites another file. */
export const TEXT_METHODS = 'Replace Insert Remove Normalize IsNormalized Concat Join Clone CopyTo';

/** Methods of types that only read: `Type Method Method …`, `*` for all of them. `new` makes a value in memory. */
export const STATIC_METHODS = `
  Math *
  MathF *
  BitConverter *
  Char *
  Convert *
  StringComparer *
  StringComparison *
  Text.Encoding GetEncoding GetEncodings
  DateTime new Parse ParseExact FromFileTime FromFileTimeUtc FromOADate FromBinary IsLeapYear DaysInMonth SpecifyKind Compare Equals
  DateTimeOffset new Parse ParseExact FromFileTime FromUnixTimeSeconds FromUnixTimeMilliseconds Compare
  TimeSpan new Parse ParseExact FromDays FromHours FromMinutes FromSeconds FromMilliseconds FromTicks Compare
  TimeZoneInfo FindSystemTimeZoneById GetSystemTimeZones ConvertTime ConvertTimeFromUtc ConvertTimeToUtc ConvertTimeBySystemTimeZoneId
  TimeZone
  Type GetTypeFromCLSID GetTypeFromProgID
  IO.Compression.ZipFile OpenRead
  String new Join Format IsNullOrEmpty IsNullOrWhiteSpace Concat Compare CompareOrdinal Equals
  Int Parse
  Int32 Parse
  Int64 Parse
  Long Parse
  UInt32 Parse
  UInt64 Parse
  Byte Parse
  Double Parse IsNaN
  Decimal Parse Round Floor Ceiling Truncate
  Bool Parse
  Version new Parse
  Guid new NewGuid Parse
  Uri new IsWellFormedUriString EscapeDataString UnescapeDataString CheckHostName EscapeUriString
  Web.HttpUtility UrlEncode UrlDecode HtmlEncode HtmlDecode
  Net.WebUtility UrlEncode UrlDecode HtmlEncode HtmlDecode
  IPAddress new Parse IsLoopback HostToNetworkOrder NetworkToHostOrder
  Net.IPAddress new Parse IsLoopback HostToNetworkOrder NetworkToHostOrder
  Net.Dns GetHostAddresses GetHostEntry GetHostByName GetHostByAddress GetHostName Resolve
  Net.ServicePointManager FindServicePoint
  Net.Sockets.TcpClient new
  Net.Security.SslStream new
  Runtime.InteropServices.Marshal ReleaseComObject SizeOf GetExceptionForHR GetLastWin32Error
  ComponentModel.Win32Exception new
  Net.NetworkInformation.Ping new
  Net.WebRequest GetSystemWebProxy
  Net.NetworkInformation.NetworkInterface GetAllNetworkInterfaces GetIsNetworkAvailable
  Net.NetworkInformation.IPGlobalProperties GetIPGlobalProperties
  Regex new Match Matches IsMatch Replace Split Escape Unescape
  Text.RegularExpressions.Regex new Match Matches IsMatch Replace Split Escape Unescape
  Enum GetNames GetValues GetName Parse IsDefined ToObject GetUnderlyingType
  Environment GetEnvironmentVariable GetEnvironmentVariables GetFolderPath GetLogicalDrives GetCommandLineArgs ExpandEnvironmentVariables
  Environment+SpecialFolder
  Globalization.CultureInfo new GetCultureInfo GetCultures
  CultureInfo new GetCultureInfo GetCultures
  Globalization.RegionInfo new
  IO.Path Combine GetFileName GetFileNameWithoutExtension GetExtension GetDirectoryName GetFullPath GetPathRoot HasExtension IsPathRooted GetTempPath GetInvalidFileNameChars GetInvalidPathChars ChangeExtension Join GetRandomFileName
  IO.File Exists ReadAllText ReadAllLines ReadLines ReadAllBytes GetLastWriteTime GetLastWriteTimeUtc GetCreationTime GetCreationTimeUtc GetLastAccessTime GetAttributes GetAccessControl
  IO.Directory Exists GetFiles GetDirectories GetFileSystemEntries EnumerateFiles EnumerateDirectories EnumerateFileSystemEntries GetCurrentDirectory GetLogicalDrives GetParent GetLastWriteTime GetCreationTime GetDirectoryRoot GetAccessControl
  IO.DriveInfo new GetDrives
  IO.FileInfo new
  IO.DirectoryInfo new
  IO.Compression.ZipFile OpenRead
  Diagnostics.FileVersionInfo GetVersionInfo
  Diagnostics.Process GetProcesses GetCurrentProcess GetProcessesByName GetProcessById
  Diagnostics.Stopwatch StartNew GetTimestamp
  Diagnostics.EventLog GetEventLogs SourceExists Exists LogNameFromSourceName
  Diagnostics.Eventing.Reader.EventLogSession
  ServiceProcess.ServiceController GetServices GetDevices
  Reflection.AssemblyName GetAssemblyName
  Runtime.InteropServices.RuntimeInformation IsOSPlatform
  Runtime.InteropServices.RuntimeEnvironment GetRuntimeDirectory GetSystemVersion
  Security.Principal.WindowsIdentity GetCurrent GetAnonymous
  Security.Principal.WindowsPrincipal new
  Security.Principal.SecurityIdentifier new
  Security.Principal.NTAccount new
  DirectoryServices.ActiveDirectory.Forest GetCurrentForest GetForest
  DirectoryServices.ActiveDirectory.Domain GetCurrentDomain GetComputerDomain GetDomain
  DirectoryServices.ActiveDirectory.ActiveDirectorySite GetComputerSite
  Windows.Forms.SystemInformation
  Windows.Forms.Screen
  Console
  GC GetTotalMemory
`;
