import { CUE_WORDS } from '../detection/rules/vocabulary.ts';
import { isCommonWord, isSentenceWord } from './maskWords.ts';

/**
 * Services whose names matter for a diagnosis and say nothing about who had the failure: a name that ends in one of
 * these stays. What precedes the suffix of a service for customers (`TENANTS`) is the customer's own and is masked.
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
    'asp.net vb.net ado.net ibm.com firegiant.com chocolatey.org winget.run time.nist.gov pool.ntp.org ntp.org ' +
    'akadns.net akamaihd.net azure.cn windows.cn microsoftonline.us azure.us office365.us microsoft.us amazontrust.com ' +
    'identrust.com quovadisglobal.com thawte.com geotrust.com ssl.com certum.pl docker.com docker.io pypi.org apache.org ' +
    'debian.org ubuntu.com redhat.com kernel.org gnu.org sourceforge.net stackoverflow.com wikipedia.org sophos.com ' +
    'mcafee.com trellix.com broadcom.com crowdstrike.com sentinelone.net trendmicro.com eset.com kaspersky.com avast.com ' +
    'bitdefender.com zscaler.net paloaltonetworks.com fortinet.com checkpoint.com sap.com autodesk.com teamviewer.com ' +
    'anydesk.com veeam.com dropbox.com box.com slack.com okta.com salesforce.com servicebus.windows.net logitech.com ' +
    'qualcomm.com broadcom.net asus.com acer.com samsung.com canon.com epson.com brother.com kyocera.com xerox.com'
  ).split(' '),
);

const TENANTS = (
  'onmicrosoft.com onmicrosoft.us sharepoint.com dynamics.com azurewebsites.net azurefd.net azureedge.net azure-api.net ' +
  'azurecr.io trafficmanager.net cloudapp.azure.com cloudapp.net visualstudio.com b2clogin.com ciamlogin.com ' +
  'database.windows.net servicebus.windows.net search.windows.net vault.azure.net documents.azure.com ' +
  'mail.protection.outlook.com mail.onmicrosoft.com blob.core.windows.net file.core.windows.net queue.core.windows.net ' +
  'table.core.windows.net dfs.core.windows.net web.core.windows.net redis.cache.windows.net azuredatabricks.net ' +
  'wvd.azure.com powerappsportals.com s3.amazonaws.com okta.com my.salesforce.com atlassian.net service-now.com ' +
  'zendesk.com github.io myqnapcloud.com synology.me'
).split(' ');

/** Top-level names that are never public (RFC 2606, 6762, 8375, and what administrators use for their own). */
const PRIVATE_TOPS = new Set(
  'local lan corp internal intern intra intranet home localdomain private priv ad domain test example invalid arpa'.split(
    ' ',
  ),
);

/** Top-level names that a host's name in a log may end in; not those that are words or endings of files. */
const PUBLIC_TOPS = new Set(
  (
    'com net org edu gov mil int info biz cloud io eu de at ch fr uk nl be lu se dk fi es pt pl cz sk hu ro gr ie us ca mx ' +
    'br ar cl au nz jp kr cn tw hk sg in za ru ua tr il ae sa lt lv ee bg hr si rs is mt cy no it li mc ba mk al md by kz ' +
    'co pe ve ec uy py bo cr pa cu do pr vn th my id ph pk bd lk ir iq jo kw qa om lb eg ma tn dz ng ke gh tz ug ' +
    'health tech app dev shop online site store group company global systems solutions consulting energy agency bank ' +
    'gmbh berlin hamburg koeln wien swiss bayern nrw paris london nyc amsterdam cat eus gal bzh aero coop jobs law pro me tv'
  ).split(' '),
);

/** Labels that occur only in the name of a file, a type or a package. */
const FILE_LABELS = new Set(
  'exe dll sys inf msi cab log xml config json mui man mum cat ini tmp ps1 cmd bat'.split(' '),
);

/**
 * Country domains that are neither words of sentences nor endings of files; names of three labels with them are hosts.
 */
const CLEAR_TOPS = new Set(
  'de fr uk ch nl dk fi cz hu gr jp kr cn br au nz ru ua eu lu sk ro ie mx cl tw hk sg za tr lt lv ee bg hr'.split(' '),
);

