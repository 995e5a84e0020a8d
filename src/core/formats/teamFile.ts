/** What a team's JSON files beside its articles hold: formats of logs, what logs tell of items, and what states mean. */
export const TEAM_FILES = ['format', 'items', 'states'] as const;
export type TeamFileKind = (typeof TEAM_FILES)[number];

/** What a file holds by its name, `contoso.items.json`; undefined where it is no such file. */
export function teamFileKind(path: string): TeamFileKind | undefined {
  const [, kind] = /\.(format|items|states)\.json$/i.exec(path) ?? [];
  return kind?.toLowerCase() as TeamFileKind | undefined;
}

/** Whether a file's name says that a team wrote it for the program to read logs by. */
export function isTeamFile(path: string): boolean {
  return teamFileKind(path) !== undefined;
}
