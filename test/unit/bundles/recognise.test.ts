import { describe, expect, test } from 'vitest';
import { aboutLine } from '../../../src/core/bundles/aboutText.ts';
import { FACTS_HEAD } from '../../../src/core/bundles/bundleSet.ts';
import { FoundBundles } from '../../../src/core/bundles/foundBundles.ts';
import { lookAhead } from '../../../src/core/bundles/lookAhead.ts';
import { Recogniser } from '../../../src/core/bundles/recognise.ts';
import type { Sighting } from '../../../src/core/bundles/sighting.ts';
import { english } from '../../../src/core/text/translate.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Hands out pieces in one buffer that is used again, as files do; throws in the end where asked to. */
async function* stream(pieces: readonly string[], error?: Error): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(1 << 17);
  for (const piece of pieces) {
    buffer.fill(0);
    buffer.set(bytesOf(piece));
    yield buffer.subarray(0, bytesOf(piece).length);
  }
  if (error) throw error;
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  try {
    for await (const chunk of chunks) text += new TextDecoder().decode(chunk);
  } catch (error) {
    return `${text}|${(error as Error).message}`;
  }
  return text;
}

describe('Looking ahead', () => {
  test.each([true, false])('changes nothing of a stream (wanted: %s)', async (wanted) => {
    const pieces = ['ab', 'cd', 'ef', 'gh'];
    const looked = await lookAhead(stream(pieces), () => wanted, 4);
    expect(looked.head && new TextDecoder().decode(looked.head)).toBe(wanted ? 'abcd' : undefined);
    expect(await textOf(looked.chunks)).toBe('abcdefgh');
    expect(await textOf((await lookAhead(stream([]), () => wanted, 4)).chunks)).toBe('');
  });

  test.each([true, false])('hands out what came before an error (wanted: %s)', async (wanted) => {
    const looked = await lookAhead(stream(['ab', 'cd'], new Error('damaged')), () => wanted, 100);
    expect(await textOf(looked.chunks)).toBe('abcd|damaged');
  });

  test('closes a stream that is left in the middle', async () => {
    let closed = false;
    async function* source() {
      try {
        yield bytesOf('a');
        yield bytesOf('b');
        yield bytesOf('c');
      } finally {
        closed = true;
      }
    }
    const { chunks } = await lookAhead(source(), () => true, 1);
    for await (const _ of chunks) break;
    expect(closed).toBe(true);
  });
});

async function seen(path: string, text: string, archives: readonly string[] = [], recogniser = new Recogniser()) {
  const { sightings, chunks } = await recogniser.see({ path, archives, chunks: stream([text]) });
  expect(await textOf(chunks)).toBe(text);
  return sightings.map((one) => aboutLine(one, english));
}

describe('A file that is read', () => {
  test('is told with what stands in it, and read as before', async () => {
    expect(await seen('x/ipconfig.txt', '\r\n   Host Name . . . . : PC-0142\r\n')).toEqual([
      'Output of ipconfig · Machine: PC-0142',
    ]);
    expect(await seen('x/plain.log', 'Machine: PC-0142\n')).toEqual(['Log that names its machine · Machine: PC-0142']);
    expect(await seen('x/plain.log', 'Machine is down\n')).toEqual([]);
  });

  test('is read for facts as far as they may stand', async () => {
    const report = `EventType=x\n${'LoadedModule[0]=x\n'.repeat(3000)}EventTime=133915908992113755\n`;
    expect(report.length).toBeLessThan(FACTS_HEAD);
    expect(await seen('Report.wer', report)).toEqual(['Windows Error Reporting · Time: 2025-05-13T06:21:39Z']);
  });

  test('tells its archives once', async () => {
    const recogniser = new Recogniser();
    const zip = 'C:/DiagLogs-PC-0142-20240421T101500Z.zip';
    const told = 'Diagnostics collected by Intune · Machine: PC-0142 · Time: 20240421T101500Z';
    expect(await seen(`${zip}/a.log`, 'x', [zip], recogniser)).toEqual([told]);
    expect(await seen(`${zip}/b.log`, 'x', [zip], recogniser)).toEqual([]);
    expect(await seen(`${zip}/c.zip/b.log`, 'x', [zip, `${zip}/c.zip`], recogniser)).toEqual([]);
    expect(
      await seen('D:/x.zip/DiagLogs-x.zip/a.log', 'x', ['D:/x.zip', 'D:/x.zip/DiagLogs-x.zip'], recogniser),
    ).toEqual(['Diagnostics collected by Intune']);
  });

  test('tells the command that converts it', async () => {
    const { sightings } = await new Recogniser().see({
      path: 'WindowsUpdate.1.etl',
      archives: [],
      chunks: stream(['\0']),
    });
    expect(sightings.map((one) => aboutLine(one, english))).toEqual([
      'Windows Update client, not converted yet · To convert: Get-WindowsUpdateLog -ETLPath <Folder> -LogPath WindowsUpdate.log',
    ]);
  });
});

