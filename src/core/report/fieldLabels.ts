/**
 * The names of fields that hold something private, in the languages of Windows: the account fields of the security
 * events (4624, 4625, 4740 …), of the installer's properties, of connection strings, of JSON and XML. Compared in small
 * letters without blanks, hyphens, apostrophes and underscores; a label matches the last words of what stands before
 * `:` or `=`, so that `Target User Name`, `TargetUserName` and `target_user_name` need no entries besides `User Name`.
 */
export type FieldKind =
  /** A user's name, whatever the value looks like. */
  | 'user'
  /** A user's name, unless the value is a word of sentences: `Account: disabled`. */
  | 'maybeUser'
  /** A computer or a domain. */
  | 'host'
  /** A computer or a domain, if the value looks like one; `Server: Microsoft-IIS/10.0` does not. */
  | 'maybeHost'
  | 'organisation'
  /** A serial number or an inventory number: any value with a digit. */
  | 'serial'
  /** A GUID of a tenant, a device, a user. */
  | 'id'
  | 'secret'
  /** A secret, if the value looks like one: `Token: 0x3e7` is a handle. */
  | 'maybeSecret'
  /** Not private; listed so that a name before it ends there. */
  | 'other';

const LABELS: Readonly<Record<FieldKind, readonly string[]>> = {
  user: [
    'Account Name, User Name, Logon User, Logged On User, Last Logged On User, Sam Account Name, SAM Name, UPN',
    'User Principal Name, Login Name, Logon Name, Logon Account, Full Name, Given Name, Surname, User Id, Uid, Run As User',
    'Service Account, Svc Account, Registered Owner, Primary User, Last User, Current User, Display User, Mailbox, Alias Name',
    'User Account, User Display Name, Owner Name, Caller User, Client User, Impersonated User, Workgroup User, User Email',
    'Kontoname, Benutzername, Anmeldename, Benutzerkonto, Anmeldekonto, Vorname, Nachname, Registrierter Besitzer',
    'Nom du compte, Nom de compte, Nom d’utilisateur, Nom utilisateur, Compte d’utilisateur, Nom d’ouverture de session',
    'Nombre de cuenta, Nombre de la cuenta, Nombre de usuario, Cuenta de usuario, Nombre de inicio de sesión',
    'Nome account, Nome dell’account, Nome utente, Account utente, Nome di accesso',
    'Nome da conta, Nome de conta, Nome de utilizador, Nome do utilizador, Nome de usuário, Nome do usuário, Conta de usuário',
    'Accountnaam, Gebruikersnaam, Naam van account, Aanmeldingsnaam, Gebruikersaccount',
    'Nazwa konta, Nazwa użytkownika, Konto użytkownika, Název účtu, Uživatelské jméno, Jméno uživatele, Jméno účtu',
    'Názov účtu, Meno používateľa, Používateľské meno, Fióknév, Fiók neve, Felhasználónév, Felhasználó neve',
    'Hesap Adı, Kullanıcı Adı, Oturum Açma Adı, Kontonamn, Användarnamn, Inloggningsnamn, Kontonavn, Brugernavn, Brukernavn',
    'Tilin nimi, Käyttäjätilin nimi, Käyttäjänimi, Käyttäjätunnus, Nume cont, Numele contului, Nume utilizator',
    'Όνομα λογαριασμού, Όνομα χρήστη, Имя учетной записи, Имя учётной записи, Имя пользователя, Учетная запись пользователя',
    'Ім’я облікового запису, Ім’я користувача, Име на акаунт, Потребителско име, Naziv računa, Korisničko ime, Ime računa',
    'アカウント名, ユーザー名, ユーザ名, ログオン名, 帐户名, 帐户名称, 账户名, 账户名称, 帐号名, 用户名, 登录名, 帳戶名稱, 使用者名稱, 계정 이름, 사용자 이름, 로그온 이름',
    'שם חשבון, שם משתמש, اسم الحساب, اسم المستخدم, ชื่อบัญชี, ชื่อผู้ใช้, Tên tài khoản, Tên người dùng, Nama akun, Nama pengguna',
  ],
  maybeUser: [
    'User, Account, Login, Logon, Owner, Caller, Author, Principal, Identity, Run As, Username Is, Member, Requester',
    'Actor, Approver, Approved By, Assignee, Assigned To, Reported By, Technician, Bearbeiter, Zugewiesen An, Sn',
    'Display Name, Requestor, Initiator, Initiated By, Requested By, Created By, Modified By, Changed By, Performed By, Submitted By',
    'Logged On As, Running As, Runs As, On Behalf Of, Mail, Email, E Mail, Employee, Person, Contact, Manager Name',
    'Benutzer, Konto, Besitzer, Anwender, Ersteller, Mitarbeiter, Utilisateur, Compte, Propriétaire, Usuario, Cuenta',
    'Propietario, Utente, Proprietario, Utilizador, Usuário, Conta, Gebruiker, Eigenaar, Użytkownik, Właściciel, Uživatel',
    'Felhasználó, Kullanıcı, Användare, Bruger, Bruker, Käyttäjä, Utilizator, Χρήστης, Пользователь, Учетная запись',
    'Владелец, Користувач, ユーザー, アカウント, 所有者, 用户, 帐户, 账户, 使用者, 帳戶, 사용자, 계정, 소유자, المستخدم, משתמש, ผู้ใช้',
  ],
  host: [
    'Computer Name, Computer, Machine Name, Host Name, Workstation, Workstation Name, NetBIOS Name, Server Name, Logon Server',
    'User Domain, User Dns Domain, Account Domain, Target Domain Name, Subject Domain Name, Domain Name, Logon Domain',
    'Source Workstation, DNS Name, DNS Host Name, FQDN, Device Name, Data Source, Dns Domain, Node Name, Cluster Name, Print Server',
    'Full Address, Alternate Full Address, Gateway Host Name, Domain Controller, Managed Device Name, Realm, Caller Computer',
    'Client Friendly Name, NAS Identifier, Kdc Called, SSID, SSID Name, Wireless Network Name, Replication Partner, Partner Name',
    'CS Name, Caller Computer Name, Client Name, Target Server, Target Server Name, VM Name, Guest Name, Site Server, Site System',
    'Computername, Rechnername, Arbeitsstation, Arbeitsstationsname, Kontodomäne, Gerätename, Servername, Domänenname, Hostname',
    'Nom de l’hôte, Nom d’hôte, Nombre de host, Nome host, Nome do host, Hostnaam, Nazwa hosta, Název hostitele, Värdnamn, Værtsnavn, Vertsnavn',
    'Állomásnév, Isäntänimi, Ana Bilgisayar Adı, Имя узла, 主机名, 主機名稱, 호스트 이름',
    'Nom de l’ordinateur, Nom d’ordinateur, Nom du poste, Nom de la station de travail, Station de travail, Domaine du compte',
    'Nom du serveur, Nom de l’appareil, Nombre de equipo, Nombre del equipo, Nombre de la estación de trabajo',
    'Estación de trabajo, Dominio de cuenta, Dominio de la cuenta, Nombre del servidor, Nombre del dispositivo, Equipo',
    'Nome computer, Nome del computer, Nome workstation, Dominio account, Dominio dell’account, Nome server, Nome dispositivo',
    'Nome do computador, Nome da estação de trabalho, Domínio da conta, Domínio de conta, Nome do servidor, Nome do dispositivo',
    'Computernaam, Werkstationnaam, Naam van werkstation, Accountdomein, Naam van apparaat, Servernaam, Nazwa komputera',
    'Nazwa stacji roboczej, Domena konta, Nazwa serwera, Nazwa urządzenia, Název počítače, Název pracovní stanice, Doména účtu',
    'Názov počítača, Számítógépnév, Számítógép neve, Munkaállomás neve, Fiók tartománya, Bilgisayar Adı, İş İstasyonu Adı',
    'Hesap Etki Alanı, Datornamn, Arbetsstationsnamn, Kontodomän, Computernavn, Datamaskinnavn, Arbejdsstationsnavn, Kontodomæne',
    'Tietokoneen nimi, Työaseman nimi, Tilin toimialue, Numele computerului, Nume computer, Domeniu cont, Όνομα υπολογιστή',
    'Имя компьютера, Имя рабочей станции, Домен учетной записи, Домен учётной записи, Имя сервера, Имя устройства, Компьютер',
    'Ім’я комп’ютера, Име на компютър, コンピューター名, コンピュータ名, ワークステーション名, アカウント ドメイン, サーバー名, ホスト名, デバイス名',
    '计算机名, 计算机名称, 计算机, 工作站名, 工作站名称, 帐户域, 账户域, 服务器名称, 设备名称, 電腦名稱, 工作站名稱, 帳戶網域, 伺服器名稱, 裝置名稱',
    '컴퓨터 이름, 워크스테이션 이름, 계정 도메인, 서버 이름, 장치 이름, 컴퓨터, שם מחשב, اسم الكمبيوتر, ชื่อคอมพิวเตอร์',
  ],
  maybeHost: [
    'Server, Host, Machine, Domain, Client, Node, PC, Proxy, Proxy Server, Gateway, DC, Source Host, Target Host, Target, Remote Host',
    'Destination, Destination Host, Peer, Endpoint, Address, Source Address, WU Server, Update Server, MP, Management Point, DP',
    'Distribution Point, Site Server, Device, Remote Server, Rechner, Domäne, Serveur, Ordinateur, Domaine, Servidor, Dominio',
    'Computador, Domínio, Komputer, Serwer, Domena, Počítač, Szerver, Számítógép, Sunucu, Bilgisayar, Dator, Palvelin, Сервер',
    'Домен, Узел, サーバー, コンピューター, ホスト, ドメイン, 服务器, 主机, 域, 伺服器, 網域, 서버, 호스트, 도메인',
  ],
  organisation: [
    'Tenant Name, Tenant Display Name, Organization, Organisation, Organization Name, Organisation Name, Company, Company Name',
    'Registered Organization, Registered Organisation, Customer Name, Firma, Organisation de l’utilisateur, Empresa, Société',
    'Azienda, Organización, Organizzazione, Организация, Компания, 組織名, 会社名, 组织, 公司名称, 조직',
  ],
  serial: [
    'Serial Number, Serial No, Serial, Device Serial, Serialnumber, BIOS Serial Number, Service Tag, Asset Tag, SMBIOS Asset Tag',
    'SMBIOS UUID, System UUID, BIOS UUID, Hardware UUID, IAID, Asset Number, Inventory Number, Inventory Tag, IMEI, MEID, ICCID, Phone Number, EID, Chassis Serial',
    'Seriennummer, Seriennr, Inventarnummer, Numéro de série, Numéro de serie, Número de serie, Numero di serie, Número de série',
    'Serienummer, Numer seryjny, Sériové číslo, Sorozatszám, Seri Numarası, Sarjanumero, Serijski broj, Серийный номер',
    'シリアル番号, シリアル ナンバー, 序列号, 序號, 일련 번호, 일련번호, Phone, Mobile, Telephone',
  ],
  id: [
    'Tenant Id, Tenant, AAD Tenant Id, Directory Id, TID, Device Id, Device, AAD Device Id, Azure AD Device Id, Intune Device Id, Entra Device Id',
    'Managed Device Id, MDM Device Id, Ent DM ID, Hardware Id, Machine Id, Machine Guid, Computer Id, User Id, AAD User Id, User Object Id, User',
    'Object Id, OID, Subscription Id, Subscription, Customer Id, Workspace Id, SMS Id, SMS Unique Identifier, SUS Client Id, Client Guid',
    'Azure AD Object Id, PUID, Account Id, Organization Id, Enrollment Id, Recovery Key Id, Key Protector Id, Numerical Password Id',
    'Numerical Password, Recovery Password Id, Key Id Of Recovery, Wiederherstellungsschlüssel Id, Schlüsselschutz Id, Numerisches Kennwort Id',
    'Mandanten Id, Mandant, Geräte Id, Gerät, Benutzer Id, Abonnement Id, Id du locataire, Id de l’appareil, Id de inquilino, Id do locatário',
    'Id del dispositivo, Id do dispositivo, Id tenant, Id dispositivo, Id utente, Principal Id, Home Account Id, Local Account Id',
    'テナント ID, デバイス ID, ユーザー ID, 租户 ID, 设备 ID, 用户 ID, 테넌트 ID, 장치 ID',
  ],
  secret: [
    'Password 51, Password, Passwort, Kennwort, Passwd, Pwd, Pass, Passphrase, Pass Phrase, Passcode, Client Secret, Secret, App Secret, Secret Key',
    'Shared Secret, API Key, Apikey, Access Key, Account Key, Shared Access Key, Shared Key, Subscription Key, Functions Key, Master Key',
    'Primary Key Secret, PSK, Pre Shared Key, Preshared Key, Private Key, Network Key, Key Content, Key Material, WPA Key, WEP Key, Storage Key',
    'Access Token, Refresh Token, Id Token, Auth Token, Bearer Token, Session Token, SAS Token, Security Token, API Token, Csrf Token',
    'Client Assertion, Shared Access Signature, Default Password, One Time Password, OTP, Passkey, Recovery Key, Product Key, License Key',
    'Product Id Key, Pidkey, Encryption Key, Decryption Key, Validation Key, Connection Password, Community String, Password Value, Admin Password',
    'Mot de passe, Contraseña, Clave de acceso, Palavra passe, Palavra-passe, Senha, Wachtwoord, Hasło, Heslo, Jelszó, Parola, Şifre',
    'Lösenord, Adgangskode, Kodeord, Passord, Salasana, Lozinka, Κωδικός πρόσβασης, Пароль, Парола, パスワード, 密码, 密碼, 口令, 암호, 비밀번호',
    'סיסמה, كلمة المرور, รหัสผ่าน, Mật khẩu, Kata sandi, Schlüsselinhalt, Contenu de la clé, Contenido de la clave, Contenuto chiave',
    'Wiederherstellungsschlüssel, Wiederherstellungskennwort, Clé de récupération, Lizenzschlüssel, Produktschlüssel',
  ],
  maybeSecret: [
    'Token, Credential, Credentials, Sig, Signature Value, PIN, Pw, Session Id Cookie, Session Key, Webhook Key, X Auth, Nonce Secret, SAML Response, Rp',
    'PAT, Personal Access Token, Community, Auth, Code Verifier, Assertion, Authorization, Proxy Authorization, ASPXAUTH',
  ],
  other: [
    'Status, Sub Status, Error, Error Code, Failure Code, Failure Reason, Logon Type, Logon ID, Logon Process, Security ID, Process ID',
    'Process Name, Result, Result Code, Return Code, Exit Code, Code, Time, Date, Type, Reason, Port, Source Port, Package Name',
    'Authentication Package, Key Length, Service Name, Service ID, Event ID, Session, Session ID, Message, Version, State, Privileges',
    'Fehler, Fehlercode, Unterstatus, Anmeldetyp, Anmelde ID, Sicherheits ID, Ergebnis, Erreur, État, Sous état, Code d’erreur, Estado',
    'Subestado, Código de error, Stato, Codice errore, Stan, Stav, Állapot, Durum, Состояние, 状態, 状态, 상태, Application, Database',
    'Public Key Token, Public Key, Cancellation Token, Token Type, Registry Key, Product Code, Key Token',
    'Initial Catalog, Encrypt, Provider, File, Path, Command, Action, Category, Source, Level, Keywords, Opcode, Channel, Hr, HRESULT',
  ],
};

