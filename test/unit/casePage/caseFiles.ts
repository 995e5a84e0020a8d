import type { Article } from '../../../src/core/articles/article.ts';
import type { CaseContext } from '../../../src/core/casePage/shownCase.ts';
import type { CaseFile, Finding } from '../../../src/core/cases/caseFile.ts';
import { status } from '../../../src/core/codes/code.ts';
import type { Item, ItemPlace } from '../../../src/core/items/item.ts';
import type { StateFinding } from '../../../src/core/states/stateFinding.ts';
import { english } from '../../../src/core/text/translate.ts';
import type { Timestamp } from '../../../src/core/times/timestamp.ts';

/** 2025-11-03, so many seconds after nine, as a local time. */
export function at(seconds: number): Timestamp {
  const time = Date.UTC(2025, 10, 3, 9) + seconds * 1000;
  return { time, isLocal: true, hasDate: true, precision: 'second' };
}

export const place = (line: number, seconds: number, text = `line ${line}`, file = '/logs/Agent.log'): ItemPlace => {
  return { file, line, text, stamp: at(seconds) };
};

export const article = {
  ...{ uri: 'file:///articles/en/a.md', path: 'en/a.md', title: 'The update is not for this machine' },
  snippets: [],
} as unknown as Article;

export const finding: Finding = {
  key: 'article:a',
  title: 'The disk is full',
  certainty: 'certain',
  for: [
    {
      says: 'no room was left',
      file: '/logs/CBS.log',
      line: 12,
      text: '  Error 0x80070070',
      time: '2025-11-03T09:12:45',
    },
  ],
  against: [{ says: 'it went on', file: '/logs/CBS.log', line: 40, text: 'done' }],
  missing: ['the size of the volume'],
  next: { says: 'See how much room is left', command: 'fsutil volume diskfree C:', shell: 'cmd' },
  article,
  codes: ['0x80070070'],
  items: [],
};

export const failedItem: Item = {
  ...{ kind: 'app', key: 'aaa', id: 'aaa', name: 'Company Portal', outcome: 'failed', attempts: 2 },
  phases: [
    { phase: 'downloaded', says: 'succeeds', last: place(20, 30), attempts: 1 },
    { phase: 'installed', says: 'fails', last: place(25, 95), attempts: 2, code: status(0x80070643) },
  ],
  ...{ code: status(0x80070643), failed: place(25, 95), first: place(10, 0), last: place(25, 95) },
  attempt: { begin: place(10, 0), end: place(25, 95) },
  files: ['/logs/Agent.log'],
};

export const state: StateFinding = {
  output: { name: 'dsregcmd', command: 'dsregcmd /status', begins: [], fields: {}, rules: [] },
  rule: {
    ...{
      id: 'dsregcmd-no-prt',
      when: {},
      level: 'wrong',
      says: '',
      source: 'https://example.com',
      article: 'entra/no-prt',
    },
    ...{ next: 'Ask for the state again', check: 'dsregcmd /status' },
  },
  words: 'There is no primary refresh token.',
  file: '/logs/dsreg.txt',
  fields: [{ name: 'AzureAdPrt', value: 'NO', line: 7, text: 'AzureAdPrt : NO' }],
};

export const caseFile: CaseFile = {
  machine: { names: ['PC-0142'], windows: 'Windows 11 (10.0.22631)', clock: 'UTC+01:00' },
  coverage: [
    {
      ...{ file: '/logs/CBS.log', from: '2025-11-03T09:00:00', to: '2025-11-03T11:00:00' },
      gap: { from: '2025-11-03T09:30:00', to: '2025-11-03T10:30:00' },
    },
    { file: '/logs/Agent.log', from: '2025-11-02T23:00:00', to: '2025-11-03T10:00:00' },
  ],
  ...{ findings: [finding], more: 0, items: [failedItem], states: [state] },
  missing: [
    {
      ...{
        title: 'DISM log',
        path: 'C:\\Windows\\Logs\\DISM\\dism.log',
        command: 'dism /online /cleanup-image /checkhealth',
      },
      why: 'It says which package is broken.',
    },
  ],
};

export const emptyCase: CaseFile = {
  ...{ machine: { names: [] }, coverage: [], findings: [], more: 0, items: [], states: [], missing: [] },
};

export const context: CaseContext = {
  t: english,
  labelOf: (file) => file.split('/').pop() ?? file,
  nameOf: () => 'ERROR_INSTALL_FAILURE',
  articleAt: (path) => (path === 'entra/no-prt' ? article : undefined),
};
