/** Parameters of all cmdlets and their short names, in lower case. Source: about_CommonParameters. */
export const COMMON_PARAMETERS: ReadonlySet<string> = new Set(
  `verbose vb debug db erroraction ea warningaction wa informationaction infa progressaction proga errorvariable ev
  warningvariable wv informationvariable iv outvariable ov outbuffer ob pipelinevariable pv`.split(/\s+/),
);

/** Whether a parameter, or the beginning of one, is one of all cmdlets. */
export function isCommonParameter(name: string): boolean {
  const folded = name.toLowerCase();
  return [...COMMON_PARAMETERS].some((one) => one.startsWith(folded));
}

/** Those of cmdlets that change something, if their page names them: they only ask, or only say what would be done. */
export const ASKING_PARAMETERS: ReadonlySet<string> = new Set('whatif wi confirm cf'.split(' '));
