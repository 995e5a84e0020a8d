import { eventValue, VALUE_NAME, WORDS } from '../eventValue.ts';
import type { ItemLog, ItemSample } from '../itemLog.ts';

/** A value that is a module: a crash in none that is known has `unknown` or nothing there. */
const MODULE = String.raw`(?<part>(?!unknown\b|StackHash_)[^<",\s]{1,80})`;
const CODE = '(?<code>(?:0x)?[0-9a-fA-F]{8})';
/** A program by its file. */
const EXE = String.raw`[^.\t"<]{1,40}\.(?:[^.\t"<]{1,40}\.)?exe`;
/** Windows itself is named where the driver is not known. */
const DRIVER = String.raw`(?<name>(?!nt|hal|win32k|dxgkrnl|dxgmms|fltmgr|tcpip|wdf01)\S{1,60}\.sys)`;

/** Programs, services and drivers that crashed: the records of events and reports, and their texts as people paste them. */
export const programCrashes: ItemLog = {
  name: 'program-crashes',
  formats: ['event-records', 'event-xml', 'event-json', 'event-text', 'event-csv', 'crash-messages'],
  lines: [
    {
      at: eventValue('ExceptionCode', CODE),
      above: [eventValue('AppName', VALUE_NAME), eventValue('ModuleName', MODULE)],
      events: ['Application Error/1000'],
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: '^ {2,6}%7: c0000',
      above: ['^ {2,6}%7: (?<code>c0000[0-9a-f]{3})', `^ {2,6}%1: ${VALUE_NAME}`, `^ {2,6}%4: ${MODULE}`],
      events: ['Application Error/1000'],
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    // Values that have no names, as XML shows them: one below the other, or all in one line.
    {
      at: '<Data>c0000',
      above: [
        '<Data>(?<code>c0000[0-9a-f]{3})</Data>',
        String.raw`<Data>(?<name>[^<>\\:.]{1,40}\.exe)</Data>`,
        String.raw`<Data>(?<part>[^<>\\:.]{1,40}\.(?:dll|ocx|drv))</Data>`,
      ],
      events: ['Application Error/1000'],
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: '<Data>c0000',
      above: ['<Data>(?<code>c0000[0-9a-f]{3})</Data>', String.raw`<Data>(?<name>[^<>\\:.]{1,40}\.exe)</Data>`],
      events: ['Application Error/1000'],
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    // All of it in one line, as tables and mails have it.
    {
      at: String.raw`Faulting application name: (?<name>[^,]{1,80}), version: [^,]{1,40}, time stamp: 0x[0-9a-f]{8},? {0,3}Faulting module name: (?<part>[^,]{1,80}), version: [^,]{1,40}, time stamp: 0x[0-9a-f]{8},? {0,3}Exception code: (?<code>0x[0-9a-f]{8})\b`,
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: `Exception code: ${CODE}`,
      above: [String.raw`Faulting application name: (?<name>[^,\s][^,]{0,150}),`, `Faulting module name: ${MODULE}`],
      reach: 6,
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: `Ausnahmecode: ${CODE}`,
      above: [
        String.raw`Name der fehlerhaften Anwendung: (?<name>[^,\s][^,]{0,150}),`,
        `Name des fehlerhaften Moduls: ${MODULE}`,
      ],
      reach: 4,
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: `Code d.exception : ${CODE}`,
      above: [
        String.raw`Nom de l.application défaillante (?<name>[^,\s][^,]{0,150}),`,
        `Nom du module défaillant : ${MODULE}`,
      ],
      reach: 4,
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: `Código de excepción: ${CODE}`,
      above: [
        String.raw`Nombre de la aplicación con errores: (?<name>[^,\s][^,]{0,150}),`,
        `Nombre del módulo con errores: ${MODULE}`,
      ],
      reach: 4,
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: `例外コード: ${CODE}`,
      above: [
        String.raw`障害が発生しているアプリケーション名: (?<name>[^,、\s]{1,60})`,
        String.raw`障害が発生し(?:ている|た)モジュール名: (?<part>[^,、\s]{1,150})`,
      ],
      reach: 6,
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: '异常代码: 0x(?<code>[0-9a-f]{8})',
      above: [
        String.raw`错误应用程序名称: (?<name>[^,，\s]{1,60})`,
        String.raw`错误模块名称: (?<part>[^,，\s]{1,150})`,
      ],
      reach: 6,
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    // A report of Windows Error Reporting: in APPCRASH the seventh value is the exception, in BEX the eighth.
    {
      at: '^[ \\t]{0,20}P7: c0000',
      above: ['P7: (?<code>c0000[0-9a-f]{3})', String.raw`\bP1: (?<name>${EXE})\b`, String.raw`\bP4: ${MODULE}`],
      reach: 6,
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: '^[ \\t]{0,20}P7: e0434352',
      above: ['P7: (?<code>e0434352)', String.raw`\bP1: (?<name>${EXE})\b`, String.raw`\bP4: ${MODULE}`],
      reach: 6,
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: '^[ \\t]{0,20}Exception Code:[ \\t]{1,60}(?<code>[0-9a-f]{8})\\b',
      above: [
        String.raw`Application Name:[ \t]{1,60}(?<name>[^<",\s]{1,60})`,
        `Fault Module Name:[ \\t]{1,60}${MODULE}`,
      ],
      reach: 10,
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    {
      at: '^[ \\t]{0,20}P7: c0000',
      above: ['P7: (?<code>c0000[0-9a-f]{3})', String.raw`\bP1: (?<name>${EXE})\b`],
      reach: 6,
      kind: 'program',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    // Without a module, or where a text ends before the code.
    {
      at: String.raw`Faulting application name: (?<name>[^,\s][^,]{0,150}), version: `,
      kind: 'program',
      phase: 'run',
      says: 'fails',
    },
    {
      at: eventValue('AppName', VALUE_NAME),
      events: ['Application Hang/1002'],
      kind: 'program',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`The program (?<name>\S{1,100}) version \S{1,40} stopped interacting with Windows and was closed`,
      kind: 'program',
      phase: 'run',
      says: 'fails',
    },
    // Event 1026 of .NET.
    {
      at: 'Description: The process was terminated due to an unhandled exception',
      above: [String.raw`\bApplication: (?<name>${EXE})\b`],
      reach: 4,
      kind: 'program',
      phase: 'run',
      says: 'fails',
    },
    {
      at: 'Beschreibung: Der Prozess wurde aufgrund einer unbehandelten Ausnahme beendet',
      above: [String.raw`\bAnwendung: (?<name>${EXE})\b`],
      reach: 4,
      kind: 'program',
      phase: 'run',
      says: 'fails',
    },
    // Event 1309 of ASP.NET.
    {
      at: String.raw`^[ \t]{0,20}Exception type: `,
      above: [String.raw`^[ \t]{0,20}Process name: (?<name>${EXE})`],
      reach: 6,
      kind: 'program',
      phase: 'run',
      says: 'fails',
    },
    // The sentence of events 7031 and 7034 by itself.
    {
      at: String.raw`^[ \t]{0,20}The (?<name>${WORDS}) service terminated unexpectedly\. {1,2}It has done this`,
      kind: 'service',
      phase: 'run',
      says: 'fails',
    },
    {
      at: 'Der Dienst "(?<name>[^"]{1,120})" wurde unerwartet beendet',
      kind: 'service',
      phase: 'run',
      says: 'fails',
    },
    {
      at: `El servicio (?<name>${WORDS}) se terminó de manera inesperada`,
      kind: 'service',
      phase: 'run',
      says: 'fails',
    },
    // BlueScreenView: what it takes for the cause, below the code.
    {
      at: `^[ \\t]{0,20}Caused By Driver {0,12}: ${DRIVER}`,
      above: ['Bug Check Code {0,12}: (?<code>0x[0-9a-f]{8})'],
      reach: 8,
      kind: 'driver',
      phase: 'run',
      says: 'fails',
      base: 16,
      codeKind: 'bugcheck',
    },
    {
      at: `^[ \\t]{0,20}Verursachender Treiber {0,12}: ${DRIVER}`,
      above: ['Fehlerprüfcode {0,12}: (?<code>0x[0-9a-f]{8})'],
      reach: 8,
      kind: 'driver',
      phase: 'run',
      says: 'fails',
      base: 16,
      codeKind: 'bugcheck',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2026-11-03T07:01:44.1230000Z  Error       Application Error/1000  Application  PC01  -  #11
  AppName: contosoapp.exe
  AppVersion: 3.1.0.0
  AppTimeStamp: 65a1b2c3
  ModuleName: fabrikam.dll
  ModuleVersion: 2.0.0.0
  ModuleTimeStamp: 65a1b2c3
  ExceptionCode: c0000005
  FaultingOffset: 000000000001a2b3
2026-11-03T07:05:44.1230000Z  Error       Application Error/1000  Application  PC01  -  #12
  %1: oldapp.exe
  %2: 1.0.0.0
  %3: 4a5bc60f
  %4: msvcrt.dll
  %5: 7.0.0.0
  %6: 4a5bc60f
  %7: c0000409
  %8: 0001a2b3
2026-11-03T07:07:44.1230000Z  Error       Application Hang/1002  Application  PC01  -  #14
  AppName: slower.exe
2026-11-03T07:08:44.1230000Z  Information Contoso Setup/1000  Application  PC01  -  #15
  AppName: fine.exe
  ModuleName: fine.dll
  ExceptionCode: c0000005`,
    file: 'Application.evtx',
    items: [
      'program contosoapp.exe: failed | part fabrikam.dll | code 0xC0000005 | attempts 1',
      'program oldapp.exe: failed | part msvcrt.dll | code 0xC0000409',
      'program slower.exe: failed | no code',
    ],
  },
  {
    text: `Faulting application name: contosohost.exe, version: 10.0.1.2, time stamp: 0x65a1b2c3
Faulting module name: KERNELBASE.dll, version: 10.0.1.2, time stamp: 0x65a1b2c3
Exception code: 0xe06d7363
Fault offset: 0x000000000001a2b3
Faulting application name: alone.exe, version: 10.0.1.2, time stamp: 0x65a1b2c3
Faulting module name: Alone.exe, version: 10.0.1.2, time stamp: 0x65a1b2c3
Exception code: 0xc00000fd
The Contoso Print Bus service terminated unexpectedly.  It has done this 4 time(s).`,
    file: 'mail.txt',
    items: [
      'program contosohost.exe: failed | part KERNELBASE.dll | code 0xE06D7363 | attempts 1',
      'program alone.exe: failed | name alone.exe | code 0xC00000FD',
      'service Contoso Print Bus: failed | no code',
    ],
  },
  {
    text: `Fault bucket , type 0
Event Name: APPCRASH
Response: Not available
Problem signature:
P1: fabrikam.exe
P2: 5.1.0.0
P3: 65a1b2c3
P4: contosohook.dll
P5: 1.0.0.0
P6: 65a1b2c3
P7: c0000005
P8: 000000000001a2b3
P1: Litware.Sync.exe
P2: 1.0.0.0
P3: 65a1b2c3
P4: KERNELBASE.dll
P5: 10.0.1.2
P6: 65a1b2c3
P7: e0434352
P1: wingtip.exe
P2: 1.0.0.0
P3: 65a1b2c3
P4: StackHash_f939
P5: 6.1.7601.18839
P6: 553e8bfa
P7: c0000374
Event Name: WindowsUpdateFailure3
P1: 10.0.19041.1
P2: 80070005
P3: 65a1b2c3
P4: fine.dll
P5: 1
P6: 0
P7: c0000005`,
    file: 'pasted.txt',
    items: [
      'program fabrikam.exe: failed | part contosohook.dll | code 0xC0000005',
      'program Litware.Sync.exe: failed | part KERNELBASE.dll | code 0xE0434352',
      'program wingtip.exe: failed | code 0xC0000374',
    ],
  },
  {
    text: `  Problem Event Name:	APPCRASH
  Application Name: proseware.exe
  Application Version: 1.2.3.4
  Fault Module Name: ntdll.dll
  Exception Code: c0000374
Application: Contoso.Sync.exe
CoreCLR Version: 8.0.123.45678
.NET Version: 8.0.1
Description: The process was terminated due to an unhandled exception.
Exception Info: System.InvalidOperationException: no
The program tailspin.exe version 2.0.0.1 stopped interacting with Windows and was closed. To see if more`,
    file: 'pasted.txt',
    items: [
      'program proseware.exe: failed | part ntdll.dll | code 0xC0000374',
      'program Contoso.Sync.exe: failed | no code',
      'program tailspin.exe: failed | no code',
    ],
  },
  {
    text: `Name der fehlerhaften Anwendung: contoso.exe, Version: 1.0.0.0, Zeitstempel: 0x65a1b2c3
Name des fehlerhaften Moduls: ucrtbase.dll, Version: 10.0.1.2, Zeitstempel: 0x65a1b2c3
Ausnahmecode: 0xc0000409
Der Dienst "Contoso Druck" wurde unerwartet beendet. Dies ist bereits 3 Mal passiert.
Anwendung: Contoso Abgleich.exe
Frameworkversion: v4.0.30319
Beschreibung: Der Prozess wurde aufgrund einer unbehandelten Ausnahme beendet.
Nom de l’application défaillante litware.exe, version : 1.0.0.0, horodatage : 0x65a1b2c3
Nom du module défaillant : ntdll.dll, version : 10.0.1.2, horodatage : 0x65a1b2c3
Code d’exception : 0xc0000374
Nombre de la aplicación con errores: northwind.exe, versión: 1.0.0.0, marca de tiempo: 0x65a1b2c3
Nombre del módulo con errores: fabrikam.dll, versión: 1.0.0.0, marca de tiempo: 0x65a1b2c3
Código de excepción: 0xc00000fd
El servicio Contoso Agente se terminó de manera inesperada. Esto ha sucedido 2 veces.
障害が発生しているアプリケーション名: wingtip.exe、バージョン: 1.0.0.0、タイム スタンプ: 0x65a1b2c3
障害が発生しているモジュール名: fabrikam.dll、バージョン: 1.0.0.0、タイム スタンプ: 0x65a1b2c3
例外コード: 0xc0000005
错误应用程序名称: adatum.exe，版本: 1.0.0.0，时间戳: 0x65a1b2c3
错误模块名称: fabrikam.dll，版本: 1.0.0.0，时间戳: 0x65a1b2c3
异常代码: 0xc0000005`,
    file: 'note.txt',
    items: [
      'program contoso.exe: failed | part ucrtbase.dll | code 0xC0000409',
      'service Contoso Druck: failed',
      'program Contoso Abgleich.exe: failed',
      'program litware.exe: failed | part ntdll.dll | code 0xC0000374',
      'program northwind.exe: failed | part fabrikam.dll | code 0xC00000FD',
      'service Contoso Agente: failed',
      'program wingtip.exe: failed | part fabrikam.dll | code 0xC0000005',
      'program adatum.exe: failed | part fabrikam.dll | code 0xC0000005',
    ],
  },
  {
    text: `<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
  <System>
    <Provider Name="Application Error" />
    <EventID Qualifiers="0">1000</EventID>
    <Level>2</Level>
    <TimeCreated SystemTime="2025-11-03T15:33:01.022293500Z" />
  </System>
  <EventData>
    <Data>adatum.exe</Data>
    <Data>0.0.0.0</Data>
    <Data>58b211ed</Data>
    <Data>contosogl32.DLL</Data>
    <Data>23.21.13.8813</Data>
    <Data>59f352e9</Data>
    <Data>c0000409</Data>
    <Data>00e0e899</Data>
  </EventData>
</Event>
<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="Application Error" /><EventID Qualifiers="0">1000</EventID><TimeCreated SystemTime="2025-11-03T15:35:01.022293500Z" /></System><EventData><Data>alone.exe</Data><Data>1.0.0.0</Data><Data>58b211ed</Data><Data>unknown</Data><Data>0.0.0.0</Data><Data>00000000</Data><Data>c0000005</Data></EventData></Event>`,
    file: 'event.xml',
    items: [
      'program adatum.exe: failed | part contosogl32.DLL | code 0xC0000409',
      'program alone.exe: failed | code 0xC0000005',
    ],
  },
  {
    text: 'Faulting application name: one.exe, version: 1.0, time stamp: 0x65a1b2c3 Faulting module name: two.dll, version: 1.0, time stamp: 0x65a1b2c3 Exception code: 0xc0000005 Fault offset: 0x0001a2b3',
    file: 'mail.txt',
    items: ['program one.exe: failed | part two.dll | code 0xC0000005'],
  },
  {
    text: `Dump File         : 110326-9000-01.dmp
Bug Check String  : DRIVER_IRQL_NOT_LESS_OR_EQUAL
Bug Check Code    : 0x000000d1
Parameter 1       : 0x00000010
Caused By Driver  : contosonet.sys
Dump File         : 110326-9000-02.dmp
Bug Check Code    : 0x0000001a
Caused By Driver  : ntoskrnl.exe
Fehlerprüfcode    : 0x000000c2
Parameter 1       : 0x00000007
Verursachender Treiber: contosofs.sys`,
    file: 'BlueScreenView.txt',
    items: ['driver contosonet.sys: failed | code bugcheck:0xD1', 'driver contosofs.sys: failed | code bugcheck:0xC2'],
  },
  {
    text: `Log Name:      Application
Source:        ASP.NET 4.0.30319.0
Event ID:      1309
Description:
Event code: 3005
Process information:
    Process ID: 6056
    Process name: w3wp.exe
    Account name: CONTOSO\\web
Exception information:
    Exception type: FileLoadException
    Exception message: It does not fit.`,
    file: 'event.txt',
    items: ['program w3wp.exe: failed'],
  },
  {
    text: `What does Exception code: 0xc0000005 mean?
Why is it that the Contoso Bus service terminated unexpectedly? It has done this before.`,
    file: 'ticket.txt',
    items: [],
  },
];
