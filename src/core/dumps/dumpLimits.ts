/** Modules or drivers of a list that are read; a Windows with all there is has some hundred. */
export const MOST_MODULES = 5000;

/** Parts that a minidump lists and that are looked at. */
export const MOST_STREAMS = 1000;

/** Stretches of memory whose sizes are added up. */
export const MOST_RANGES = 65_536;

/** The longest comment, in bytes. */
export const LONGEST_COMMENT = 4096;

/** What is read of a dump that can only be read from its beginning, in bytes: its lists mostly lie there. */
export const BEGINNING = 16 << 20;

/** The largest dump that can be, in bytes: more memory than Windows knows. */
export const LARGEST = 2n ** 50n;
