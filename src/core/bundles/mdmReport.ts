import type { Bundle, BundleSample } from './bundle.ts';

/** https://learn.microsoft.com/windows/client-management/mdm-diagnose-enrollment lists what the tool collects. */
export const mdmReport: Bundle = {
  name: 'mdm-report',
  title: 'MDM and Autopilot diagnostics (MdmDiagnosticsTool)',
  formats: ['autopilot'],
  files: ['MDMDiagHtmlReport*', 'MdmLogCollectorFootPrint*', 'DiagnosticLogCSP_Collector_*'],
  head: ['<MDMEnterpriseDiagnosticsReport'],
};

export const samples: readonly BundleSample[] = [
  { file: 'C:/x/MDMDiagReport.cab' },
  { file: 'MDMDiagReport_RegistryDump.reg', text: 'Windows Registry Editor Version 5.00' },
  { file: 'logs.zip/MdmLogCollectorFootPrint.txt', text: 'x' },
  { file: 'report.xml', text: '<?xml version="1.0"?><MDMEnterpriseDiagnosticsReport><PolicyManager>' },
  { file: 'report.xml', text: '<?xml version="1.0"?><Report>', known: false },
];
