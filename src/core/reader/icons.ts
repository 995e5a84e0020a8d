/** The icons of the editor's own font that the reader shows: the package holds no others. */
export const ICONS = [
  'arrow-left',
  'arrow-right',
  'check',
  'circle-large',
  'copy',
  'edit',
  'eye',
  'folder',
  'history',
  'mail',
  'pass',
  'question',
  'search',
  'shield',
  'terminal',
  'warning',
] as const;

export type IconName = (typeof ICONS)[number];

/** The classes of an element that shows an icon. */
export function iconClasses(name: IconName): readonly [string, string] {
  return ['codicon', `codicon-${name}`];
}
