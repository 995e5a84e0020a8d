// The program of the thread that lists an archive and unpacks files of it, for Node.
import { archiveThread } from './archiveThread.ts';

archiveThread();
