/** Words that stay in capitals. */
const acronyms = new Set(
  (
    'ACL ACE ACPI AD API APPX ARM BCD BITS BIOS CA COM CPU CRL CSP CTL DACL DB DC DDE DFS DHCP DLL DMA DNS DOS DPAPI ' +
    'DPC DRM DTD DXGI EA EAP EAS EFI EFS EOF EULA FAT FVE FWP GPO GPT GPU GUID HDCP HTTP HTTPS HAL HTML ID IDL IE IIS IKE IO ' +
    'IOMMU IP ISO JIT KDC KM LCN LDAP LSA LUID LUN MBR MDM MSI MSMQ MTU NAT NDIS NIC NTFS NTLM OCSP OEM OID OLE OPC OS ' +
    'PAC PCI PDC PGO PIN PKI PNP PPP PRI RAS RDP REFS RID RPC RSA RTF SACL SAM SID SIM SMB SMS SOAP SPN SQL SSL SSO ' +
    'TCP TLS TPM UAC UAP UDP UEFI UI UMDF UNC UPN URI URL USB USN UTF UUID VBS VDS VHD VM VPN VSS WIM WINS WMI WPN ' +
    'WSL XML XPS ZIP'
  ).split(' '),
);

/** Words of names that stand for others: abbreviations, and names of Windows components as Windows writes them. */
const spelt = new Map(
  Object.entries({
    ACCES: 'access denied',
    ACCT: 'account',
    ADDR: 'address',
    ALLOC: 'allocation',
    APP: 'app',
    ARG: 'argument',
    ARGS: 'arguments',
    ATTR: 'attribute',
    ATTRS: 'attributes',
    AUTH: 'authentication',
    BITLOCKER: 'BitLocker',
    BLUETOOTH: 'Bluetooth',
    CANT: 'cannot',
    CERT: 'certificate',
    CERTS: 'certificates',
    CFG: 'configuration',
    CMD: 'command',
    CONFIG: 'configuration',
    CONN: 'connection',
    CTRL: 'control',
    DBG: 'debug',
    DIR: 'directory',
    DISC: 'disc',
    DOESNT: 'does not',
    ENV: 'environment',
    ERR: 'error',
    EXCL: 'exclusive',
    EXE: 'program file',
    FCN: 'function',
    FS: 'file system',
    FUNC: 'function',
    FLT: 'filter',
    HYPERV: 'Hyper-V',
    IMPL: 'implemented',
    INFO: 'information',
    INIT: 'initialization',
    INTR: 'interrupted',
    IPSEC: 'IPsec',
    KERBEROS: 'Kerberos',
    LEN: 'length',
    LIB: 'library',
    MEM: 'memory',
    MGR: 'manager',
    MSG: 'message',
    NET: 'network',
    NUM: 'number',
    OBJ: 'object',
    OP: 'operation',
    PARAM: 'parameter',
    PARAMS: 'parameters',
    PERM: 'permission',
    PKG: 'package',
    PREV: 'previous',
    PROC: 'procedure',
    PROP: 'property',
    PTR: 'pointer',
    PASSWD: 'password',
    PWD: 'password',
    REG: 'registered',
    REQ: 'request',
    REV: 'revision',
    SEC: 'security',
    SPEC: 'specified',
    SRV: 'server',
    STR: 'string',
    SUCC: 'success',
    SVC: 'service',
    SXS: 'side-by-side',
    SYS: 'system',
    TEMP: 'temporary',
    UNAVAIL: 'unavailable',
    UNREACH: 'unreachable',
    UNREG: 'unregistered',
    VAL: 'value',
    VOL: 'volume',
    VOLMGR: 'volume manager',
    WINDOWS: 'Windows',
    WINHTTP: 'WinHTTP',
    WINSOCK: 'Winsock',
    WSMAN: 'WS-Management',
  }),
);

