import type { Format, FormatSample } from './format.ts';

/** What debuggers, runtimes, engines and tools of blue screens write of a crash: lines that stand nowhere else, in files of any name. */
export const crashReports: Format = {
  name: 'crash-reports',
  title: 'Reports of crashes',
  files: ['hs_err_pid*.log'],
  line: '^[ \\t>]{0,20}(?<message>(?<component>(?:(?:Probably caused by {0,9}|IMAGE_NAME|PROCESS_NAME|FAILURE_BUCKET_ID|BUGCHECK_CODE|BUGCHECK_STR|What failed): |BugCheck [0-9A-F]{1,8}, \\{|Arguments:|Bugcheck code: 0x|Driver or module in which error |Caused [Bb]y [Dd]river[ \\t]{0,20}:|\\*{3} {1,10}\\S{1,60} - Address |Bucket ID:[ \\t]{1,20}0x|# ? ?[CV] {1,3}\\[|[A-Z]:\\\\.{1,200}, run by |P8: |(?:Код исключения|Kod wyjątku|Código de exceção|例外狀況代碼): 0x|(?:Код исключения|Kod wyjątku|Ausnahmecode|Código de excepción|Code de l.exception):[ \\t]{1,60}[0-9a-f]{8}|Description : le p|  File "|Problem Signature 09:)).*)',
};

export const samples: readonly FormatSample[] = [
  { text: 'IMAGE_NAME:  contosonet.sys', file: 'hs_err_pid12.log', component: 'IMAGE_NAME: ', codes: [] },
  { text: '# C  [contosogl64.dll+0x1a2b3c]', file: 'hs_err_pid1234.log', codes: [] },
];
