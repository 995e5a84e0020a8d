import type { Bundle, BundleSample } from './bundle.ts';

export const intuneAgent: Bundle = {
  name: 'intune-agent',
  title: 'Intune management extension',
  formats: ['intune-agent'],
};

export const samples: readonly BundleSample[] = [
  { file: 'IntuneManagementExtension-20240421-101500.log', text: '<![LOG[x]LOG]!>' },
  { file: 'extension.log', text: 'x', known: false },
];
