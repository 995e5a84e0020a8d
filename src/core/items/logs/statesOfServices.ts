import type { ItemLog, ItemSample } from '../itemLog.ts';

/** Services as `sc query` lists them: the error with which one ended last. 1077: it was never started; 31: there is no device for it. */
export const statesOfServices: ItemLog = {
  name: 'states-of-services',
  formats: ['service-control'],
  lines: [
    { at: String.raw`^SERVICE_NAME: (?<name>\S{1,200})`, kind: 'service' },
    {
      at: String.raw`^ {4,12}WIN32_EXIT_CODE {1,10}: (?<code>(?!1077 |31 )[1-9]\d{0,9}) {1,4}\(0x`,
      kind: 'service',
      phase: 'run',
      says: 'fails',
      codeKind: 'win32',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `SERVICE_NAME: ContosoAgent
        TYPE               : 10  WIN32_OWN_PROCESS
        STATE              : 4  RUNNING
                                (STOPPABLE, NOT_PAUSABLE, ACCEPTS_SHUTDOWN)
        WIN32_EXIT_CODE    : 0  (0x0)
        SERVICE_EXIT_CODE  : 0  (0x0)

SERVICE_NAME: ContosoSync
        TYPE               : 10  WIN32_OWN_PROCESS
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 1053  (0x41d)
        SERVICE_EXIT_CODE  : 0  (0x0)

SERVICE_NAME: ContosoNever
        TYPE               : 10  WIN32_OWN_PROCESS
        STATE              : 1  STOPPED
        WIN32_EXIT_CODE    : 1077  (0x435)
        SERVICE_EXIT_CODE  : 0  (0x0)`,
    file: 'services.txt',
    items: [
      'service ContosoAgent: named',
      'service ContosoSync: failed | code win32:1053',
      'service ContosoNever: named',
    ],
  },
];