/** Words that names glue together, as in SOAPCLIENT, NOTFOUND or OUTOFMEMORY. */
const vocabulary = new Set(
  (
    'ABORTED ACCESS ACCOUNT ACTIVE ADDR ADDRESS ALL ALREADY ALLOWED ARG ARGUMENT AT AVAILABLE BACKUP BAD BIG BLOCK BUFFER BUSY ' +
    'CALL CANCELLED CANNOT CANT CATALOG CERT CHAIN CHANGED CLASS CLIENT CLOSED COMPUTER CONFIG CONN CONNECT CONNECTED ' +
    'CONNECTION CONTENT CONTEXT CONTROL COOKIE CORRUPT CORRUPTED CREATE CREDENTIALS DATA DATABASE DELETE DELETED DENIED DEVICE ' +
    'DIRECTORY DISABLED DISCONNECTED DISK DOWN DOWNLOAD DOWNLOADED DUPLICATE EMPTY ENABLED ERROR EVENT EXCEEDED EXIST ' +
    'EXISTS EXPIRED FAIL FAILED FAILURE FAULT FILE FILES FILENAME FLAG FOLDER FORMAT FOUND FREE FROM FULL GROUP HANDLE HEADER HOST ' +
    'ID IMPL IN INFO INITIALIZED INSTALL INSTALLED INTERFACE INTERNAL INVALID IS ITEM KEY KNOWN LENGTH LEVEL LIMIT LINE ' +
    'LIST LOADED LOCAL LOCATION LOCK LOCKED LOCKS LONG MANAGER MANY MATCH MEDIA MEMORY MESSAGE MISMATCH MISSING MODE ' +
    'MORE NAME NET NETWORK NO NOT NODE NULL NUMBER OBJECT OF OFFLINE ON ONLY OPEN OPENED OPERATION OPTION OR OUT OWNER PACKAGE ' +
    'PAGE PARAM PARAMETER PATH PENDING PERMISSION PIN POINTER POLICY PORT PREMATURE PROFILE PROPERTY PROTOCOL PROXY PUBLIC ' +
    'QUERY RANGE READ READY RECORD REF REFERENCE REFUSED REG REGISTERED REMOTE REQUEST REQUIRED RESET RESOURCE RESOURCES RESPONSE ROOT ROW ' +
    'RUNNING SCHEMA SECTION SERVER SERVICE SESSION SET SHARE SHUTDOWN SIGNATURE SIZE SOAP SOURCE SPACE STATE STATIC STATUS ' +
    'STORAGE STORE STREAM STRING SUPPORTED SYNTAX SYS SYSTEM TABLE TIME TIMED TIMEOUT TO TOKEN TOO TRANSACTION TRUST TRUSTED ' +
    'TYPE UNABLE UNAVAIL UNEXPECTED UNIT UNKNOWN UNREACH UNSUPPORTED UNTRUSTED UPDATE URL USE USED USER VALID VALUE VERSION VIOLATION ' +
    'VOLUME WRITE WRONG XML'
  ).split(' '),
);

/**
 * Components that a name begins with and that must be part of its words, e.g. `CERT_E_EXPIRED`: "certificate expired".
 */
const components = new Map(
  Object.entries({
    APPINSTALLER: 'App Installer',
    BCD: 'BCD',
    CERT: 'certificate',
    COMADMIN: 'COM+ administration',
    CRYPT: 'cryptography',
    DISM: 'DISM',
    DO: 'Delivery Optimization',
    DS: 'directory service',
    EAP: 'EAP',
    FVE: 'BitLocker',
    FWP: 'filtering platform',
    HTTP: 'HTTP',
    MSIPC: 'rights management',
    NTE: 'key storage',
    NERR: 'network',
    RPC: 'RPC',
    SCARD: 'smart card',
    SCHED: 'task scheduler',
    SPAPI: 'device installation',
    STG: 'storage',
    TBS: 'TPM base services',
    TPM: 'TPM',
    TRUST: 'trust',
    VSS: 'shadow copy',
    WBEM: 'WMI',
    WER: 'error reporting',
    WININET: 'internet',
    XACT: 'transaction',
  }),
);

/** Components that follow ERROR_ or STATUS_ under a short name. */
const shortComponents = new Map(
  Object.entries({
    CTX: 'remote desktop',
    DS: 'directory service',
    FVE: 'BitLocker',
    HV: 'hypervisor',
    PCW: 'patch creation',
    VID: 'virtualization',
  }),
);