/**
 * How much of a name of labels is private: nothing, all of it, or all before the suffix of a service. In an address
 * (`certain`) it is a host whatever its top-level domain is.
 */
export function privatePart(name: string, standsAsHost: boolean, certain = false): number {
  const labels = name.split('.');
  const lower = name.toLowerCase();
  const top = lower.slice(lower.lastIndexOf('.') + 1);
  if (
    labels.length < 2 ||
    FILE_LABELS.has(top) ||
    (!certain && labels.some((label) => FILE_LABELS.has(label.toLowerCase())))
  )
    return 0;
  const tenant = TENANTS.find((suffix) => lower.endsWith(`.${suffix}`));
  // The service's own names are not the customer's.
  if (tenant && !/^(?:www|login|admin|portal|management|app)$/.test(lower.slice(0, -tenant.length - 1)))
    return name.length - tenant.length - 1;
  if (isPublicName(lower)) return 0;
  if (certain && /^\p{L}[\p{L}\p{N}-]{0,62}$/u.test(top)) return name.length;
  if (PRIVATE_TOPS.has(top)) return isOneCase(labels.at(-1)!) ? name.length : 0;
  if (!PUBLIC_TOPS.has(top)) return 0;
  if (standsAsHost) return name.length;
  // Without a cue, `System.Net` is a type and `mode.com` a file; `vpn.contoso.com` is a host. Two letters are too
  // often an abbreviation.
  if (labels.length < 3 || !isOneCase(name.replace(/^[^.]{1,63}\./, ''))) return 0;
  const hyphen =
    labels.slice(0, -1).some((label) => /^\p{L}+-\p{L}/u.test(label)) && top.length === 2 && !name.includes('_');
  return top.length > 2 || CLEAR_TOPS.has(top) || hyphen ? name.length : 0;
}

/** Whether a name is that of a service that everybody uses, or below one. */
export function isPublicName(name: string): boolean {
  const labels = name.toLowerCase().split('.');
  return labels.some((_, index) => PUBLIC.has(labels.slice(index).join('.')));
}

/** Domains where anybody can have an address. */
const MAIL_DOMAINS =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|aol|icloud|me|gmx|web|t-online|freenet|posteo|mailbox|proton|protonmail|orange|free|laposte|libero|wp|onet|seznam|mail|yandex|qq|163|126|naver)\.[a-z]{2,3}(?:\.[a-z]{2})?$/i;

export function isPublicMailDomain(domain: string): boolean {
  return MAIL_DOMAINS.test(domain);
}

/** Host names are written in one case; types begin each word with a capital. */
function isOneCase(text: string): boolean {
  return text === text.toLowerCase() || text === text.toUpperCase();
}

/** Accounts and folders of profiles that every Windows has. */
const USERS = new Set(
  (
    'public default defaultuser0 defaultuser100000 default_user all_users temp system localsystem local_service ' +
    'localservice network_service networkservice administrator administrators guest anonymous anonymous_logon ' +
    'wdagutilityaccount defaultaccount defaultapppool trustedinstaller everyone nobody none null unknown users user ' +
    'n/a na local service network umfd-0 umfd-1 umfd-2 umfd-3 dwm-1 dwm-2 dwm-3 dwm-4 true false yes no all_users_profile ' +
    'systemprofile default.migrated classic_.net_apppool iusr iis_iusrs krbtgt dokan sa root me self creator_owner ' +
    'authenticated_users interactive batch dialup administrateur administrateurs administrador administradores ' +
    'amministratore amministratori järjestelmänvalvoja rendszergazda администратор администраторы gast invité invitado ' +
    'ospite convidado gäst gjest gość hoszt vendég гость system_account system$ système sistema systeem rendszer система ' +
    'lokaler_dienst netzwerkdienst service_local service_réseau servicio_local servicio_de_red servizio_locale ' +
    'servizio_di_rete jeder tout_le_monde todos iedereen alla kaikki все benutzer utilisateurs usuarios ゲスト 来宾 게스트 ' +
    'öffentlich public.old öffentlicher_ordner all shared allusers defaultuser defaultuser1 appdata'
  ).split(' '),
);

