import { eventValue, VALUE_NAME, WORDS } from '../eventValue.ts';
import type { ItemLog, ItemSample } from '../itemLog.ts';

/** Sentences call a service by what people see of it. */
const SERVICE = String.raw`\bThe (?<name>${WORDS}) service`;

/** That a service did not start, could not sign in or ended by itself, as Windows says it in other languages. */
const TRANSLATED = [
  'Der Dienst "{1,2}(?<name>[^"]{1,120})"{1,2} wurde aufgrund folgenden Fehlers nicht gestartet',
  'Der Dienst "{1,2}(?<name>[^"]{1,120})"{1,2} wurde mit folgendem (?:dienstspezifischem )?Fehler beendet',
  '(?:Der )?Dienst "{1,2}(?<name>[^"]{1,120})"{1,2} wurde unerwartet beendet',
  `beim Verbindungsversuch mit dem Dienst (?<name>${WORDS}) erreicht`,
  `[Ll]e service (?<name>${WORDS}) n[’']a pas pu démarrer en raison de l[’']erreur`,
  `[Ll]e service (?<name>${WORDS}) s[’']est (?:arrêté|terminé) de (?:façon|manière) inattendue`,
  `[Ee]l servicio (?<name>${WORDS}) no pudo iniciarse debido al siguiente error`,
  `[Ee]l servicio (?<name>${WORDS}) se terminó de manera inesperada`,
  `O serviço (?<name>${WORDS}) não pôde ser iniciado devido ao seguinte erro`,
  `O serviço (?<name>${WORDS}) foi encerrado inesperadamente`,
  `(?<name>${WORDS}) サービスを、次のエラーが原因で開始できませんでした`,
  `(?<name>${WORDS}) サービスは予期せぬ原因により終了しました`,
] as const;

