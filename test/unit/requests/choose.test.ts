import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { FormatSet } from '../../../src/core/formats/formatSet.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { AREAS } from '../../../src/core/requests/areas.ts';
import { areasFor, type RequestSubject } from '../../../src/core/requests/choose.ts';
import { english } from '../../../src/core/text/translate.ts';
import { root } from '../../../tools/paths.ts';
import { shippedLibrary } from '../articles/articles.ts';
import { known } from '../codes/known.ts';

const formats = new FormatSet(FORMATS);
const library = shippedLibrary();
const explainer = new Explainer({ catalogue: await loadCatalogue(), library, t: english }, 'en');
const chosen = (subject: RequestSubject) => areasFor(subject, AREAS, formats).map(({ name }) => name);
const article = (name: string) => [...library.all()].find(({ path }) => path.endsWith(`en/${name}.md`))!;

test('Every file of an area is in the list, and is called like it', () => {
  const files = readdirSync(join(root, 'src/core/requests/areas'));
  const named = AREAS.map(({ name }) => `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}.ts`);
  expect(named.sort()).toEqual(files.sort());
});

describe('Which logs belong to an article', () => {
  test.each([
    ['0x80070005-sysprep-defender-endpoint', 'windows-setup'],
    ['0x80070002-update-missing-file', 'servicing'],
    ['0x80070005-msi-install', 'installer'],
    ['0x8004fe21-not-genuine', 'activation'],
    ['0x80070005-onedrive-sync', 'office'],
    ['0x800705b4-autopilot-esp', 'intune'],
    ['0x80070057-task-sequence-old-tools', 'configmgr'],
    ['aadsts-50034-user-not-found', 'entra'],
    ['win32-1355-no-domain', 'domain'],
    ['0x80070005-group-policy', 'group-policy'],
    ['0x80004005-network-share', 'file-sharing'],
    ['nps-6273-8021x-eap', 'network'],
    ['fslogix-profile-container', 'remote-desktop'],
    ['0x0000011b-printer-connection', 'printing'],
    ['0x800106ba-defender-service', 'defender'],
    ['bugcheck-0x3b-system-service', 'crashes'],
    ['0x80070005-scheduled-task', 'services'],
    ['0x8000ffff-shadow-copy', 'storage'],
    ['0x80092013-revocation-offline', 'certificates'],
    ['0x80070569-hyper-v-logon', 'hyper-v'],
    ['wsl-network', 'wsl'],
  ])('%s: %s', (name, first) => {
    expect(chosen({ article: article(name) })[0]).toBe(first);
  });

  test('Nearly every article has some, and none more than three', () => {
    const all = [...library.all()].filter(({ lang }) => lang === 'en');
    const areas = all.map((one) => chosen({ article: one }));
    expect(Math.max(...areas.map(({ length }) => length))).toBe(3);
    expect(areas.filter(({ length }) => length === 0).length).toBeLessThanOrEqual(all.length / 25);
  });
});

describe('Which logs belong to a code, by itself', () => {
  test.each([
    ['0x8024402C', 'windows-update'],
    ['0x80D02002', 'windows-update'],
    ['0x800F081F', 'servicing'],
    ['0xC1900101', 'windows-setup'],
    ['device:43', 'drivers'],
    ['win32:1603', 'installer'],
    ['0x80073CF9', 'store-apps'],
    ['0x87D1041C', 'intune'],
    ['0x87D00324', 'configmgr'],
    ['aadsts:50126', 'entra'],
    ['kerberos:0x18', 'domain'],
    ['bugcheck:0x1A', 'crashes'],
    ['0xC0000005', 'programs'],
    ['win32:1053', 'services'],
    ['0x80310000', 'bitlocker'],
    ['0x800B0109', 'certificates'],
    ['iis:500.19', 'iis'],
    ['0xC004F074', 'activation'],
  ])('%s: %s', (key, area) => {
    const card = explainer.cardOfKey(key, known);
    expect(card).toBeDefined();
    expect(chosen({ card: card! })).toContain(area);
  });

  test('The log at hand speaks where the code does not', () => {
    const card = explainer.cardOfKey('0x80070005', known)!;
    expect(chosen({ card })).toEqual([]);
    expect(chosen({ card, file: 'C:\\Windows\\INF\\setupapi.dev.log' })).toEqual(['windows-setup', 'drivers']);
    expect(chosen({ card, file: '/logs/IntuneManagementExtension.log' })).toEqual(['intune']);
  });
});
