import type { ItemLine, ItemLog, ItemSample } from '../itemLog.ts';

/** What event 1000 says, by what it calls the program, the module and the exception. */
const event = (program: string, module: string, exception: string): ItemLine => ({
  at: `${exception}: (?<code>0x[0-9a-f]{8})`,
  above: [`${program}: (?<name>[^,，<\\s][^,，]{0,80})`, `${module}: (?<part>(?!unknown\\b)[^,，<\\s]{1,80})`],
  reach: 4,
  kind: 'program',
  phase: 'run',
  says: 'fails',
  base: 16,
});

/** The same of the fields of a report, as Windows shows them beside "has stopped working". */
const report = (program: string, module: string, exception: string): ItemLine => ({
  at: `${exception}:[ \\t]{1,60}(?<code>[0-9a-f]{8})\\b`,
  above: [
    `${program}:[ \\t]{1,60}(?<name>[^<",\\s]{1,60})`,
    `${module}:[ \\t]{1,60}(?<part>(?!unknown\\b|StackHash_)[^<",\\s]{1,80})`,
  ],
  reach: 10,
  kind: 'program',
  phase: 'run',
  says: 'fails',
  base: 16,
});

/** Crashes of programs, as Windows tells of them in further languages. */
export const crashesByLanguage: ItemLog = {
  name: 'crashes-by-language',
  formats: ['event-records', 'event-xml', 'event-json', 'event-text', 'event-csv', 'crash-reports'],
  lines: [
    event('Имя сбойного приложения', 'Имя сбойного модуля', 'Код исключения'),
    event('Nazwa aplikacji powodującej błąd', 'Nazwa modułu powodującego błąd', 'Kod wyjątku'),
    event('Nome do aplicativo com falha', 'Nome do módulo com falha', 'Código de exceção'),
    event('失敗的應用程式名稱', '失敗的模組名稱', '例外狀況代碼'),
    report('Имя приложения', 'Имя модуля с ошибкой', 'Код исключения'),
    report('Nazwa aplikacji', 'Nazwa modułu z błędem', 'Kod wyjątku'),
    report('Anwendungsname', 'Fehlermodulname', 'Ausnahmecode'),
    report('Nombre de la aplicación', 'Nombre del módulo con errores', 'Código de excepción'),
    report('Nom de l.application', 'Nom du module par défaut', 'Code de l.exception'),
    // Event 1026 of .NET.
    {
      at: 'Description : le processus a été arrêté en raison d.une exception non gérée',
      above: [String.raw`\bApplication : (?<name>[^.\t"<\\/]{1,60}\.exe)`],
      reach: 4,
      kind: 'program',
      phase: 'run',
      says: 'fails',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `Имя сбойного приложения: contoso.exe, версия: 1.0.0.9, отметка времени: 0x60ddcfb4
Имя сбойного модуля: contosohook.dll, версия: 6.1.7601.24545, отметка времени 0x5e0eb7f5
Код исключения: 0xc0000005
Nazwa aplikacji powodującej błąd: litware.exe, wersja: 1.0.0.0, sygnatura czasowa: 0x60ddcfb4
Nazwa modułu powodującego błąd: ntdll.dll, wersja: 10.0.1.2, sygnatura czasowa: 0x60ddcfb4
Kod wyjątku: 0xc0000374
Nome do aplicativo com falha: fabrikam.exe, versão: 1.0.0.0, carimbo de data/hora: 0x60ddcfb4
Nome do módulo com falha: fabrikamnet.dll, versão: 10.0.1.2, carimbo de data/hora: 0x60ddcfb4
Código de exceção: 0xc0000005
失敗的應用程式名稱: wingtip.exe，版本: 1.0.0.0，時間戳記: 0x60ddcfb4
失敗的模組名稱: ucrtbase.dll，版本: 10.0.1.2，時間戳記: 0x60ddcfb4
例外狀況代碼: 0xc0000409`,
    file: 'mail.txt',
    items: [
      'program contoso.exe: failed | part contosohook.dll | code 0xC0000005 | attempts 1',
      'program litware.exe: failed | part ntdll.dll | code 0xC0000374',
      'program fabrikam.exe: failed | part fabrikamnet.dll | code 0xC0000005',
      'program wingtip.exe: failed | part ucrtbase.dll | code 0xC0000409',
    ],
  },
  {
    text: `  Имя события проблемы:	APPCRASH
  Имя приложения:	contoso.exe
  Имя модуля с ошибкой:	contosofs.dll
  Код исключения:	c0000005
  Nazwa aplikacji:	litware.exe
  Nazwa modułu z błędem:	KERNELBASE.dll
  Kod wyjątku:	e0434352
  Anwendungsname:	fabrikam.exe
  Fehlermodulname:	contosohook.dll
  Ausnahmecode:	c0000374
  Nombre de la aplicación:	adatum.exe
  Nombre del módulo con errores:	adatumgl.dll
  Código de excepción:	c0000005
  Nom de l’application:	tailspin.exe
  Nom du module par défaut:	tailspin.dll
  Code de l’exception:	c0000094
Application : northwind.exe
Version du Framework : v4.0.30319
Description : le processus a été arrêté en raison d'une exception non gérée.
Was bedeutet Ausnahmecode: das?`,
    file: 'pasted.txt',
    items: [
      'program contoso.exe: failed | part contosofs.dll | code 0xC0000005',
      'program litware.exe: failed | part KERNELBASE.dll | code 0xE0434352',
      'program fabrikam.exe: failed | part contosohook.dll | code 0xC0000374',
      'program adatum.exe: failed | part adatumgl.dll | code 0xC0000005',
      'program tailspin.exe: failed | part tailspin.dll | code 0xC0000094',
      'program northwind.exe: failed',
    ],
  },
];
