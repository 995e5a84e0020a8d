import type { EventCourse } from './course.ts';

/**
 * Events of Windows that are known to follow from others, or to take others back.
 * 41 and 6008: https://learn.microsoft.com/troubleshoot/windows-client/performance/event-id-41-restart
 * Group Policy: https://learn.microsoft.com/previous-versions/windows/it-pro/windows-server-2008-R2-and-2008/cc749336(v=ws.10)
 */
export const EVENT_COURSE: EventCourse = {
  level:
    '(?:^[ \\t]{0,8}|[ \\t,;|]{1,8})(?:Level(?:DisplayName)?|EntryType|Ebene|レベル|级别|層級|Уровень|Niveau|Nivel|Livello) {0,20}[:：] {0,20}(?<level>\\S{1,20})',
  levelElement: '<Level>(?<level>\\d)</Level>',
  data: '<(?:Data|Message)(?: [^>]{1,80})?>(?<text>[^<]{0,200})',
  audit:
    '\\bAudit Failure\\b|\\bFailure Audit\\b|Überwachung gescheitert|Überwachungsfehler|失敗の監査|Échec de l.audit|Error de auditoría|Falha de Auditoria|审核失败|稽核失敗|Controllo non riuscito|Аудит отказа|\\b0x8?010000000000000\\b',
  message:
    '^[ \\t]{0,8}(?:Description|Message|Beschreibung|説明|描述|說明|Описание|Descripción|Descrizione) {0,20}[:：](?<text>.{0,200})',
  follows: ['Kernel-Power/41', 'EventLog/6008', 'Windows Error Reporting/1001', 'Service Control Manager/7001'],
  recovers: [
    ...['1500', '1501', '1502', '1503'].map((id) => ({
      by: `GroupPolicy/${id}`,
      of: ['GroupPolicy/1129', 'GroupPolicy/1054', 'GroupPolicy/1055', 'GroupPolicy/1058', 'GroupPolicy/1030'],
    })),
    {
      by: 'WindowsUpdateClient/19',
      of: ['WindowsUpdateClient/20', 'WindowsUpdateClient/25', 'WindowsUpdateClient/31'],
    },
    { by: 'Time-Service/37', of: ['Time-Service/29', 'Time-Service/47', 'Time-Service/130', 'Time-Service/134'] },
    { by: 'MsiInstaller/11707', of: ['MsiInstaller/11708'] },
  ],
};
