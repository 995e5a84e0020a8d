import { expect, it } from 'vitest';
import { UsedValues } from '../../../src/core/snippets/usedValues.ts';

it('offers the last value first, each once, for whatever asks for the same', () => {
  const used = new UsedValues();
  used.remember('ServiceName', 'wuauserv');
  used.remember('Service name', 'bits');
  used.remember('service-name', 'wuauserv');
  used.remember('Server', 'print01');
  expect(used.of('Service Name')).toEqual(['wuauserv', 'bits']);
  expect(used.of('Server')).toEqual(['print01']);
  expect(used.of('Folder')).toEqual([]);
});

it('keeps a few of each, and none once it is to forget', () => {
  const used = new UsedValues();
  for (let i = 0; i < 9; i++) used.remember('File', `file-${i}`);
  expect(used.of('File')).toEqual(['file-8', 'file-7', 'file-6', 'file-5', 'file-4']);
  expect(used.forget()).toBe(5);
  expect(used.of('File')).toEqual([]);
  expect(used.forget()).toBe(0);
});
