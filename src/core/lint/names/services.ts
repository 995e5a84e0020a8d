import type { Call } from '../../snippets/reading.ts';
import { argumentsOf, textsIn } from './callArguments.ts';

const SERVICE_CMDLET = /^(?:get|set|start|stop|restart|suspend|resume)-service$/;
const SWITCHES: ReadonlySet<string> = new Set('force passthru nowait dependentservices ds requiredservices'.split(' '));
/** The verbs of `sc` that a service's name follows. */
const SC_VERBS = new Set(
  `query queryex qc qdescription qfailure qfailureflag qsidtype qprivs qtriggerinfo qprotection qmanagedaccount start stop
  pause continue interrogate control config description failure failureflag sidtype privs triggerinfo sdshow sdset delete
  enumdepend getdisplayname`.split(/\s+/),
);
const SERVICE = /^[A-Za-z_][\w.$-]*$/;

/** The services that a call names; `name` is that of its program or cmdlet, in lower case. */
export function servicesIn(name: string, call: Call): string[] {
  const words = call.args.map(({ raw }) => raw);
  if (SERVICE_CMDLET.test(name)) {
    return [...argumentsOf(call, SWITCHES)]
      .filter(({ parameter }) => parameter === undefined || 'name'.startsWith(parameter) || parameter === 'servicename')
      .flatMap(({ word }) => textsIn(word.raw))
      .filter((text) => SERVICE.test(text));
  }
  if (name === 'sc') {
    const [verb = '', service = ''] = words.filter((word) => !word.startsWith('\\\\'));
    return SC_VERBS.has(verb.toLowerCase()) ? textsIn(service).filter((text) => SERVICE.test(text)) : [];
  }
  if ((name === 'net' || name === 'net1') && /^(?:start|stop)$/i.test(words[0] ?? '')) {
    return textsIn(words[1] ?? '').filter((text) => SERVICE.test(text));
  }
  if (words.some((word) => /\bWin32_Service\b/i.test(word))) {
    return words.flatMap((word) => [...word.matchAll(/\bName ?= ?'([A-Za-z_][\w.$-]*)'/gi)].map((match) => match[1]!));
  }
  return [];
}
