import { expect, test } from 'vitest';
import { REPORT_FORMAT_IDS } from '../../../src/core/report/reportFormatIds.ts';
import { reportFormat } from '../../../src/core/report/reportFormats.ts';
import { reportOfScan } from '../../../src/core/report/reportOfScan.ts';
import { english } from '../../../src/core/text/translate.ts';
import { caseOf, explainer, scanOf } from './caseOf.ts';

async function reportOf(name: string, mask = {}) {
  const results = await scanOf(name);
  return reportOfScan(results, results.summary(explainer), {
    ...{ t: english, language: 'en', created: 0, generator: 'Faultbook', mask, case: caseOf(results) },
  });
}

test('A report has findings, items, states and what is missing in all forms that are read', async () => {
  const [intune, join] = [await reportOf('intune'), await reportOf('join')];
  for (const id of REPORT_FORMAT_IDS.filter((one) => one !== 'csv' && one !== 'json')) {
    const [told, states] = [intune, join].map((report) =>
      reportFormat(id).text(report, english).replace(/\\(.)/g, '$1'),
    );
    for (const words of ['Findings', 'By item', 'What is missing', 'Contoso Fonts', 'failed, then succeeded'])
      expect([id, told]).toEqual([id, expect.stringContaining(words)]);
    expect([id, states]).toEqual([id, expect.stringContaining('The tenant has disabled or deleted this device')]);
    expect([id, states]).toEqual([id, expect.stringContaining('States')]);
  }
  expect(JSON.parse(reportFormat('json').text(intune, english))).toMatchObject({ case: intune.case });
});

test('What is private in a case is masked as anywhere in a report', async () => {
  const masked = JSON.stringify(await reportOf('join'));
  expect(masked).not.toContain('PC-042');
  expect(masked).not.toContain('11111111-2222-3333-4444-555555555555');
  expect(JSON.stringify(await reportOf('join', { hosts: false }))).toContain('PC-042');
  expect(JSON.stringify(await reportOf('servicing'))).not.toContain('PC-0142');
});
