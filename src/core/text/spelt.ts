/** Words of Windows that stay in capitals where a name is written in words. */
const ACRONYMS: ReadonlySet<string> = new Set(
  (
    'ACL AD AES API APPX AVX BCD BITS BIOS BSOD CA CBS CLR COM CPU CRL CSP DACL DCOM DFS DHCP DISM DLL DNS DPAPI DSC EDR EFI ' +
    'EFS ESU FAQ GPO GPT GPU GUID HDCP HRESULT HTTP HTTPS IIS IP KB KDC KMS LDAP LSA MAK MBR MDM MIME MPIO MSI MSIX MSMQ ' +
    'NAS NDES NIC NTFS NTLM NTP NTSTATUS ODBC OEM OLE PIN PKI PKU PXE RAID RDP REFS RPC SCCM SCEP SDK SID SMB SMTP SPN ' +
    'SQL SSL SSU TCP TLS TPM TPMS UAC UDL UDP UEFI UNC UPN URI URL USB USO USMT UWP VBS VDI VHD VHDX VM VMM VPN VSS WHEA WIM ' +
    'WMI WPN WSL WSUS XML ZIP'
  ).split(' '),
);

/** Names, as they are written. */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    'Autopilot Azure BitLocker Defender Entra Exchange FSLogix GitHub Intune Kerberos Linux Microsoft Netlogon Office ' +
    'OneDrive Outlook PowerShell SharePoint Sysprep Teams WinHTTP WinINet WinRE WinRM Windows'
  )
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
);

/** A word of an address or a file's name as people write it: `HRESULT`, `Windows`, `KB5004442`. */
export function spelt(word: string): string {
  const capitals = word.toUpperCase();
  if (ACRONYMS.has(capitals) || /^(?:kb\d+|cve)$/i.test(word)) return capitals;
  return NAMES.get(word.toLowerCase()) ?? word;
}
