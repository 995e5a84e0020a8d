// The program of the thread that searches files and reads excerpts of them, for Node.
import { scanThread } from './scanThread.ts';

await scanThread();
