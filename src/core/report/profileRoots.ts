/**
 * Folders that hold one folder for each user. On disk it is `Users` since Windows Vista, in every language, and
 * `Documents and Settings` or its translation before; programs that print what Explorer shows use the translation
 * of `Users` too. In small letters.
 */
const ROOTS = new Set([
  ...[
    'users',
    'documents and settings',
    'dokumente und einstellungen',
    'documents et paramètres',
    'documents et parametres',
  ],
  ...[
    'documentos y configuración',
    'documentos y configuracion',
    'documentos e configurações',
    'documenti e impostazioni',
  ],
  ...['documenten en instellingen', 'dokumenty i ustawienia', 'dokumenty a nastavení', 'dokumenty a nastavenia'],
  ...[
    'dokumentumok és beállítások',
    'belgeler ve ayarlar',
    'dokument och inställningar',
    'dokumenter og indstillinger',
  ],
  ...['dokumenter og innstillinger', 'asiakirjat ja asetukset', 'documente și setări', 'έγγραφα και ρυθμίσεις'],
  ...['документы и настройки', 'dokumenti in nastavitve'],
  ...[
    'benutzer',
    'utilisateurs',
    'usuarios',
    'usuários',
    'utenti',
    'utilizadores',
    'gebruikers',
    'użytkownicy',
    'uživatelé',
  ],
  ...['používatelia', 'felhasználók', 'kullanıcılar', 'användare', 'brugere', 'brukere', 'käyttäjät', 'utilizatori'],
  ...[
    'χρήστες',
    'пользователи',
    'користувачі',
    'потребители',
    'korisnici',
    'uporabniki',
    'kasutajad',
    'lietotāji',
    'vartotojai',
  ],
  ...['ユーザー', '用户', '使用者', '사용자', 'משתמשים', 'المستخدمون', 'ผู้ใช้'],
]);

/** The same in eight characters, as `dir /x` shows them: `DOCUME~1`. */
const SHORT_ROOTS = new Set(
  [...ROOTS].map((root) => root.replace(/[ .]/g, '').slice(0, 6)).filter((short) => short.length === 6),
);

export function isProfileRoot(folder: string): boolean {
  const name = folder.toLowerCase().normalize('NFC');
  if (ROOTS.has(name)) return true;
  const short = /^([^~]{2,6})~\d$/u.exec(name)?.[1];
  // `USERS~1` has five letters; a short name has the first six letters of a root, or all.
  return short !== undefined && (SHORT_ROOTS.has(short) || ROOTS.has(short));
}

/** Shares that hold one folder for each user: `\\fs01\home$\anna`. */
const SHARES = new Set(
  (
    'home homes homedir homedirs homedrive homedrives users user userdata userhome userhomes benutzer profile profiles ' +
    'profil profils profile$ upd redirected redirection redirectedfolders folderredirection roaming roamingprofiles ' +
    'tsprofiles rdsprofiles fslogix utilisateurs usuarios utenti gebruikers personal personnel persönlich privat'
  ).split(' '),
);

export function isHomeShare(share: string): boolean {
  return SHARES.has(share.toLowerCase().replace(/\$$/, ''));
}
