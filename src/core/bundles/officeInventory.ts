import type { Bundle, BundleSample } from './bundle.ts';

/**
 * https://learn.microsoft.com/microsoft-365/troubleshoot/administration/sara-collect-data-office-installations says how its
 * files are called.
 */
export const officeInventory: Bundle = {
  name: 'office-inventory',
  title: 'Robust Office Inventory Scan (ROIScan)',
  files: ['*_ROIScan.log', '*_ROIScan.xml', 'ROIScan*.log'],
  facts: [{ what: 'machine', at: String.raw`^(?<value>.{1,63})_ROIScan\.(?:log|xml)$`, in: 'name' }],
};

export const samples: readonly BundleSample[] = [
  { file: 'x/PC-0142_ROIScan.log', text: 'x', facts: [['machine', 'PC-0142']] },
  { file: 'ROIScan.log', text: 'x', facts: [] },
  { file: 'scan.log', text: 'x', known: false },
];
