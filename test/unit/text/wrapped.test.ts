import { expect, it } from 'vitest';
import { wrapped } from '../../../src/core/text/wrapped.ts';

it('breaks lines between words', () => {
  expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapped('one two three', 6)).toEqual(['one', 'two', 'three']);
  expect(wrapped('one two', 7)).toEqual(['one two']);
  expect(wrapped('', 7)).toEqual(['']);
});

it('cuts a word that is longer than a line, but no character', () => {
  expect(wrapped('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
  expect(wrapped('ab😀cd', 3)).toEqual(['ab', '😀c', 'd']);
});

it('gives a character that is as wide as high the room of two letters', () => {
  expect(wrapped('更新プログラム', 6)).toEqual(['更新プ', 'ログラ', 'ム']);
  expect(wrapped('KB の更新プログラム', 12)).toEqual(['KB の更新プ', 'ログラム']);
});
