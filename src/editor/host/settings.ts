import * as vscode from 'vscode';
import { SETTINGS, type Setting, type SettingName } from './contributions.ts';

/** A setting's value as it is read. */
type Value<N extends SettingName> = ValueOf<(typeof SETTINGS)[N]>;
type ValueOf<S extends Setting> = S extends { type: 'switch' }
  ? boolean
  : S extends { type: 'choice'; of: readonly (infer C)[] }
    ? C
    : S extends { type: 'records' }
      ? readonly object[]
      : readonly string[];

/** A setting, or the part before the dot that several settings share. */
type Section = SettingName | (SettingName extends infer N ? (N extends `${infer S}.${string}` ? S : never) : never);

const PREFIX = 'faultbook';

/** The value of a setting, always of the right type, whatever somebody wrote into it. */
export function setting<N extends SettingName>(name: N): Value<N> {
  return checked(SETTINGS[name], vscode.workspace.getConfiguration(PREFIX).get<unknown>(name)) as Value<N>;
}

function checked(setting: Setting, value: unknown): boolean | string | readonly string[] | readonly object[] {
  switch (setting.type) {
    case 'switch':
      return typeof value === 'boolean' ? value : setting.default;
    case 'choice':
      return typeof value === 'string' && setting.of.includes(value) ? value : setting.default;
    default: {
      const wanted = setting.type === 'list' ? 'string' : 'object';
      return Array.isArray(value) ? value.filter((entry) => entry !== null && typeof entry === wanted) : [];
    }
  }
}

/** What was written into a setting, unchecked: by the user, and by the workspace and its folders. */
export function writtenSetting(name: SettingName): { readonly user: unknown; readonly workspace: readonly unknown[] } {
  const written = vscode.workspace.getConfiguration(PREFIX).inspect<unknown>(name);
  return { user: written?.globalValue, workspace: [written?.workspaceValue, written?.workspaceFolderValue] };
}

/** Writes one of the user's settings. */
export async function writeSetting<N extends SettingName>(name: N, value: Value<N>): Promise<void> {
  await vscode.workspace.getConfiguration(PREFIX).update(name, value, vscode.ConfigurationTarget.Global);
}

/** Writes a setting for all who work in the opened folders; where none is open, for the user. */
export async function writeSharedSetting<N extends SettingName>(name: N, value: Value<N>): Promise<void> {
  const { ConfigurationTarget, workspace } = vscode;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration(PREFIX).update(name, value, target);
}

/** Tells when a setting, or any setting of a section, has changed. */
export function onDidChangeSetting(section: Section, changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(`${PREFIX}.${section}`)) changed();
  });
}

/** Shows the user the settings of a section. */
export async function openSettings(section: Section): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', `${PREFIX}.${section}`);
}
