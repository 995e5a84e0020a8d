import type { Translate } from '../text/translate.ts';
import type { Reason } from './risk.ts';

/** One sentence on why a snippet is rated as it is: `“Remove-Item” deletes files or folders.` */
export function reasonText({ part, effect }: Reason, t: Translate): string {
  return part === '' ? t('This {0}.', t(effect)) : t('“{0}” {1}.', part, t(effect));
}
