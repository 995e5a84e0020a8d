/** Numbers from 0 up to and without 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  ...[
    '&',
    '&&',
    '|',
    '||',
    '(',
    ')',
    '"',
    '""',
    '^',
    '^^',
    '^"',
    '^&',
    '^|',
    '^)',
    '%',
    '%%',
    '!',
    '@',
    ':',
    ';',
    ',',
    '=',
  ],
  ...[' ', '  ', '\t', '>nul ', '2>&1', '2>nul', '<nul ', '>nul', ' 2>nul '],
  ...[
    ' & echo ',
    ' && echo ',
    ' | echo ',
    ' || echo ',
    '&echo ',
    'echo.',
    'echo(',
    'echo ',
    '@echo ',
    'rem ',
    'call echo ',
  ],
  ...['if 1==1 ', 'if not 1==2 ', 'if /i "a"=="A" ', 'if exist nul ', 'else ', ' else echo ', 'if defined OS '],
  ...[
    'for %i in (1 2) do ',
    'for %%i in (1 2) do ',
    'for /l %i in (1,1,2) do ',
    'for /f "tokens=*" %i in (',
    "'echo ",
    "'",
    ') do ',
  ],
  ...[
    '%i',
    '%%i',
    '%OS%',
    '%TEMP%',
    '%NOPE%',
    '%1',
    '%~n0',
    'cmd /c ',
    'cmd /c "',
    'cmd /s /c "',
    '/c ',
    'x"y',
    "'x'",
    '$a',
  ],
];

/** A line of cmd's signs and of `echo` with words that are found again in its output. */
export function randomLine(random: () => number): string {
  let count = 0;
  let line = random() < 0.7 ? `echo a${count++}` : '';
  const length = 2 + Math.floor(random() * 9);
  for (let i = 0; i < length; i++) {
    line += PIECES[Math.floor(random() * PIECES.length)]!;
    if (random() < 0.6) line += `${random() < 0.3 ? 'echo ' : ''}a${count++}`;
    if (random() < 0.3) line += ' ';
  }
  return line;
}
