// Comes before the files of tests: they find mocha's functions.
import 'mocha/mocha.js';

mocha.setup({ ui: 'bdd', timeout: 300_000, slow: 2_000, color: false } as Mocha.MochaOptions);
