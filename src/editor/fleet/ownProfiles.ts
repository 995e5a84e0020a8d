import * as vscode from 'vscode';
import type { Profile } from '../../core/fleet/profiles/profile.ts';
import { ProfileError, readProfiles } from '../../core/fleet/profiles/readProfiles.ts';
import { readArticleText } from '../articles/articleFile.ts';
import { articleFilesIn } from '../articles/articleFiles.ts';
import { extensionFolders } from '../articles/extensionFolders.ts';
import { originOf } from '../articles/realPlace.ts';
import { teamFolders } from '../articles/teamFolders.ts';
import { logFailure } from '../host/log.ts';
import { sayWarning } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';

const isProfileFile = (name: string): boolean => /\.profiles\.json$/i.test(name);

/**
 * The places of logs that a team describes in `*.profiles.json` in its article folders, read when somebody asks: that is seldom.
 * A file that is wrong is told of and left out, and so is one that leads out of a workspace that is not trusted.
 */
export async function ownProfiles(): Promise<Profile[]> {
  const folders = [...(await teamFolders()).folders, ...extensionFolders().folders];
  const profiles: Profile[] = [];
  for (const { uri: folder, origin } of folders) {
    const found = await articleFilesIn(folder, isProfileFile).catch((error: unknown) => {
      logFailure('article folder', error);
      return undefined;
    });
    for (const uri of found?.files ?? []) if (await originOf(uri, origin)) profiles.push(...(await profilesOf(uri)));
  }
  return profiles;
}

async function profilesOf(uri: vscode.Uri): Promise<Profile[]> {
  const read = await readArticleText(uri);
  const tell = (problem: string) => {
    sayWarning(sentence('{0} is left out: {1}', vscode.workspace.asRelativePath(uri), problem));
    return [];
  };
  if ('problem' in read) return tell(read.problem);
  try {
    return readProfiles(read.text);
  } catch (error) {
    if (error instanceof ProfileError) return tell(error.message);
    throw error;
  }
}
