/** The verbs of cmdlets. Source: the page "Approved Verbs for PowerShell Commands", and `Sort` and `Where` of PowerShell itself. */
const VERBS = new Set(
  `add approve assert backup block build checkpoint clear close compare complete compress confirm connect convert
  convertfrom convertto copy debug deny deploy disable disconnect dismount edit enable enter exit expand export find
  foreach format get grant group hide import initialize install invoke join limit lock measure merge mount move new open
  optimize out ping pop protect publish push read receive redo register remove rename repair request reset resize resolve
  restart restore resume revoke save search select send set show skip sort split start step stop submit suspend switch
  sync tee test trace unblock undo uninstall unlock unprotect unpublish unregister update use wait watch where write`.split(
    /\s+/,
  ),
);

/** Whether a text begins with the name of a cmdlet: an approved verb and a noun. */
export function beginsWithCmdlet(text: string): boolean {
  const verb = /^([A-Z][A-Za-z]{1,11})-[A-Z]\w*(?=\s|$)/.exec(text)?.[1];
  return verb !== undefined && VERBS.has(verb.toLowerCase());
}
