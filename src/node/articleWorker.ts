// The program of the thread in which articles are read, for Node.
import { articleThread } from './articleThread.ts';

await articleThread(import.meta.url);
