/**
 * Services whose names matter for a diagnosis and tell nothing of who had the failure: a name that ends in one of these
 * stays. What stands before the suffix of a service for customers (`TENANTS`) is the customer's own and goes.
 */
const PUBLIC = new Set(
  (
    'microsoft.com windows.com windows.net windowsupdate.com update.com office.com office.net office365.com live.com ' +
    'live.net outlook.com azure.com azure.net azureedge.net azurewebsites.net azurefd.net trafficmanager.net ' +
    'cloudapp.net microsoftonline.com microsoftonline-p.com msauth.net msftauth.net msftconnecttest.com msftncsi.com ' +
    'msidentity.com msedge.net bing.com skype.com teams.com onenote.com onedrive.com visualstudio.com vscode.dev ' +
    'aka.ms sfx.ms s-microsoft.com microsoftstore.com xboxlive.com xbox.com powershellgallery.com nuget.org ' +
    'onmicrosoft.com sharepoint.com dynamics.com powerapps.com digicert.com verisign.com symantec.com entrust.net ' +
    'globalsign.com globalsign.net sectigo.com comodoca.com usertrust.com letsencrypt.org lencr.org godaddy.com ' +
    'google.com googleapis.com gstatic.com gvt1.com mozilla.org mozilla.net firefox.com apple.com adobe.com ' +
    'amazonaws.com cloudfront.net cloudflare.com akamai.net akamaized.net akamaiedge.net edgekey.net edgesuite.net ' +
    'fastly.net github.com githubusercontent.com github.io gitlab.com npmjs.org nodejs.org python.org java.com ' +
    'oracle.com dell.com hp.com hpe.com lenovo.com intel.com nvidia.com amd.com realtek.com vmware.com citrix.com ' +
    'cisco.com webex.com zoom.us w3.org ietf.org xmlsoap.org openxmlformats.org opengis.net wixtoolset.org ' +
    'asp.net vb.net ado.net ibm.com firegiant.com chocolatey.org winget.run time.nist.gov pool.ntp.org ntp.org'
  ).split(' '),
);

const TENANTS = [
  'onmicrosoft.com',
  'sharepoint.com',
  'dynamics.com',
  'azurewebsites.net',
  'blob.core.windows.net',
  'file.core.windows.net',
  'cloudapp.azure.com',
  'cloudapp.net',
  'visualstudio.com',
];

/** Top-level names that are never public (RFC 2606, 6762, 8375, and what administrators use for their own). */
const PRIVATE_TOPS = new Set(
  'local lan corp internal intern intra intranet home localdomain private priv ad domain test example invalid arpa'.split(
    ' ',
  ),
);

/** Top-level names that a host's name in a log may end in; not those that are words or endings of files. */
const PUBLIC_TOPS = new Set(
  (
    'com net org edu gov mil info biz cloud io eu de at ch fr uk nl be lu se dk fi es pt pl cz sk hu ro gr ie us ca mx br ' +
    'ar cl au nz jp kr cn tw hk sg in za ru ua tr il ae sa'
  ).split(' '),
);

/** Labels that only the name of a file, a type or a package has. */
const FILE_LABELS = new Set(
  'exe dll sys inf msi cab log xml config json mui man mum cat ini tmp ps1 cmd bat'.split(' '),
);

/** How much of a name of labels is private: nothing, all of it, or all before the suffix of a service. */
export function privatePart(name: string, standsAsHost: boolean): number {
  const labels = name.split('.');
  const lower = name.toLowerCase();
  const top = lower.slice(lower.lastIndexOf('.') + 1);
  if (labels.length < 2 || labels.some((label) => FILE_LABELS.has(label.toLowerCase()))) return 0;
  const tenant = TENANTS.find((suffix) => lower.endsWith(`.${suffix}`));
  if (tenant) return name.length - tenant.length - 1;
  if (isPublicName(lower)) return 0;
  if (PRIVATE_TOPS.has(top)) return isOneCase(labels.at(-1)!) ? name.length : 0;
  if (!PUBLIC_TOPS.has(top)) return 0;
  if (standsAsHost) return name.length;
  // Without a cue, `System.Net` is a type and `mode.com` a file; `vpn.contoso.com` is a host. Two letters are too
  // often an abbreviation.
  return labels.length >= 3 && top.length > 2 && isOneCase(name.replace(/^[^.]{1,63}\./, '')) ? name.length : 0;
}

/** Whether a name is one of the services that everybody uses, or below one. */
export function isPublicName(name: string): boolean {
  const labels = name.toLowerCase().split('.');
  return labels.some((_, index) => PUBLIC.has(labels.slice(index).join('.')));
}

/** Names of hosts are written in one case; types begin each word with a capital. */
function isOneCase(text: string): boolean {
  return text === text.toLowerCase() || text === text.toUpperCase();
}

/** Accounts and folders of profiles that every Windows has. */
const USERS = new Set(
  (
    'public default defaultuser0 defaultuser100000 default_user all_users temp system localsystem local_service ' +
    'localservice network_service networkservice administrator administrators guest anonymous anonymous_logon ' +
    'wdagutilityaccount defaultaccount defaultapppool trustedinstaller everyone nobody none null unknown users user ' +
    'n/a na local service network umfd-0 umfd-1 dwm-1 dwm-2 true false yes no'
  ).split(' '),
);

/** Whether a user's name is one that every Windows has. */
export function isBuiltInUser(name: string): boolean {
  return USERS.has(name.toLowerCase().replace(/ /g, '_'));
}

/** What stands before a backslash without being a domain: authorities, registry, device ids, folders. */
const NO_DOMAINS = new Set(
  (
    'nt authority builtin service apppool host manager machine registry root system software sam security hardware hklm ' +
    'hkcu hku hkcr hkcc user users unknown windows systemroot pci usb acpi swd hid display hdaudio scsi storage bth ' +
    'uefi umb htree bthenum usbstor intelaudio monitor tpm microsoft program winsxs drivers classes ' +
    'globalroot device dosdevices global basenamedobjects sessions kernelobjects rpc pipe mailslot share temp tmp dfs'
  ).split(' '),
);

export function canBeDomain(name: string): boolean {
  return !NO_DOMAINS.has(name.toLowerCase()) && !/^(?:HKEY_|VEN_|DEV_)/i.test(name);
}

/** Names of people and machines that are also words: they are masked where they stand as names, not everywhere. */
const WORDS = new Set(
  (
    'admin agent application build cache client code common computer component computername config data database ' +
    'default desktop device disk domain download driver drivers error event exchange failed failure file files group ' +
    'host hostname info install installer library local localhost logon machine main manager microsoft name network ' +
    'none office package policy print printer process program public report result root running scan script security ' +
    'server service session setup share software source start state status store support system target task temp test ' +
    'time trace true type unknown update upgrade user username users value version warning windows work workgroup ' +
    'workstation download downloads documents false null with from that this have been will not for and the'
  ).split(' '),
);

/** Whether a name is unmistakable enough to be masked wherever it stands alone; never one that could be a code. */
export function isDistinctive(name: string): boolean {
  return (
    name.length >= 4 &&
    /\p{L}/u.test(name) &&
    !WORDS.has(name.toLowerCase()) &&
    !/^(?:0x)?[0-9a-f]{1,16}$/i.test(name) &&
    !/^KB\d{1,9}$/i.test(name) &&
    !/^[A-Za-z]{1,12}(?:_[A-Za-z0-9]{1,20}){1,8}$/.test(name)
  );
}