/** Authorities whose accounts every Windows has, in its languages; their names may have blanks. */
const AUTHORITIES =
  /(?<![\p{L}\p{N}])(?:NT AUTHORITY|NT-AUTORITÄT|NT-AUTORITAET|NT-AUTORITAT|AUTORITE NT|AUTORITÉ NT|NT-MYNDIGHET|NT-MYNDIGHED|ZARZĄDZANIE NT|AUTORIDADE NT|AUTORIDAD NT|NT SERVICE|NT-DIENST|SERVICE NT|SERVICIO NT|NT VIRTUAL MACHINE|BUILTIN|VORDEFINIERT|INTEGRADO|INCORPORADO|PREDEFINITO|ВСТРОЕННЫЕ|IIS APPPOOL|WINDOW MANAGER|FONT DRIVER HOST|APPLICATION PACKAGE AUTHORITY|MANDATORY LABEL|NT TASK)\s{0,2}(?=\\|\/|$)/iu;

/** Whether a text begins with the name of an authority as it stands before an account. */
export function beginsWithAuthority(text: string): boolean {
  return AUTHORITIES.exec(text)?.index === 0;
}

/** Whether a text ends with the name of an authority. */
export function endsWithAuthority(text: string): boolean {
  const match = AUTHORITIES.exec(text);
  return match !== null && match.index + match[0].length === text.length;
}

/** Domains that anybody's account may have: only the name after them is the user's own. */
const PUBLIC_DOMAINS = new Set('azuread microsoftaccount workgroup . microsoftaccounts liveid'.split(' '));

export function isPublicDomain(domain: string): boolean {
  return PUBLIC_DOMAINS.has(domain.toLowerCase());
}

/** An address of 64 bits, as stacks and traces of calls write it. */
const ADDRESS_IN_MEMORY = /^(?=.*[a-f])0000[0-9a-f]{12}$/i;

/** Whether a user's name is one that every Windows has. */
export function isBuiltInUser(name: string): boolean {
  return USERS.has(name.toLowerCase().replace(/ /g, '_')) || ADDRESS_IN_MEMORY.test(name);
}

const FILE_ENDING =
  /\.(?:dll|exe|sys|inf|cab|ms[ipu]|log|lo_|txt|xml|docx?|docm|xls[xmb]?|pptx?|pdf|etl|evtx?|tmp|dat|ini|ps[dm]?1|cmd|bat|vbs|js|mjs|ts|css|html?|aspx?|asmx|svc|php|jsp|mui|man|mum|cat|manifest|json|ya?ml|zip|7z|rar|gz|esd|wim|swm|iso|vhdx?|png|jpe?g|gif|ico|svg|ocx|cpl|drv|efi|bin|hiv|pol|adm[lx]|lnk|url|db|edb|mdb|accdb|mdf|ldf|bak|reg|cer|crt|pfx|p12|pem|key|crl|cpp|hpp?|cs|rs|py|jar|java|class|config|resx?|csv|tsv|md|rtf|msg|pst|ost|eml|one|vsdx|chm|hlp|scr|com|so|deb|rpm|appx|msix|appxbundle|msixbundle|old|blf|regtrans-ms|mof|rdp)$/i;

/** Whether a word is the name of a file, by its ending. */
export function isFileName(name: string): boolean {
  return (
    (FILE_ENDING.test(name) && !/^[^.]{1,60}\.com$/i.test(name)) ||
    (/^[^.]{1,8}\.com$/.test(name) && /^(?:command|mode|more|tree|format|chcp|diskcopy|help)\.com$/i.test(name))
  );
}

/** A host's name without an ending that only files have: `contoso.com.log`. */
export function withoutFileEnding(name: string): string {
  return name.replace(/\.(?:log|txt|xml|json|etl|evtx|zip|csv|ost|pst|dat|tmp|ini|html?)$/i, '');
}

const GENERIC_HOSTS = new Set(
  'localhost rootdse local workgroup builtin nt na none null unknown n true false wpad localdomain any all self computer server host arbeitsgruppe lokal azuread microsoftaccount mshome'.split(
    ' ',
  ),
);

/** Whether a host's name stands for no particular machine, or for a service that everybody uses. */
export function isGenericHost(name: string): boolean {
  return GENERIC_HOSTS.has(name.toLowerCase()) || /^\d{1,4}(?:\.\d{1,5}){0,6}$/.test(name) || isPublicName(name);
}

