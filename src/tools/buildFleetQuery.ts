import * as z from 'zod';
import type { Code } from '../core/codes/code.ts';
import { codesTyped } from '../core/codes/typed.ts';
import { HuntError } from '../core/fleet/engines/engine.ts';
import { ENGINES } from '../core/fleet/engines/engineName.ts';
import { fleetQuery } from '../core/fleet/fleetQuery.ts';
import { PROFILES, profileOf } from '../core/fleet/profiles/profiles.ts';
import { LAST_WEEK, lastSpelt } from '../core/fleet/timeWindow.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { tokensOf } from './tokens.ts';
import { tool } from './tool.ts';
import { ToolError } from './toolError.ts';
import { toolInput } from './toolInput.ts';

/** What an answer costs by itself, and each code in it, in tokens; LogQL has each pattern three times. */
const ANSWER = 800;
const EACH = 1100;
const EACH_OF_LOKI = 3300;

/** More would be a query that hardly anybody reads. */
const MOST_CODES = 5;

const Output = z.object({
  query: z.string().describe('the whole query, with a comment at its beginning; nothing has run it'),
  engine: z.enum(ENGINES),
  table: z.string(),
  codes: z.array(z.string()).describe('the codes it looks for, as its results call them'),
  cannot_see: z.array(z.string()).describe('what it misses or counts too much of: tell the user'),
});

/** The query that finds codes in the logs of many machines. */
export const buildFleetQuery = tool({
  name: 'build_fleet_query',
  title: 'Build a query for the logs of a fleet',
  description:
    'Writes the query that finds Windows error codes in the logs of many machines, in all spellings (hex, bare, signed, unsigned, Win32 number behind a word, name), by machine with count, first and last. For Log Analytics, Sentinel, Defender, Intune, CMPivot (kql), Splunk (spl), Elastic (esql), Loki (logql), ClickHouse, DuckDB, Spark, or as a Sigma rule. It runs nothing. Give the user the query as it is, with what it cannot see.',
  input: toolInput({
    codes: z
      .array(z.string().min(1).max(200))
      .min(1)
      .max(MOST_CODES)
      .describe('codes in any spelling, or events such as "event 1801 TPM-WMI"'),
    engine: z.enum(ENGINES).describe('the language of the query'),
    table: z
      .string()
      .max(100)
      .optional()
      .describe(
        'where the logs lie: Event, SecurityEvent, DeviceEvents, cmpivot, device-query …; a usual place if not given',
      ),
    window: z.string().max(10).default('7d').describe('how far it looks back: 24h, 7d, 90m'),
  }),
  output: Output,
  budget: ({ codes, engine }) => ANSWER + codes.length * (engine === 'logql' ? EACH_OF_LOKI : EACH),
  run: async ({ codes, engine, table, window }, { knowledge }, budget) => {
    const { catalogue, known } = await knowledge();
    const profile = profileOf(engine, table);
    if (!profile) {
      const names = PROFILES.filter((one) => one.engine === engine).map(({ name }) => name);
      throw new ToolError(`No such table is known for ${engine}. Use one of: ${names.join(', ')}.`);
    }
    const span = window === '7d' ? LAST_WEEK : lastSpelt(window);
    if (!span) throw new ToolError('"window" must be minutes, hours or days, as in 90m, 24h or 7d.');
    const meant = codes.map((text, index): Code => {
      const [code] = codesTyped(text, known);
      if (!code)
        throw new ToolError(`codes[${index}] is no code that is known. explain_error_codes tells what is meant.`);
      return code;
    });
    try {
      const built = fleetQuery({ codes: meant, engine, profile, window: span }, catalogue);
      const output = {
        query: built.text,
        engine,
        table: profile.name,
        codes: built.codes.map(({ label }) => label),
        cannot_see: [...built.blind],
      };
      if (tokensOf(jsonText(output)) > budget)
        throw new ToolError('The query does not fit into the answer: ask for fewer codes at once.');
      return { output };
    } catch (error) {
      if (error instanceof HuntError) throw new ToolError(error.message);
      throw error;
    }
  },
});
