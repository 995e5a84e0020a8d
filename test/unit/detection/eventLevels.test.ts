import { describe, expect, it } from 'vitest';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { type Code, canonical } from '../../../src/core/codes/code.ts';
import { detectText } from '../../../src/core/detection/detectText.ts';
import type { LogContext } from '../../../src/core/detection/hit.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { HeaderFinder } from '../../../src/core/detection/tablePass.ts';
import { Describer } from '../../../src/core/explain/describer.ts';
import { EVENT_REACH } from '../../../src/core/formats/eventShapes.ts';
import { ByteScanner } from '../../../src/core/scan/scanBytes.ts';
import { TextIndex } from '../../../src/core/summary/textIndex.ts';
import { catalogue, known } from '../codes/known.ts';

const covered = recognisedCodes(catalogue, { covers: ({ provider }: Code) => provider !== undefined, codes: () => [] });
const describer = new Describer(catalogue);
const linesOf = (lines: readonly string[]) => ({ lineCount: lines.length, line: (at: number) => lines[at]! });

function outcomes(text: string, context: LogContext = { known: covered }): string[] {
  const found: string[] = [];
  detectText(text, context, (hit) => found.push(`${canonical(hit.code).slice(6)} ${describer.outcome(hit, {})}`));
  return found;
}

const list = (level: string, id = 7) =>
  `TimeCreated  : 5/2/2024 7:01:44 AM\nProviderName : disk\nId           : ${id}\nLevelDisplayName : ${level}\nMessage      : A part of it is bad`;

describe('the level that the record of an event states', () => {
  it.each([
    ['Critical', 'failure'],
    ['Error', 'failure'],
    ['Warning', 'warning'],
    ['Information', 'information'],
    ['Verbose', 'information'],
    ['Fehler', 'failure'],
    ['Warnung', 'warning'],
    ['Informationen', 'information'],
    ['Avertissement', 'warning'],
    ['Advertencia', 'warning'],
    ['警告', 'warning'],
    ['Ошибка', 'failure'],
    // What says nothing leaves it to the event.
    ['', 'failure'],
    ['Contoso', 'failure'],
  ])('%s is the outcome %s', (level, outcome) => {
    expect(outcomes(list(level))).toEqual([`disk/7 ${outcome}`]);
  });

  it.each([
    ['above its fields', 'Level : 3\nProviderName : disk\nId           : 7'],
    [
      'Event Viewer',
      'Log Name: System\nSource: disk\nDate: today\nEvent ID: 7\nTask Category: None\nLevel:         Warning',
    ],
    ['Event Viewer in German', 'Protokollname: System\nQuelle: disk\nEreignis-ID: 7\nEbene:         Warnung'],
    ['Get-EventLog', 'EventID            : 7\nEntryType          : Warning\nSource             : disk'],
    ['collector', 'SourceName=disk\nEventCode=7\nEventType=2\nType=Warning'],
    [
      'evtxexport',
      'Event number\t\t: 1\nSource name\t\t: disk\nEvent identifier\t\t: 0x80040007 (2147745799)\nEvent level\t\t: Warning (3)',
    ],
    ['evtx', '2024-05-02T07:01:44.1230000Z  Warning     disk/7  System  PC1  -  #5'],
    [
      'XML',
      "<Event><System><Provider Name='disk'/><EventID>7</EventID><Version>0</Version><Level>3</Level></System></Event>",
    ],
    [
      'XML of several lines',
      '<Event>\n<System>\n<Provider Name="disk"/>\n<EventID>7</EventID>\n<Version>0</Version>\n<Level>3</Level>',
    ],
    ['JSON', '{"ProviderName":"disk","Id":7,"LevelDisplayName":"Warning"}'],
    ['JSON with its level first', '{"level":"3","providerName":"disk","eventID":"7"}'],
    ['JSON of several lines', '  {\n    "Id": 7,\n    "Version": 0,\n    "Level": 3,\n    "ProviderName": "disk",'],
    ['table', '   ProviderName: disk\n\n5/2/2024 7:01:45 AM              7 Warning          A block is bad'],
    ['CSV', 'Level,Date and Time,Source,Event ID,Task Category\nWarning,5/2/2024 7:01:45 AM,disk,7,None'],
    ['columns', '"TimeCreated","Id","LevelDisplayName","ProviderName"\n"5/2/2024 7:01:45 AM","7","Warning","disk"'],
  ])('is read in the form: %s', (_, text) => {
    expect(outcomes(text)).toEqual(['disk/7 warning']);
  });

  it('is not that of the next record, or of the one before', () => {
    const blank =
      'ProviderName : disk\nId           : 7\n\nProviderName : disk\nId           : 11\nLevelDisplayName : Warning';
    expect(outcomes(blank)).toEqual(['disk/7 failure', 'disk/11 warning']);
    const lines =
      '{"ProviderName":"disk","Id":7}\n{"level":"3","providerName":"disk","eventID":"11"}\n{"ProviderName":"disk","Id":7}';
    expect(outcomes(lines)).toEqual(['disk/7 failure', 'disk/11 warning', 'disk/7 failure']);
    const row = (id: number, level: string) =>
      `<Event><System><Provider Name='disk'/><EventID>${id}</EventID>${level}</System></Event>`;
    expect(outcomes(row(7, '') + row(11, '<Level>3</Level>') + row(15, '<Level>2</Level>'))).toEqual([
      'disk/7 failure',
      'disk/11 warning',
      'disk/15 failure',
    ]);
  });

  it('marks a published event that no article covers where it is an error', () => {
    expect(outcomes(list('Error'), { known })).toEqual(['disk/7 failure']);
    expect(outcomes(list('Critical'), { known })).toEqual(['disk/7 failure']);
    for (const level of ['Warning', 'Information', '']) expect(outcomes(list(level), { known })).toEqual([]);
    expect(outcomes(list('Error', 7777), { known })).toEqual([]);
  });

  it('is the same for a text, its lines, its stream and the card', () => {
    const text = `${list('Warning')}\n\n`.repeat(4000);
    const lines = text.split('\n');
    const finder = new HeaderFinder(linesOf(lines), { known: covered });
    const [hit] = detectLine(lines[2]!, finder.contextAt(2));
    expect(hit).toMatchObject({ level: 'warning', message: 'A part of it is bad' });
    expect(describer.describe(hit!, {}).outcome).toBe('warning');
    expect(outcomes(text)).toEqual(Array(4000).fill('disk/7 warning'));
    const streamed: string[] = [];
    const scanner = new ByteScanner(
      { known: covered },
      ({ hit: one }) => streamed.push(`${one.level} ${one.message}`),
      undefined,
      {
        before: EVENT_REACH,
        behind: 0,
      },
    );
    scanner.push(new TextEncoder().encode(text));
    scanner.finish();
    expect(streamed).toEqual(Array(4000).fill('warning A part of it is bad'));
  });

  it('changes with an edit of a line below the event', () => {
    const lines = ['a', ...list('Warning').split('\n'), 'z'];
    const index = new TextIndex(linesOf(lines), { known: covered }, describer);
    while (!index.isComplete) index.step();
    const keys = () => [...index.hits.all()].map(({ line, kind }) => `${line} ${kind.key}`);
    expect(keys()).toEqual(['3 event:disk/7|warning|']);
    lines[4] = 'LevelDisplayName : Error';
    index.edit([{ startLine: 4, startCharacter: 19, endLine: 4, text: 'Error' }]);
    expect(keys()).toEqual(['3 event:disk/7|failure|']);
  });
});
