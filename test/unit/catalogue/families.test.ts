import { describe, expect, it } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { codeOfEntry } from '../../../src/core/catalogue/catalogue.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { english } from '../../../src/core/text/translate.ts';
import { catalogue, known } from '../codes/known.ts';
import { familyNames, tableRows, tableText } from './tables.ts';

const explainer = new Explainer({ catalogue, library: new ArticleLibrary(), t: english });

/** What a table says of spellings: `# sample TAB spelling TAB canonical code TAB name`. */
function samplesOf(table: string): string[][] {
  const lines = tableText(table).split('\n');
  return lines.filter((line) => line.startsWith('# sample\t')).map((line) => line.split('\t').slice(1));
}

describe.each(familyNames())('the family table %s', (name) => {
  const table = `families/${name}`;

  it('is found by the spellings of its samples', () => {
    const samples = samplesOf(table);
    expect(samples.length).toBeGreaterThan(0);
    const found = samples.map(([spelling]) => {
      const card = explainer.lookUp(spelling!, known, 1)[0];
      return [spelling, card?.key, card?.name ?? ''];
    });
    expect(found).toEqual(samples);
  });

  it('says in words of our own what each code means that has no name', () => {
    const rows = tableRows(table);
    for (const [family, value, entry, , source, , meaning] of rows) {
      expect(source, `${family} ${value}`).not.toBe('');
      expect(entry || meaning, `${family} ${value}`).not.toBe('');
    }
  });
});

describe('a family of words', () => {
  const first = (value: number, line: string) => explainer.best({ code: { kind: 'win32', value } }, { line })?.name;

  it('gives RAS numbers their own names where a word speaks for it, and file systems theirs elsewhere', () => {
    expect(first(691, 'RasClient: the connection failed with error 691')).toBe('ERROR_AUTHENTICATION_FAILURE');
    expect(first(691, 'The VPN failed with 691')).toBe('ERROR_AUTHENTICATION_FAILURE');
    expect(first(691, 'The driver failed with 691')).toBe('ERROR_DBG_TERMINATE_THREAD');
    // Part of a word is none.
    expect(first(691, 'The raster failed with 691')).toBe('ERROR_DBG_TERMINATE_THREAD');
  });

  it('tells the extended reason of Remote Desktop from the plain one', () => {
    const met = { code: { kind: 'rdp', value: 0x104 } } as const;
    expect(explainer.best(met, { line: 'disconnect reason 260' })?.name).toBe('disconnectReasonDNSLookupFailed');
    const card = explainer.card(met, { line: 'extended disconnect reason 260', nearby: '' });
    expect(card.name).toBe('exDiscReasonLicenseHwidDoesntMatchLicense');
    expect(card.meaning).toBe('Stored licence belongs to other hardware');
    expect(card.facts).toEqual(['Also: disconnectReasonDNSLookupFailed']);
  });

  it('shows the name that stands in the text, and all others behind it', () => {
    const code = { kind: 'status', value: 0x80040302 } as const;
    expect(explainer.best({ code, text: 'FHCFG_E_CONFIG_ALREADY_EXISTS' }, {})?.name).toBe(
      'FHCFG_E_CONFIG_ALREADY_EXISTS',
    );
    const names = explainer.typedCard({ code }).description;
    expect([names.best?.name, ...names.also.map(({ name }) => name)]).toEqual([
      'WSL_E_DISTRO_NOT_FOUND',
      'FHCFG_E_CONFIG_ALREADY_EXISTS',
      'MAPI_E_INVALID_TYPE',
    ]);
    expect(explainer.best({ code }, { line: 'FileHistory: 0x80040302' })?.name).toBe('FHCFG_E_CONFIG_ALREADY_EXISTS');
  });
});

it('has a code for every row, and a row for every number that a kind keeps among statuses', () => {
  for (const entry of catalogue.entries()) {
    const code = codeOfEntry(entry);
    expect(code.value >>> 0, entry.name).toBe(entry.value);
  }
});