/** The parts of the Windows Update agent that its names begin with (WU_E_PT_…). */
const updateParts = new Map(
  Object.entries({
    AU: 'automatic updates',
    AUCLIENT: 'automatic updates client',
    DM: 'download manager',
    DRV: 'driver',
    DS: 'data store',
    EE: 'expression evaluator',
    INSTALLATION: 'installation',
    OL: 'offline scan',
    PT: 'update protocol',
    REPORTER: 'reporter',
    SELFUPDATE: 'self-update',
    SETUP: 'setup',
    UH: 'update handler',
    WMI: 'WMI',
  }),
);

/**
 * A symbolic name in words, for codes without a meaning of their own: `ERROR_INSTALL_FAILURE` gives "install failure".
 * Prefixes that only say what kind of name it is are dropped. Any text gives some words; an empty one gives "".
 */
export function wordsOfName(name: string): string {
  const bare = name
    .replace(/^JET_(?:err|wrn)(?=[A-Z])/, '')
    .replace(/^SP_EXECUTION_(?:OP_)?/, '')
    .replace(/^CM_PROB_/, '')
    .replace(/^WSA(?:_E_|_|E(?=[A-Z]{3}))?(?=[A-Z])/, '')
    .replace(/^hr(?=[A-Z])/, '')
    .replace(/^(?:NERR|RPC|OR|EPT)_(?:[ESX]_)?(?=[A-Z][a-z])/, '');
  // Names such as JET_errFileNotFound and NERR_UserNotFound are cut at their capitals.
  const parts = bare.replace(/([a-z\d])([A-Z])/g, '$1_$2').split('_');
  const words = withoutPrefix(parts.filter((part) => part !== ''));
  return words.join(' ');
}

function withoutPrefix(parts: readonly string[]): string[] {
  const severity = parts.findIndex((part, place) => place < 3 && /^[ESWIX]$/.test(part));
  if (severity >= 0 && severity < parts.length - 1) {
    const rest = parts.slice(severity + 1);
    const updatePart = parts[0] === 'WU' && rest.length > 1 ? updateParts.get(rest[0]!) : undefined;
    if (updatePart) return [updatePart, ...rest.slice(1).flatMap(wordsOf)];
    const component = components.get(parts[0]!);
    return [...(component && severity > 0 ? [component] : []), ...rest.flatMap(wordsOf)];
  }
  if (parts.length > 1 && /^(ERROR|STATUS|NERR|EXCEPTION)$/.test(parts[0]!)) {
    const component = parts.length > 2 ? shortComponents.get(parts[1]!) : undefined;
    return component ? [component, ...parts.slice(2).flatMap(wordsOf)] : parts.slice(1).flatMap(wordsOf);
  }
  const error = parts.indexOf('ERROR');
  // DXGI_ERROR_DEVICE_REMOVED: what stands before ERROR names the component.
  if (error > 0 && error < 3 && error < parts.length - 1) {
    return [components.get(parts[0]!) ?? wordOf(parts[0]!), ...parts.slice(error + 1).flatMap(wordsOf)];
  }
  return parts.flatMap(wordsOf);
}

function wordsOf(part: string): string[] {
  if (isKnown(part) || part.length < 6 || part.length > 40) return [wordOf(part)];
  return (segment(part.toUpperCase()) ?? [part]).map(wordOf);
}

function isKnown(part: string): boolean {
  const upper = part.toUpperCase();
  return vocabulary.has(upper) || acronyms.has(upper) || spelt.has(upper);
}

function wordOf(part: string): string {
  const upper = part.toUpperCase();
  if (acronyms.has(upper)) return upper;
  if (spelt.has(upper)) return spelt.get(upper)!;
  // A short word with digits (WIN32, X509) or without a vowel (GP, PVP) is a term or an abbreviation.
  const isTerm = part.length < 7 && /[A-Z]/i.test(part) && (/\d/.test(part) || /^[^AEIOUY]{2,5}$/i.test(part));
  return isTerm ? upper : part.toLowerCase();
}

/** The fewest known words that make up `text`; undefined when known words alone do not. */
function segment(text: string): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - 13); start < end; start++) {
      const before = best[start];
      const word = text.slice(start, end);
      if (!before || !vocabulary.has(word)) continue;
      const known = best[end];
      if (!known || before.length + 1 < known.length) best[end] = [...before, word];
    }
  }
  return best[text.length];
}
