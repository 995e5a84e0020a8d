import { describe, expect, it } from 'vitest';
import { ReaderHistory } from '../../../src/core/reader/history.ts';

describe('the reader’s history', () => {
  it('goes back to where one was, and forward again', () => {
    const history = new ReaderHistory({ article: 'a', scroll: 0 });
    history.scrolled('a', 500);
    history.go('b');
    expect([history.current, history.canGoBack, history.canGoForward]).toEqual([
      { article: 'b', scroll: 0 },
      true,
      false,
    ]);
    expect(history.back()).toBe(true);
    expect([history.current, history.canGoBack, history.canGoForward]).toEqual([
      { article: 'a', scroll: 500 },
      false,
      true,
    ]);
    expect(history.back()).toBe(false);
    expect(history.forward()).toBe(true);
    expect(history.current.article).toBe('b');
  });

  it('forgets what lay ahead when one goes somewhere new', () => {
    const history = new ReaderHistory({ article: 'a', scroll: 0 });
    history.go('b');
    history.back();
    history.go('c');
    expect(history.forward()).toBe(false);
    history.back();
    expect(history.current.article).toBe('a');
  });

  it('takes no step for the article that is shown', () => {
    const history = new ReaderHistory({ article: 'a', scroll: 70 });
    history.go('a');
    expect([history.current, history.canGoBack]).toEqual([{ article: 'a', scroll: 0 }, false]);
  });

  it('ignores a late report of scrolling in another article', () => {
    const history = new ReaderHistory({ article: 'a', scroll: 0 });
    history.go('b');
    history.scrolled('a', 900);
    expect(history.current).toEqual({ article: 'b', scroll: 0 });
  });

  it('keeps the last hundred places', () => {
    const history = new ReaderHistory({ article: '0', scroll: 0 });
    for (let n = 1; n < 300; n++) history.go(String(n));
    let steps = 0;
    while (history.back()) steps++;
    expect([steps, history.current.article]).toEqual([99, '200']);
  });
});
