import type { StateOutput, StateSample } from '../stateOutput.ts';

const RESIZE =
  'MicrosoftDocs/windowsserverdocs:WindowsServerDocs/administration/windows-commands/vssadmin-resize-shadowstorage.md';

export const shadowStorage: StateOutput = {
  name: 'shadow-storage',
  command: 'vssadmin list shadowstorage',
  files: ['*shadowstorage*.txt'],
  begins: ['^ {0,20}Shadow Copy Storage association'],
  subjects: [String.raw`^ {0,20}For volume: \((?<name>[^)]{1,60})\)`],
  fields: {
    'For volume': String.raw`^ {0,20}For volume: \(([^)]{1,60})\)`,
    'Shadow Copy Storage volume': String.raw`^ {0,20}Shadow Copy Storage volume: \(([^)]{1,60})\)`,
    'Maximum Shadow Copy Storage space': '^ {0,20}Maximum Shadow Copy Storage space: (.*)$',
  },
  rules: [
    {
      id: 'shadow-storage-unbounded',
      when: { 'Maximum Shadow Copy Storage space': { matches: '^UNBOUNDED' } },
      level: 'note',
      says: 'Shadow copies of {subject} may take all the room that there is: they can fill the volume.',
      next: 'See how many there are, and what makes them.',
      check: 'vssadmin list shadows',
      source: RESIZE,
    },
    {
      id: 'shadow-storage-small',
      when: { 'Maximum Shadow Copy Storage space': { matches: String.raw`^\d{1,3}(?:[.,]\d{1,3})? MB` } },
      level: 'note',
      says: 'For shadow copies of {subject} there is room of {Maximum Shadow Copy Storage space} at most: older restore points and snapshots of a backup are soon pushed out.',
      next: 'See whether older ones are missing.',
      check: 'vssadmin list shadows',
      article: 'volsnap-25-36-shadow-copies-deleted',
      source: RESIZE,
    },
    {
      id: 'shadow-storage-other-volume',
      when: { 'Shadow Copy Storage volume': { differsFrom: 'For volume' } },
      level: 'note',
      says: 'Shadow copies of {subject} are kept on {Shadow Copy Storage volume}: when that volume goes offline or is full, they are lost.',
      source: RESIZE,
    },
  ],
};

export const samples: readonly StateSample[] = [
  {
    text: `Shadow Copy Storage association
   For volume: (C:)\\\\?\\Volume{11112222-3333-4444-5555-666677778888}\\
   Shadow Copy Storage volume: (C:)\\\\?\\Volume{11112222-3333-4444-5555-666677778888}\\
   Used Shadow Copy Storage space: 2.06 GB (1%)
   Allocated Shadow Copy Storage space: 2.53 GB (1%)
   Maximum Shadow Copy Storage space: 11.8 GB (8%)`,
    holds: [],
  },
  {
    text: `Shadow Copy Storage association
   For volume: (D:)\\\\?\\Volume{21112222-3333-4444-5555-666677778888}\\
   Shadow Copy Storage volume: (E:)\\\\?\\Volume{31112222-3333-4444-5555-666677778888}\\
   Used Shadow Copy Storage space: 40.1 GB (20%)
   Maximum Shadow Copy Storage space: UNBOUNDED (100%)

Shadow Copy Storage association
   For volume: (F:)\\\\?\\Volume{41112222-3333-4444-5555-666677778888}\\
   Shadow Copy Storage volume: (F:)\\\\?\\Volume{41112222-3333-4444-5555-666677778888}\\
   Maximum Shadow Copy Storage space: 320 MB (0%)`,
    holds: ['shadow-storage-other-volume @ D:', 'shadow-storage-unbounded @ D:', 'shadow-storage-small @ F:'],
  },
];
