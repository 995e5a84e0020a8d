import { it } from 'vitest';
import { QUOTE_TARGETS } from '../../../fuzz/quote.ts';
it.each(QUOTE_TARGETS)('$name', async (t) => { for (let k = 0; k < 4; k++) console.log(t.name, k, JSON.stringify(await t.run(1000000 * k + 77, 15000))); }, 200000);
