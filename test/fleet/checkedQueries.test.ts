import { expect, test } from 'vitest';
import { codesOf } from '../../src/core/articles/keys.ts';
import { eventCode } from '../../src/core/codes/code.ts';
import { parseCanonical } from '../../src/core/codes/spelling.ts';
import type { EngineName } from '../../src/core/fleet/engines/engineName.ts';
import { type FleetRequest, fleetQuery } from '../../src/core/fleet/fleetQuery.ts';
import { profileOf } from '../../src/core/fleet/profiles/profiles.ts';
import { shippedLibrary } from '../unit/articles/articles.ts';
import { builtCatalogue } from '../unit/catalogue/tables.ts';
import { someCodes } from '../unit/fleet/planted.ts';
import { describeWith } from './engines.ts';
import { runPython } from './python.ts';

const catalogue = builtCatalogue();
const CODES = [
  ...['0x80070643', 'win32:1618', 'bugcheck:0x9F', 'kerberos:0x18', 'esent:-1018', 'device:43'].map(
    (text) => parseCanonical(text)!,
  ),
  eventCode('Microsoft-Windows-TPM-WMI', 1801),
  ...someCodes(catalogue, 20_261_130, 3),
];

interface Checked {
  readonly sigma: readonly {
    readonly rules: number;
    readonly problems: readonly string[];
    readonly queries: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly esql: readonly (readonly string[])[];
}

const query = (engine: EngineName, request: Pick<FleetRequest, 'codes' | 'about'>): string =>
  fleetQuery({ ...request, engine, profile: profileOf(engine, undefined)! }, catalogue).text;

describeWith(['python'], 'Sigma and ES|QL', () => {
  test('rules are valid by all validators of pySigma, and four of its back ends take them', () => {
    const article = shippedLibrary()
      .all()
      .find(({ path }) => path === 'en/0x80070643-msi-1603.md')!;
    const about = { id: 'msi', title: article.title, references: article.references.map(({ url }) => url) };
    const rules = [
      ...CODES.map((code) => query('sigma', { codes: [code] })),
      query('sigma', { codes: codesOf(article), about }),
      query('sigma', { codes: CODES.slice(0, 3) }),
    ];
    const broken = rules[0]!.replace('condition: selection_0', 'condition: selection_9');
    const { sigma } = runPython<Checked>('checkQueries.py', { sigma: [...rules, broken], esql: [] });
    expect(sigma.slice(0, -1).map(({ problems }) => problems)).toEqual(rules.map(() => []));
    expect(sigma.map(({ rules: count }) => count)).toEqual([...CODES.map(() => 1), 1, 3, 0]);
    expect(sigma.at(-1)!.problems).toHaveLength(1);
    for (const { queries, rules: count } of sigma.slice(0, -1)) {
      expect(Object.keys(queries)).toEqual(['SplunkBackend', 'LuceneBackend', 'LogQLBackend', 'KustoBackend']);
      for (const texts of Object.values(queries)) expect(texts).toHaveLength(count);
    }
    const [text, event] = [sigma[0]!, sigma[6]!].map(({ queries }) => Object.values(queries).flat());
    expect(text![0]).toContain('"*80070643*"');
    expect(event!.at(-1)).toContain('EventID == 1801');
  });

  test('queries are those that the parser of ES|QL reads', () => {
    const queries = [
      ...CODES.map((code) => query('esql', { codes: [code] })),
      query('esql', { codes: CODES.slice(0, 4) }),
    ];
    const broken = [queries[0]!.replace('| STATS', '| STATISTICS'), queries[0]!.replace('RLIKE', 'RLIKES')];
    const { esql } = runPython<Checked>('checkQueries.py', { sigma: [], esql: [...queries, ...broken] });
    expect(esql.slice(0, queries.length)).toEqual(queries.map(() => []));
    for (const problems of esql.slice(queries.length)) expect(problems.length).toBeGreaterThan(0);
  });
});
