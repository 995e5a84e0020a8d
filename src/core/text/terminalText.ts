/**
 * What cannot be seen must never reach a terminal, which would act on it, or run a command that differs from what one
 * reads.
 */
export { showUnseen as showForbidden, unseenCharacter as forbiddenCharacter } from './unseen.ts';
