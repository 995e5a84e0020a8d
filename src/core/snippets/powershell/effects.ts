import { msg } from '../../text/translate.ts';

/** What a script does besides running commands, each the end of "This …". */
export const COMMAND = msg('runs a command that Faultbook does not know');
export const UNREADABLE = msg('is written in a way that Faultbook does not read');
export const LOOKALIKE = msg('contains a character that PowerShell treats specially');
export const METHOD = msg('calls a method that is not known to only read');
export const TYPE = msg('uses a type that is not known to only read');
export const DELETES = msg('deletes what it selects');
export const SETTING = msg('changes a setting');
export const FILE = msg('writes a file');
export const SPLATTED = msg('passes parameters that are known only when it runs');
export const DEFINES = msg('defines commands of its own');
export const ENDS = msg('ends the shell');
export const CONNECTS = msg('opens or closes a file or a connection');
export const CREATES = msg('creates or starts something');
