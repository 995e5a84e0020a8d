/** Where the workspace keeps its notes: whether there are any is asked before anything that reads them is loaded. */
export const NOTES_KEY = 'notes';
