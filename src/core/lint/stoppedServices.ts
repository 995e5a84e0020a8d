import type { Finding, Span } from '../articles/problem.ts';
import type { Snippet } from '../snippets/snippet.ts';
import type { Command } from './commandsIn.ts';
import type { FenceLine } from './fenceLines.ts';

/** The commands of each snippet of an article, in the order of the file. */
export type Commands = ReadonlyMap<Snippet, readonly Command[]>;

/**
 * FB028: a service that an article stops and that no later snippet starts again, by itself or by a restart.
 * `linesOf` says where the lines of a snippet stand in the file.
 */
export function* stoppedServices(
  commands: Commands,
  linesOf: (snippet: Snippet) => readonly FenceLine[],
): Iterable<Finding> {
  for (const [snippet, services] of stillStopped(commands)) {
    const places = placesOf(services, linesOf(snippet));
    for (const [index, service] of services.entries()) {
      const message = `"${service}" is stopped and never started again: add the command that starts it.`;
      yield { rule: 'FB028', message, span: places[index]! };
    }
  }
}

/** The services that nothing starts again, in the order of the snippets that stop them last. */
function stillStopped(commands: Commands): Map<Snippet, string[]> {
  const stopped = new Map<string, Snippet>();
  for (const [snippet, all] of commands) {
    for (const { name, args } of all) {
      const deed = serviceDeed(name, args);
      for (const service of deed?.services ?? []) {
        stopped.delete(service);
        if (deed!.what === 'stop') stopped.set(service, snippet);
      }
      // Restarting the computer starts every service that is set to start.
      if (/^(?:shutdown|restart-computer)$/.test(name)) stopped.clear();
    }
  }
  const bySnippet = new Map<Snippet, string[]>();
  for (const [service, snippet] of stopped) {
    const services = bySnippet.get(snippet);
    if (services) services.push(service);
    else bySnippet.set(snippet, [service]);
  }
  return bySnippet;
}

/**
 * Where each service is stopped: from the word "stop" to its name. Both lists are gone through once; a service that is
 * not found in its turn, and all after it, are reported at the beginning of the snippet.
 */
function placesOf(services: readonly string[], lines: readonly FenceLine[]): Span[] {
  const begin = lines[0]?.start ?? 0;
  const unknown = { start: begin, end: begin };
  let index = 0;
  let stop = -1;
  let from = 0;
  let folded = '';
  return services.map((service) => {
    for (; index < lines.length; index++) {
      const { text, start } = lines[index]!;
      if (from === 0) {
        stop = text.search(/\bstop\b/i);
        // A letter that is longer in lower case would shift the places after it.
        folded = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
        from = stop < 0 ? text.length : stop + 'stop'.length;
      }
      const end = endOfName(folded, service, from);
      if (end > 0) {
        from = end;
        return { start: start + stop, end: start + end };
      }
      from = 0;
    }
    return unknown;
  });
}

/** The end of the first place from `from` on where a name stands by itself; 0 where there is none. */
function endOfName(text: string, name: string, from: number): number {
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!/\w/.test(text[at - 1] ?? '') && !/\w/.test(text[end] ?? '')) return end;
  }
  return 0;
}

function serviceDeed(name: string, args: string): { what: 'stop' | 'start'; services: string[] } | undefined {
  const list = (text: string) =>
    text
      .replace(/(?<!\S)-(?:errora\w*|ea|warninga\w*|wa)\s+\w+|(?<!\S)-\w+|(?<=\s)\/y\b/gi, '')
      .split(',')
      .map((service) => service.replace(/["']/g, '').trim().toLowerCase())
      .filter((service) => service !== '' && !/[$<>%|]/.test(service));
  const cmd = /^(?:net1?|sc)$/.test(name) ? /^(stop|start)\s+(\S.*)$/i.exec(args) : undefined;
  if (cmd) return { what: cmd[1]!.toLowerCase() as 'stop' | 'start', services: list(cmd[2]!).slice(0, 1) };
  if (name === 'stop-service' || name === 'spsv') return { what: 'stop', services: list(args) };
  if (name === 'set-service' && /-status\s+running/i.test(args)) {
    return { what: 'start', services: list(args.replace(/-(?:status|startuptype)\s+\w+/gi, '')) };
  }
  if (/^(?:start|restart|resume)-service$|^sasv$/.test(name)) return { what: 'start', services: list(args) };
  return undefined;
}