/** Companies whose names appear in signatures of software and certificates. */
const PUBLIC_ORGANISATIONS =
  /^(?:Microsoft|Windows|DigiCert|VeriSign|Symantec|Entrust|GlobalSign|Sectigo|COMODO|USERTrust|Let's Encrypt|GoDaddy|Google|Mozilla|Apple|Adobe|Amazon|Cloudflare|Intel|NVIDIA|AMD|Advanced Micro|Realtek|VMware|Citrix|Cisco|Dell|HP|Hewlett|Lenovo|thawte|GeoTrust|Baltimore|Starfield|AAA Certificate|ISRG|QuoVadis|Certum|SSL\.com|Oracle|IBM|Broadcom|Sophos|McAfee|Trend Micro|Kaspersky|ESET)(?![\p{L}\p{N}])/iu;

export function isPublicOrganisation(name: string): boolean {
  return PUBLIC_ORGANISATIONS.test(name);
}

/** What stands before a backslash without being a domain: authorities, registry, device ids, folders. */
const NO_DOMAINS = new Set(
  (
    'nt authority builtin service apppool host manager machine registry root system software sam security hardware hklm ' +
    'hkcu hku hkcr hkcc user users unknown windows systemroot pci usb acpi swd hid display hdaudio scsi storage bth ' +
    'uefi umb htree bthenum usbstor intelaudio monitor tpm microsoft program winsxs drivers classes ' +
    'globalroot device dosdevices global basenamedobjects sessions kernelobjects rpc pipe mailslot share temp tmp dfs ' +
    'id io tcp udp http https rpcss umdf kmdf ide sas sata nvme mf lpt com hdaudio ven dev net devices enum class control ' +
    'currentversion currentcontrolset services system32 syswow64 inf sysvol netlogon appdata local roaming desktop ' +
    'documents downloads logs log bin obj src lib var usr etc'
  ).split(' '),
);

export function canBeDomain(name: string): boolean {
  return !NO_DOMAINS.has(name.toLowerCase()) && !/^(?:HKEY_|VEN_|DEV_)/i.test(name);
}

const LEGAL_FORM =
  /^[ ,.]{1,3}(?:AG|SE|KG|KGaA|GmbH(?: & Co\.? KG)?|mbH|e\.?V|OHG|UG|Inc|LLC|Ltd|Limited|plc|Corp|Corporation|Co|Company|Group|Holding|S\.?A|SAS|SARL|S\.?r\.?l|S\.?p\.?A|S\.?L|B\.?V|N\.?V|AB|A\/S|AS|ApS|Oy|Oyj|sp\. z o\.o|s\.r\.o|a\.s|Kft|Zrt|K\.?K|Pty)(?![\p{L}\p{N}])\.?/iu;

/** The length of the legal form after an organisation's name, with the blank before it; 0 where there is none. */
export function legalFormLength(behind: string): number {
  return LEGAL_FORM.exec(behind)?.[0].length ?? 0;
}

/** The name of an organisation as people say it: `Contoso` for `Contoso AG`. */
export function withoutLegalForm(name: string): string {
  for (const { index } of name.slice(0, 100).matchAll(/[ ,.]/g)) {
    if (index > 0 && legalFormLength(name.slice(index)) === name.length - index) return name.slice(0, index);
  }
  return name;
}

const CODE_TERMS = new Set(CUE_WORDS);
/** A word that says what the number after it is: masking it would hide a code's kind. */
const isTermOfCodes = (word: string): boolean => CODE_TERMS.has(word);

/** Whether a name is unmistakable enough to be masked wherever it stands alone; never one that could be a code. */
export function isDistinctive(name: string): boolean {
  return (
    name.length >= 4 &&
    /\p{L}/u.test(name) &&
    !isCommonWord(name.toLowerCase()) &&
    !isSentenceWord(name.toLowerCase()) &&
    !isTermOfCodes(name.toLowerCase()) &&
    !/^(?:0x)?[0-9a-f]{1,16}$/i.test(name) &&
    !/^KB\d{1,9}$/i.test(name) &&
    !/^[A-Z]{1,12}(?:_[A-Z0-9]{1,20}){1,8}$/.test(name)
  );
}
