import fc from 'fast-check';

// CI repeats the same examples, so that a change is judged by itself; every other run looks for new ones.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_122 });
