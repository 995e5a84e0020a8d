/**
 * The verbs that the names of PowerShell's commands begin with; `ssh-keygen` is a program.
 * Source:
 * https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands with
 * `ForEach`, `Where`, `Sort`, `Tee`, which PowerShell's own commands use besides.
 */
export const APPROVED_VERBS: ReadonlySet<string> = new Set(
  `add clear close copy enter exit find format get hide join lock move new open optimize push pop redo remove rename reset
  resize search select set show skip split step switch undo unlock watch backup checkpoint compare compress convert
  convertfrom convertto dismount edit expand export group import initialize limit merge mount out publish restore save sync
  unpublish update approve assert build complete confirm deny deploy disable enable install invoke register request restart
  resume start stop submit suspend uninstall unregister wait debug measure ping repair resolve test trace connect disconnect
  read receive send write block grant protect revoke unblock unprotect use foreach where sort tee`.split(/\s+/),
);
