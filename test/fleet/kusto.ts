import { packageOf } from './engines.ts';

/** What of Microsoft's language service is asked for. It puts itself into the globals. */
interface Service {
  readonly Kusto: {
    readonly Language: {
      readonly KustoCode: { ParseAndAnalyze(text: string, globals: unknown): { GetDiagnostics(): Diagnostics } };
      readonly GlobalState: { readonly Default: unknown };
    };
  };
}

interface Diagnostics {
  readonly Count: number;
  getItem(index: number): { readonly Severity: string; readonly Message: string; readonly Start: number };
}

const PACKAGE = '@kusto/language-service-next';

/** What Microsoft's parser says is wrong with a query, where the tables are those that `lets` declares. */
export function kustoProblems(query: string, lets = ''): string[] {
  const globals = globalThis as unknown as { Bridge?: unknown; self?: unknown } & Partial<Service>;
  globals.self ??= globalThis;
  if (globals.Bridge === undefined) packageOf(`${PACKAGE}/bridge.min.js`);
  if (globals.Kusto === undefined) packageOf(`${PACKAGE}/Kusto.Language.Bridge.min.js`);
  const { KustoCode, GlobalState } = globals.Kusto!.Language;
  const text = lets + query;
  const found = KustoCode.ParseAndAnalyze(text, GlobalState.Default).GetDiagnostics();
  return Array.from({ length: found.Count }, (_, index) => found.getItem(index)).map(
    ({ Severity, Message, Start }) => `${Severity}: ${Message} (${text.slice(Start, Start + 30)})`,
  );
}
