/** Values of VS Code settings by their full names. */
export type Settings = Record<string, unknown>;

/** A quiet window: no welcome tab, no chat, no tips, nothing that would use the network. */
export const quiet: Settings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.editorLargeFileConfirmation': 1024,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** What tests add: quick hovers, a terminal whose text is in the page, and no animations to wait for. */
export const automated: Settings = {
  ...quiet,
  'editor.hover.delay': 100,
  'terminal.integrated.gpuAcceleration': 'off',
  'workbench.reduceMotion': 'on',
};

/** Whether the opened folder is trusted, without ever asking. A restricted one can still be granted trust. */
export function trust(restricted: boolean): Settings {
  if (!restricted) return { 'security.workspace.trust.enabled': false };
  return {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    'security.workspace.trust.emptyWindow': false,
  };
}
