/**
 * Variables that PowerShell itself reads: setting one changes what later lines do. Those that only choose what is shown
 * (`$ProgressPreference`, `$ErrorActionPreference` …) are left out. Source: about_Automatic_Variables and
 * about_Preference_Variables of PowerShell 5.1 and 7.
 */
const PARTS_OF_POWERSHELL = new Set(
  `_ psitem args input this matches lastexitcode host home pshome profile pid pwd true false null error executioncontext
  myinvocation psboundparameters pscmdlet pscommandpath psscriptroot psculture psuiculture psversiontable shellid
  stacktrace sender event eventargs eventsubscriber foreach switch nestedpromptlevel psdebugcontext consolefilename
  enabledexperimentalfeatures isadmin iscoreclr islinux ismacos iswindows psedition psnativecommandargumentpassing
  psnativecommandusererroractionpreference psdefaultparametervalues confirmpreference whatifpreference
  psmoduleautoloadingpreference psemailserver pssessionapplicationname pssessionconfigurationname pssessionoption
  psmodulepath outputencoding ofs logcommandhealthevent logcommandlifecycleevent logenginehealthevent
  logenginelifecycleevent logproviderhealthevent logproviderlifecycleevent transcript psstyle
  maximumaliascount maximumdrivecount maximumerrorcount maximumfunctioncount maximumhistorycount maximumvariablecount
  psnativecommanduseerroractionpreference`.split(/\s+/),
);

/** Whether a variable (`$name`, or `name` as a parameter takes it) is one of a script's own. */
export function canAssign(variable: string): boolean {
  const name = variable.replace(/^\$/, '').toLowerCase();
  return /^[a-z_][a-z\d_]*$/.test(name) && !PARTS_OF_POWERSHELL.has(name);
}
