import type { Bundle, BundleSample } from './bundle.ts';

/** https://learn.microsoft.com/windows/client-management/mdm-diagnose-enrollment lists what the tool collects. */
export const mdmReport: Bundle = {
  name: 'mdm-report',
  title: 'MDM and Autopilot diagnostics (MdmDiagnosticsTool)',
  formats: ['autopilot'],
  files: ['MDMDiagHtmlReport*', 'MdmLogCollectorFootPrint*', 'DiagnosticLogCSP_Collector_*'],
  head: ['<MDMEnterpriseDiagnosticsReport'],
  // Its page has a table of the device.
  facts: [
    {
      what: 'machine',
      at: String.raw`>PC name</t[dh]>\s{0,4}<t[dh][^>]{0,40}> ?(?<value>[^< ]{1,63})[< ]`,
    },
    {
      what: 'windows',
      at: String.raw`>OS Build</t[dh]>\s{0,9}<t[dh][^>]{0,40}>\s{0,9}(?<value>\d[\d.]{3,20})[<\s]`,
    },
  ],
};

export const samples: readonly BundleSample[] = [
  { file: 'C:/x/MDMDiagReport.cab' },
  {
    file: 'MDMDiagHtmlReport.html',
    text: '<table><tr><td class="x">PC name</td>\n<td>PC-0142</td></tr><tr><td class="x">OS Build</td><td> 22631.3447 </td></tr></table>',
    facts: [
      ['machine', 'PC-0142'],
      ['windows', '22631.3447'],
    ],
  },
  { file: 'MDMDiagReport_RegistryDump.reg', text: 'Windows Registry Editor Version 5.00' },
  { file: 'logs.zip/MdmLogCollectorFootPrint.txt', text: 'x' },
  { file: 'report.xml', text: '<?xml version="1.0"?><MDMEnterpriseDiagnosticsReport><PolicyManager>' },
  { file: 'report.xml', text: '<?xml version="1.0"?><Report>', known: false },
];
