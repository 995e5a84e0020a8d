import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/visualstudio/deployment/how-to-set-a-custom-log-file-location-for-clickonce-deployment-errors */
export const clickOnce: Format = {
  name: 'click-once',
  title: 'ClickOnce (dfsvc)',
  files: ['ClickOnce*.log'],
  mark: 'Following failure messages were detected:',
};

export const samples: readonly FormatSample[] = [
  {
    text: '\t* Activation of https://apps.contoso.com/tool/Tool.application resulted in exception. Following failure messages were detected:',
    codes: [],
  },
  {
    text: '\t\t+ The referenced assembly could not be opened, hr = 0x80070002',
    file: 'ClickOnce.log',
    codes: ['0x80070002'],
  },
  {
    text: '\t* [11/3/2025 9:15:01 AM] : Activation of https://apps.contoso.com/tool/Tool.application has started.',
    file: 'ClickOnce.log',
    codes: [],
  },
];