/** A label as it is compared. */
export function labelKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]{1,100}/gu, '');
}

const KINDS = new Map<string, FieldKind[]>();
for (const [kind, lines] of Object.entries(LABELS) as [FieldKind, readonly string[]][]) {
  for (const label of lines.flatMap((line) => line.split(', '))) {
    const key = labelKey(label);
    const kinds = KINDS.get(key);
    if (kinds) kinds.push(kind);
    else KINDS.set(key, [kind]);
  }
}

/** What the fields with this label hold; a label can name a user and, with a GUID after it, an id. */
export function fieldKinds(key: string): readonly FieldKind[] {
  return KINDS.get(key) ?? [];
}

/** Whether a label of a host names a domain, not a machine in it. */
export function isDomainLabel(key: string): boolean {
  return (
    /dom(?:ain|än|æn|en|én|in|ín)|realm|tartomány|etkialan|toimialue|домен|ドメイン|域|도메인/u.test(key) &&
    !key.includes('controller')
  );
}

/** Labels at the end of property names whose words are not separated: `SQLSVCPASSWORD`, `svcaccountname`. */
const GLUED: readonly (readonly [ending: string, kind: FieldKind])[] = [
  ...['password', 'passwort', 'kennwort', 'passwd', 'passphrase', 'secret', 'apikey', 'accesskey', 'accountkey'].map(
    (ending) => [ending, 'secret'] as const,
  ),
  ...['clientsecret', 'sharedkey', 'pwd', 'pw', 'authtoken', 'accesstoken'].map(
    (ending) => [ending, 'secret'] as const,
  ),
  ...['username', 'accountname', 'logonuser', 'serviceaccount', 'svcaccount', 'loginname'].map(
    (ending) => [ending, 'user'] as const,
  ),
  ...['computername', 'hostname', 'servername', 'machinename'].map((ending) => [ending, 'host'] as const),
  ...['serialnumber', 'assettag'].map((ending) => [ending, 'serial'] as const),
  ...['tenantid', 'deviceid', 'subscriptionid'].map((ending) => [ending, 'id'] as const),
];

/** The kind of a label written as one word, by its ending. */
export function gluedKind(key: string): FieldKind | undefined {
  return GLUED.find(([ending]) => key.endsWith(ending))?.[1];
}

const ENDINGS = new Set([...KINDS.keys(), ...GLUED.map(([ending]) => ending)].map((key) => key.slice(-2)));

/**
 * Whether a text may end with a known label, by its last two letters: most of what stands before `:` and `=` does not.
 */
export function mayEndLabel(text: string): boolean {
  const last = text.slice(-2).toLowerCase();
  // A mark, or half of a character: look at it properly.
  return ENDINGS.has(last) || /[^\p{L}\p{N}]/u.test(last) || last.length < 2;
}
