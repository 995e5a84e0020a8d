import { describe, expect, it, test } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { watchedPatterns } from '../../../src/core/detection/watch/watchedPatterns.ts';
import { evidenceActions } from '../../../src/core/explain/actions.ts';
import { cardText } from '../../../src/core/explain/cardText.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { placeOf } from '../../../src/core/explain/place.ts';
import { reportHtml } from '../../../src/core/report/reportHtml.ts';
import { reportMarkdown } from '../../../src/core/report/reportMarkdown.ts';
import { reportOf } from '../../../src/core/report/reportOf.ts';
import { summariseDocument } from '../../../src/core/summary/documentSummary.ts';
import { ScanResults } from '../../../src/core/summary/scanResults.ts';
import { TextIndex } from '../../../src/core/summary/textIndex.ts';
import { english } from '../../../src/core/text/translate.ts';
import { articleOf, shippedText } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';

const library = new ArticleLibrary();
for (const name of ['0x800f0831-missing-package.md', 'csi-payload-corrupt.md', '0x80070643-msi-1603.md'])
  library.set(articleOf(shippedText(name), name));
const known = recognisedCodes(catalogue, library);
const explainer = new Explainer({ catalogue, library, t: english });
const TITLE = 'Cumulative update fails with 0x800f0831 (a package of an earlier update is missing)';

const at = (text: string) => `2026-01-05 10:00:00, ${text}`;
const MISSING = at(
  'Info                  CBS    Store corruption, manifest missing for package: Package_9_for_KB5031455~31bf~amd64~~10.0.1.4',
);
const FAILED = at(
  "Error                 CBS    Failed to resolve package 'Package_9_for_KB5031455~31bf~amd64~~10.0.1.4' [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]",
);
const ENDED = at(
  'Info                  CBS    Exec: Processing complete. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
);

/** A document of these lines, that can be edited. */
function open(...given: string[]) {
  const lines = [...given];
  const source = {
    get lineCount() {
      return lines.length;
    },
    line: (index: number) => lines[index]!,
  };
  const context = { known, fileName: '/logs/CBS.log' };
  const index = new TextIndex(source, context, explainer.describer, watchedPatterns(library.signs));
  const finish = () => {
    while (!index.isComplete) index.step();
  };
  finish();
  return {
    card(line: number) {
      const [hit] = detectLine(lines[line]!, context);
      const place = placeOf(source, line, hit!.start, context.fileName);
      return explainer.card(hit!, { ...place, seen: index.signs, text: { lines: source, line } });
    },
    summary: () => summariseDocument(index.hits, source, context, explainer, index.signs),
    places: (pattern: string) => index.signs.placesOf(pattern).map(({ line }) => line),
    edit(startLine: number, endLine: number, ...added: string[]) {
      lines.splice(startLine, endLine - startLine + 1, ...added);
      index.edit([{ startLine, startCharacter: 0, endLine, text: added.join('\n') }]);
      finish();
    },
  };
}

const noise = Array.from({ length: 200 }, (_, i) => at(`Info                  CBS    Session: ${i} is fine`));

describe('A log with all signs of a case', () => {
  const log = open(MISSING, ...noise, FAILED, ENDED);
  const card = log.card(202);

  it('says so plainly, with the lines', () => {
    expect(card.article?.evidence).toMatchObject({
      isCertain: true,
      words: `This is: ${TITLE}`,
      missing: [],
      lines: [
        { words: 'Line 1: the manifest of an older package is missing', line: 1, text: MISSING },
        { words: 'Line 202: that package could not be resolved', line: 202, text: FAILED },
      ],
    });
    expect(cardText(card, english)).toEqual(expect.arrayContaining([`This is: ${TITLE}`]));
    expect(evidenceActions(card, english).map(({ deed }) => deed)).toEqual([
      { does: 'goTo', file: '/logs/CBS.log', line: 1 },
      { does: 'goTo', file: '/logs/CBS.log', line: 202 },
    ]);
  });

  it('names the values of its commands, from the lines of its signs where none is near', () => {
    expect(card.article?.values).toEqual([
      'KbOrVersion: KB5031455 (line 1)',
      'PackageName: Package_9_for_KB5031455~31bf~amd64~~10.0.1.4 (line 1)',
    ]);
  });

  it('is a row of its own in a summary, and comes first in a report', () => {
    const summary = log.summary();
    expect(summary.cases.map(({ evidence }) => [evidence.words, evidence.isCertain])).toEqual([
      [`This is: ${TITLE}`, true],
    ]);
    const report = reportOf(summary, { t: english, language: 'en', created: 0, generator: 'x' });
    expect(report.cases).toMatchObject([{ certain: true, lines: [{ file: 'CBS.log', line: 1 }, { line: 202 }] }]);
    const markdown = reportMarkdown(report, english);
    expect(markdown.indexOf('### Cause: Cumulative')).toBeGreaterThan(0);
    expect(markdown.indexOf('### Cause')).toBeLessThan(markdown.indexOf('### Codes'));
    expect(markdown).toContain('CBS.log, line 202: that package could not be resolved');
    expect(reportHtml(report, english)).toContain('<h2 lang="en">Cause: Cumulative update');
  });
});

test('A log with some of them says what may be, and what is not there', () => {
  const log = open(FAILED, ENDED);
  expect(log.card(1).article?.evidence).toMatchObject({
    isCertain: false,
    words: `Possibly: ${TITLE}`,
    missing: ['the manifest of an older package is missing'],
  });
  expect(log.summary().cases).toEqual([]);
  expect(open(ENDED).card(0).article?.evidence).toBeUndefined();
});

test('An edit moves signs, takes them away and brings them', () => {
  const log = open(...noise, FAILED, ENDED);
  const pattern = library.get('file:///team/0x800f0831-missing-package.md')!.signs![0]!.pattern;
  expect(log.places(pattern)).toEqual([]);
  log.edit(3, 4, 'x', MISSING, 'y');
  expect(log.places(pattern)).toEqual([5]);
  log.edit(0, 0, 'one', 'two', 'three');
  expect(log.places(pattern)).toEqual([7]);
  log.edit(6, 6, 'gone');
  expect(log.places(pattern)).toEqual([]);
  log.edit(6, 6, MISSING);
  expect(log.places(pattern)).toEqual([7]);
  expect(log.summary().cases).toHaveLength(1);
});

test('In a scan a sign may stand in another file than the code', () => {
  const results = new ScanResults();
  const file = (label: string) => ({ path: `/logs/${label}`, label, uri: `file:///logs/${label}`, entry: [] });
  const place = (label: string, line: number, text: string) => ({ file: `/logs/${label}`, line, text });
  const [missing, failed] = library.get('file:///team/0x800f0831-missing-package.md')!.signs!;
  results.see(file('CBS.log'), [{ pattern: failed!.pattern, place: place('CBS.log', 7, FAILED) }]);
  expect(results.summary(explainer).cases).toEqual([]);
  results.see(file('CbsPersist.log'), [{ pattern: missing!.pattern, place: place('CbsPersist.log', 3, MISSING) }]);
  const [one] = results.summary(explainer).cases;
  expect(one?.evidence.lines.map(({ words }) => words)).toEqual([
    'CbsPersist.log, line 3: the manifest of an older package is missing',
    'CBS.log, line 7: that package could not be resolved',
  ]);
  expect(results.file('/logs/CbsPersist.log')?.label).toBe('CbsPersist.log');
});
