import { describe, expect, test } from 'vitest';
import { caseOf, scanOf } from './caseOf.ts';

const findingsOf = async (folder: string) => caseOf(await scanOf(folder)).findings;

describe('A case of answers of commands', () => {
  test('keeps the volumes of one article apart: each with its own lines', async () => {
    const found = await findingsOf('volumes');
    expect(found.map(({ key, for: lines }) => [key, ...lines.map(({ line }) => line)])).toEqual([
      ['state:bde-locked', 25, 36],
      ['state:bde-suspended', 12, 10],
    ]);
    const [locked] = found;
    expect(locked!.title).toMatch(/^Volume F: is locked.* · G:$/);
    expect(locked!.for.map(({ says }) => says)).toEqual(['F: · Lock Status: Locked', 'G: · Lock Status: Locked']);
  });

  test('takes a writer without an error for none that failed', async () => {
    expect(await findingsOf('writers')).toEqual([]);
  });

  test('has one finding for a refused password, with the code of the attempt', async () => {
    const found = await findingsOf('signin');
    expect(found.map(({ key }) => key)).toEqual(['state:dsregcmd-wrong-password']);
    expect(found[0]!.codes).toEqual(expect.arrayContaining(['0xC000006D', 'AADSTS50126']));
  });

  test('finds nothing wrong on a computer that is not joined', async () => {
    const file = caseOf(await scanOf('notjoined'));
    expect(file.findings).toEqual([]);
    expect(file.states.map(({ rule }) => rule.id)).toEqual(['dsregcmd-not-joined', 'dsregcmd-account-not-joined']);
  });

  test('has the keys of a device as the cause, not the token that it lacks by them', async () => {
    expect((await findingsOf('keys')).map(({ key, certainty }) => [key, certainty])).toEqual([
      ['state:dsregcmd-key-fails', 'certain'],
    ]);
  });

  test('is certain of a clock that follows nobody, and takes the number of its last error for no code', async () => {
    const found = await findingsOf('clock');
    expect(found.map(({ key, certainty, codes }) => [key, certainty, codes])).toEqual([
      ['state:w32tm-never-synchronized', 'certain', []],
    ]);
  });
});
