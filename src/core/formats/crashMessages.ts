import type { Format, FormatSample } from './format.ts';

/**
 * What Windows says of a program or service that ended, and tools of blue screens of a driver, where it is copied without what
 * names the event: sentences that stand nowhere else, in the languages in which public pages quote them.
 */
export const crashMessages: Format = {
  name: 'crash-messages',
  title: 'Messages about programs that crashed',
  files: ['*BlueScreenView*.txt', '*BlueScreenView*.log'],
  line: '^[ \\t]{0,20}(?<message>(?<component>(?:Faulting (?:application|module) name|Name der fehlerhaften Anwendung|Name des fehlerhaften Moduls|Nombre de la aplicación con errores|障害が発生しているアプリケーション名|错误应用程序名称): [^ ,、，]|Nom de l.application défaillante \\S|(?:Exception code|Ausnahmecode|Código de excepción|Code d.exception|例外コード|异常代码) ?: ?0x[0-9a-f]{8}|P7: [0-9a-f]{8}|Exception Code:[ \\t]{1,60}[0-9a-f]{8}|The \\S.{1,150} service terminated unexpectedly\\. {1,2}It has done this|Der Dienst "[^"]{1,120}" wurde unerwartet beendet\\. |El servicio \\S.{1,120} se terminó de manera inesperada\\. |The program \\S{1,100} version \\S{1,40} stopped interacting with Windows|(?:Description: The process|Beschreibung: Der Prozess) w|(?:Caused By Driver|Verursachender Treiber) {0,12}: \\S).*)',
};

export const samples: readonly FormatSample[] = [
  {
    text: 'Exception code: 0xc0000005',
    file: 'BlueScreenView.txt',
    component: 'Exception code: 0xc0000005',
    codes: ['0xC0000005'],
  },
  { text: 'Caused By Driver  : contoso.sys', file: 'BlueScreenView.txt', codes: [] },
];