describe('An output that was pasted behind others', () => {
  const behind = (bytes: number, text: string) => seen('x/collected.txt', `${'> a line\n'.repeat(bytes / 9)}${text}`);
  const joined = '             AzureAdJoined : YES\n               Device Name : PC-0771.example.org\n';

  test.each([900, 4050, 9000, 45_000])('is known %i bytes down', async (bytes) => {
    expect(await behind(bytes, joined)).toEqual(['How a device is joined (dsregcmd) · Machine: PC-0771.example.org']);
  });

  test('is looked for so far down, and no other kind is', async () => {
    expect(await behind(90_000, joined)).toEqual([]);
    expect(
      await behind(9000, 'System Information report written at: 01/02/26 10:00:00\nSystem Name: PC-0771\n['),
    ).toEqual([]);
  });
});

describe('What is found', () => {
  const sighting = (
    file: string,
    bundle: string,
    ...facts: [Sighting['facts'][number]['what'], string][]
  ): Sighting => ({
    ...{ file, bundle, title: bundle },
    facts: facts.map(([what, value]) => ({ what, value })),
  });
  const found = (...all: Sighting[]) => {
    const about = new FoundBundles();
    for (const one of all) about.add(one);
    return about;
  };
  const factsOf = (about: FoundBundles, what: 'machine' | 'windows') =>
    about.facts(what).map(({ value, files, first }) => `${value} ${files} ${first}`);

  test('is one machine, in any spelling', () => {
    const about = found(
      sighting('a', 'ipconfig', ['machine', 'PC-0142']),
      sighting('b', 'dsregcmd', ['machine', 'pc-0142.contoso.local']),
    );
    expect(factsOf(about, 'machine')).toEqual(['PC-0142 2 a']);
  });

  test('is both of two machines, each with the file that says it', () => {
    const about = found(
      sighting('a', 'ipconfig', ['machine', 'PC-0142']),
      sighting('b', 'ipconfig', ['machine', 'PC-0143']),
      sighting('c', 'ipconfig', ['machine', 'PC-0143']),
    );
    expect(factsOf(about, 'machine')).toEqual(['PC-0142 1 a', 'PC-0143 2 b']);
    expect(about.bundles.map(({ name, files, first }) => `${name} ${files} ${first}`)).toEqual(['ipconfig 3 a']);
  });

  test('is not kept without end', () => {
    const about = found(...Array.from({ length: 1000 }, (_, i) => sighting(`${i}`, 'wer', ['machine', `PC-${i}`])));
    expect(about.facts('machine')).toHaveLength(100);
    expect(about.bundles[0]).toMatchObject({ name: 'wer', files: 1000, first: '0' });
  });

  test('is one Windows where the build is the same', () => {
    const about = found(
      sighting('a', 'dxdiag', ['windows', 'Windows 11 Home 64-bit (10.0, Build 22631)']),
      sighting('b', 'msinfo', ['windows', '10.0.22631 Build 22631']),
      sighting('c', 'windows-update', ['windows', '10.0.22631.3447']),
      sighting('d', 'panther', ['windows', '19045.1.amd64fre.vb_release']),
    );
    expect(factsOf(about, 'windows')).toEqual([
      'Windows 11 Home 64-bit (10.0, Build 22631) 3 a',
      '19045.1.amd64fre.vb_release 1 d',
    ]);
  });
});
