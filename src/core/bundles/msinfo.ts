import type { Bundle, BundleSample } from './bundle.ts';

/** What `msinfo32` saves (UTF-16) or exports as text; its words are in the language of Windows. */
export const msinfo: Bundle = {
  name: 'msinfo',
  title: 'System information (msinfo32)',
  files: ['msinfo*.nfo', 'msinfo*.txt'],
  head: ['<MsInfo>', 'System Information report written at:'],
  facts: [
    {
      what: 'machine',
      at: String.raw`<Item><!\[CDATA\[(?:System Name|Systemname|Nom du système|Nombre del sistema|Nome sistema|Nazwa systemu|Systeemnaam|Nome do sistema|Systemnamn)\]\]></Item>\s{0,9}<Value><!\[CDATA\[(?<value>[^\]]{1,64})\]\]>`,
    },
    // In an export as text the second line has it, in any language; the first has the time.
    {
      what: 'machine',
      at: String.raw`^[^\r\n:]{1,120}: \d\d/\d\d/\d\d \d\d:\d\d:\d\d\r?\n[^\r\n:]{1,60}: (?<value>[^\r\n]{1,64})\r?\n\[`,
    },
    {
      what: 'windows',
      at: String.raw`<Value><!\[CDATA\[(?<value>\d{1,2}\.\d\.\d{4,5} [^\]\d]{1,20} \d{4,5})\]\]>`,
    },
    { what: 'windows', at: String.raw`\n[^\t\r\n]{1,60}\t(?<value>\d{1,2}\.\d\.\d{4,5} [^\t\d]{1,20} \d{4,5})\t` },
    {
      what: 'time',
      at: String.raw`<CreationUTC>(?<value>\d\d/\d\d/\d\d \d\d:\d\d:\d\d)</CreationUTC>`,
      form: 'utc',
    },
    { what: 'time', at: String.raw`^[^\r\n:]{1,120}: (?<value>\d\d/\d\d/\d\d \d\d:\d\d:\d\d)\r?\n[^\r\n:]{1,60}: ` },
  ],
};

const saved = (name: string, machine: string, build: string) =>
  `<?xml version="1.0"?>\r\n<MsInfo>\r\n<Metadata>\r\n<Version>8.0</Version>\r\n<CreationUTC>04/14/24 20:57:58</CreationUTC>\r\n</Metadata>\r\n<Category name="x">\r\n<Data>\r\n<Item><![CDATA[Version]]></Item>\r\n<Value><![CDATA[10.0.22631 ${build} 22631]]></Value>\r\n</Data>\r\n<Data>\r\n<Item><![CDATA[${name}]]></Item>\r\n<Value><![CDATA[${machine}]]></Value>\r\n</Data>`;

export const samples: readonly BundleSample[] = [
  {
    file: 'pc.nfo',
    text: saved('System Name', 'PC-0142', 'Build'),
    facts: [
      ['machine', 'PC-0142'],
      ['windows', '10.0.22631 Build 22631'],
      ['time', '04/14/24 20:57:58 UTC'],
    ],
  },
  {
    file: 'msinfo32.nfo',
    text: saved('Systemname', 'NB-07', 'Build'),
    facts: [
      ['machine', 'NB-07'],
      ['windows', '10.0.22631 Build 22631'],
      ['time', '04/14/24 20:57:58 UTC'],
    ],
  },
  {
    file: 'msinfo.txt',
    text: 'Raport zapisany w: 01/15/24 16:03:25\r\nNazwa systemu: PC-0142\r\n[Podsumowanie]\r\n\r\nElement\tWartość\t\r\nWersja\t10.0.22623 Kompilacja 22623\t\r\n',
    facts: [
      ['machine', 'PC-0142'],
      ['windows', '10.0.22623 Kompilacja 22623'],
      ['time', '01/15/24 16:03:25'],
    ],
  },
  {
    file: 'pc.txt',
    text: 'System Information report written at: 01/15/24 16:03:25\r\nSystem Name: PC-0142\r\n[System Summary]\r\n',
    facts: [
      ['machine', 'PC-0142'],
      ['time', '01/15/24 16:03:25'],
    ],
  },
  { file: 'movie.nfo', text: '<?xml version="1.0"?><movie><title>A film</title></movie>', known: false },
];