/** What the Service Control Manager tells: a service that did not start or ended by a failure, and one that runs. */
export const serviceEvents: ItemLog = {
  name: 'service-events',
  formats: ['event-records', 'event-xml', 'event-json', 'event-text', 'event-csv'],
  lines: [
    {
      at: eventValue('param2', String.raw`%?%?(?<code>-?\d{1,10})`),
      above: [eventValue('param1', VALUE_NAME)],
      events: ['Service Control Manager/7000,7023'],
      kind: 'service',
      phase: 'run',
      says: 'fails',
      codeKind: 'win32',
    },
    {
      at: eventValue('param3', String.raw`%?%?(?<code>-?\d{1,10})`),
      above: [eventValue('param1', VALUE_NAME)],
      events: ['Service Control Manager/7001'],
      kind: 'service',
      phase: 'run',
      says: 'fails',
      codeKind: 'win32',
    },
    {
      at: eventValue('param3', String.raw`%?%?(?<code>-?\d{1,10})`),
      above: [eventValue('param1', VALUE_NAME)],
      events: ['Service Control Manager/7038'],
      kind: 'service',
      phase: 'run',
      says: 'fails',
      codeKind: 'win32',
    },
    // The number of 7024 is the service's own.
    {
      at: eventValue('param1', VALUE_NAME),
      events: ['Service Control Manager/7003,7022,7024,7031,7034,7041'],
      kind: 'service',
      phase: 'run',
      says: 'fails',
    },
    {
      at: eventValue('param2', VALUE_NAME),
      events: ['Service Control Manager/7009'],
      kind: 'service',
      phase: 'run',
      says: 'fails',
    },
    {
      at: eventValue('param2', String.raw`running\b`),
      above: [eventValue('param1', VALUE_NAME)],
      events: ['Service Control Manager/7036'],
      kind: 'service',
      phase: 'run',
      says: 'succeeds',
    },
    { at: `${SERVICE} failed to start due to the following error`, kind: 'service', phase: 'run', says: 'fails' },
    {
      at: String.raw`${SERVICE} terminated with the following error: .*%%(?<code>-?\d{1,10})\b`,
      kind: 'service',
      phase: 'run',
      says: 'fails',
      codeKind: 'win32',
    },
    {
      at: `${SERVICE} terminated with (?:the following )?(?:service-specific )?error`,
      kind: 'service',
      phase: 'run',
      says: 'fails',
    },
    {
      at: `${SERVICE} was unable to log on as`,
      kind: 'service',
      phase: 'run',
      says: 'fails',
    },
    { at: `${SERVICE} terminated unexpectedly`, kind: 'service', phase: 'run', says: 'fails' },
    { at: `${SERVICE} hung on starting`, kind: 'service', phase: 'run', says: 'fails' },
    {
      at: `${SERVICE} depends on the .* which failed to start because of the following error`,
      kind: 'service',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`milliseconds\) while waiting for the (?<name>${WORDS}) service to connect`,
      kind: 'service',
      phase: 'run',
      says: 'fails',
    },
    { at: `${SERVICE} entered the running state`, kind: 'service', phase: 'run', says: 'succeeds' },
    ...TRANSLATED.map((at) => ({ at, kind: 'service', phase: 'run', says: 'fails' }) as const),
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025-11-03T07:01:44.1230000Z  Error       Service Control Manager/7009  System  PC01  -  #11
  param1: 30000
  param2: Contoso Agent
2025-11-03T07:01:44.2230000Z  Error       Service Control Manager/7000  System  PC01  -  #12
  param1: Contoso Agent
  param2: %%1053
2025-11-03T07:09:10.1230000Z  Information Service Control Manager/7036  System  PC01  -  #13
  param1: Contoso Agent
  param2: running
2025-11-03T07:09:11.1230000Z  Information Service Control Manager/7040  System  PC01  -  #14
  param1: Contoso Sync
  param2: demand start
2025-11-03T07:09:12.1230000Z  Error       Service Control Manager/7023  System  PC01  -  #15
  param1: Contoso Help
  param2: %%21
2025-11-03T07:09:13.1230000Z  Information Service Control Manager/7036  System  PC01  -  #16
  param1: Contoso Print
  param2: stopped
2025-11-03T07:09:14.1230000Z  Error       Service Control Manager/7034  System  PC01  -  #17
  param1: Contoso Print
  param2: 2
2025-11-03T07:09:15.1230000Z  Error       Service Control Manager/7001  System  PC01  -  #18
  param1: Contoso Mail
  param2: Contoso Print
  param3: %%1068`,
    file: 'System.evtx',
    items: [
      'service Contoso Agent: recovered',
      'service Contoso Help: failed | code win32:21',
      'service Contoso Print: failed | no code',
      'service Contoso Mail: failed | code win32:1068',
    ],
  },
  {
    text: `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Service Control Manager' Guid='{555908d1-a6d7-4695-8e1e-26931d2012f4}' EventSourceName='Service Control Manager'/><EventID Qualifiers='49152'>7000</EventID><Level>2</Level></System><EventData><Data Name='param1'>Contoso Agent</Data><Data Name='param2'>%%1069</Data></EventData></Event>
<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Contoso Other'/><EventID>7000</EventID></System><EventData><Data Name='param1'>Nothing</Data><Data Name='param2'>%%5</Data></EventData></Event>`,
    file: 'System-events.xml',
    items: ['service Contoso Agent: failed | code win32:1069'],
  },
  {
    text: `Log Name:      System
Source:        Service Control Manager
Event ID:      7000
Level:         Error
Description:
The Contoso Azure Sync service failed to start due to the following error:
The service did not start due to a logon failure.
Log Name:      System
Source:        Service Control Manager
Event ID:      7031
Description:
The WSL Service service terminated unexpectedly.  It has done this 1 time(s).
Log Name:      System
Source:        Service Control Manager
Event ID:      7036
Description:
The Windows Update service entered the running state.
Log Name:      System
Source:        Service Control Manager
Event ID:      7036
Description:
The Print Spooler service entered the stopped state.
Log Name:      System
Event ID:      7009
Description:
A timeout was reached (30000 milliseconds) while waiting for the Contoso Bus service to connect.`,
    file: 'system-events.txt',
    items: [
      'service Contoso Azure Sync: failed',
      'service WSL Service: failed',
      'service Windows Update: succeeded',
      'service Contoso Bus: failed',
    ],
  },
  {
    text: `ProviderName : Service Control Manager
Id           : 7023
Message      : The Contoso Runner service terminated with the following error: %%-2147467259

ProviderName : Service Control Manager
Id           : 7024
Message      : The Contoso Web service terminated with the following service-specific error: 5

ProviderName : Service Control Manager
Id           : 7022
Message      : The Contoso Slow service hung on starting.

ProviderName : Service Control Manager
Id           : 7001
Message      : The Contoso Top service depends on the Contoso Base service which failed to start because of the following error: %%1058`,
    file: 'system-events.txt',
    items: [
      'service Contoso Runner: failed | code 0x80004005',
      'service Contoso Web: failed | no code',
      'service Contoso Slow: failed',
      'service Contoso Top: failed',
    ],
  },
  {
    text: `Log Name:      System
Source:        Service Control Manager
Event ID:      7000
Level:         Error
Description:
The Contoso Bus service failed to start due to the following error:
The service did not start due to a logon failure.`,
    file: 'ticket.txt',
    items: ['service Contoso Bus: failed'],
  },
  {
    text: `Log Name:      System
Source:        Service Control Manager
Event ID:      7041
Description:
The ContosoAgent service was unable to log on as CONTOSO\\svc with the currently configured password due to the following error:
Logon failure: the user has not been granted the requested logon type at this computer.
Log Name:      System
Source:        Service Control Manager
Event ID:      7031
Description:
Dienst "Contoso Druck" wurde unerwartet beendet. Dies ist bereits 1 Mal vorgekommen.
Log Name:      System
Source:        Service Control Manager
Event ID:      7023
Description:
Der Dienst "Contoso Hilfe" wurde mit folgendem Fehler beendet:
Log Name:      System
Source:        Service Control Manager
Event ID:      7009
Description:
Das Zeitlimit (30000 ms) wurde beim Verbindungsversuch mit dem Dienst Contoso Zeit erreicht.
Log Name:      System
Source:        Service Control Manager
Event ID:      7000
Description:
Le service Contoso Poste n’a pas pu démarrer en raison de l’erreur suivante :
Log Name:      System
Source:        Service Control Manager
Event ID:      7034
Description:
Le service Contoso Image s’est arrêté de façon inattendue.
Log Name:      System
Source:        Service Control Manager
Event ID:      7000
Description:
El servicio Contoso Correo no pudo iniciarse debido al siguiente error:
Log Name:      System
Source:        Service Control Manager
Event ID:      7034
Description:
El servicio Contoso Cola se terminó de manera inesperada. Esto ha sucedido 1 veces.
Log Name:      System
Source:        Service Control Manager
Event ID:      7000
Description:
O serviço Contoso Rede não pôde ser iniciado devido ao seguinte erro:
Log Name:      System
Source:        Service Control Manager
Event ID:      7034
Description:
O serviço Contoso Fila foi encerrado inesperadamente. Isso aconteceu 1 vez(es).
Log Name:      System
Source:        Service Control Manager
Event ID:      7000
Description:
Contoso Agent サービスを、次のエラーが原因で開始できませんでした:
Log Name:      System
Source:        Service Control Manager
Event ID:      7034
Description:
Contoso Web サービスは予期せぬ原因により終了しました。このサービスの強制終了は 1 回目です。`,
    file: 'system-events.txt',
    items: [
      'service ContosoAgent: failed',
      'service Contoso Druck: failed',
      'service Contoso Hilfe: failed',
      'service Contoso Zeit: failed',
      'service Contoso Poste: failed',
      'service Contoso Image: failed',
      'service Contoso Correo: failed',
      'service Contoso Cola: failed',
      'service Contoso Rede: failed',
      'service Contoso Fila: failed',
      'service Contoso Agent: failed',
      'service Contoso Web: failed',
    ],
  },
  {
    text: `2025-11-03T07:01:44.2230000Z  Error       Service Control Manager/7038  System  PC01  -  #12
  param1: ContosoAgent
  param2: CONTOSO\\svc
  param3: %%1326
2025-11-03T07:01:45.2230000Z  Error       Service Control Manager/7041  System  PC01  -  #13
  param1: ContosoSync
  param2: CONTOSO\\svc`,
    file: 'System.evtx',
    items: ['service ContosoAgent: failed | code win32:1326', 'service ContosoSync: failed | no code'],
  },
  {
    text: 'What does it mean that the Contoso Bus service failed to start due to the following error?',
    file: 'ticket.txt',
    items: [],
  },
  {
    text: `Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie
Fehler,03.11.2025 07:01:44,Service Control Manager,7000,Keine,Der Dienst "Contoso Agent" wurde aufgrund folgenden Fehlers nicht gestartet: `,
    file: 'System.csv',
    items: ['service Contoso Agent: failed'],
  },
];
