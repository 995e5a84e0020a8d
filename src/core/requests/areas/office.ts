import type { Area } from '../area.ts';

export const office: Area = {
  name: 'office',
  title: { en: 'Microsoft 365 Apps, Outlook and OneDrive', ja: 'Microsoft 365 Apps、Outlook、OneDrive' },
  formats: ['click-to-run', 'onedrive'],
  channels: ['Application'],
  tags: [
    'office',
    'microsoft 365',
    'microsoft 365 apps',
    'outlook',
    'onedrive',
    'teams',
    'click-to-run',
    'sharepoint',
    'excel',
    'word',
  ],
  codes: ['c2r:', '0x8004DE', '0x8004FC', '0x80040'],
};
