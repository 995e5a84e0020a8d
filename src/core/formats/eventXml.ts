import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/windows/win32/wes/eventschema-schema */
export const eventXml: Format = {
  name: 'event-xml',
  title: 'Event logs as XML',
  files: ['*events*.xml', 'Application*.xml', 'System*.xml', 'Security*.xml'],
  mark: '<EventID',
  line: String.raw`^<Event [^>]{1,120}><System><Provider Name=['"](?<component>[^'"]{1,120})['"][^>]{0,200}><EventID[^>]{0,40}>\d{1,5}</EventID>(?:<Version>\d{1,3}</Version>)?<Level>(?<level>\d)</Level>(?:<Task>\d{1,5}</Task>)?(?:<Opcode>\d{1,3}</Opcode>)?(?:<Keywords>0x[0-9a-fA-F]{1,16}</Keywords>)?<TimeCreated SystemTime=['"](?<time>[^'"]{10,40})['"]`,
  // The Event Viewer writes all of them into one line.
  records: '(?<![^>])<Event(?:>| xmlns=)',
  frame: String.raw`^\s{0,20}(?:- )?</?Event(?:>| xmlns=)`,
  levels: { '0': 'information', '1': 'error', '2': 'error', '3': 'warning', '4': 'information', '5': 'debug' },
  never: [String.raw`<EventID(?: Qualifiers=['"]\d{1,5}['"])?>(?<number>\d{1,10})<`],
  events: [
    {
      providers: [`<Provider Name=['"](?<provider>[^'"]{2,120})['"]`],
      ids: [String.raw`<EventID[^>]{0,60}>(?<id>\d{1,5})<`],
      levels: [String.raw`<Level>(?<level>\d)</Level>`],
      border: String.raw`^\s{0,20}(?:- )?</?Event(?:>| xmlns=)`,
    },
  ],
  places: [
    {
      path: String.raw`%TEMP%\system-events.xml`,
      command: 'wevtutil qe System /f:xml /c:500 /rd:true > %TEMP%\\system-events.xml',
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: `<Event xmlns="http://x">
  <System>
    <Provider Name="Microsoft-Windows-Kernel-Power" Guid="{331c3b3a-2005-44c2-ac5e-77220c37d6b4}" />
    <EventID>41</EventID>
    <Level>1</Level>`,
    codes: [],
    events: ['event:Kernel-Power/41'],
  },
  // As a browser shows it.
  {
    text: `- <Event xmlns="http://x">
- <System>
  <Provider Name="disk" />
- <Event xmlns="http://x">
  <EventID Qualifiers="49156">7</EventID>`,
    codes: [],
    events: [],
  },
  {
    text: `<Event xmlns='http://x'><System><Provider Name='disk'/><EventID Qualifiers='49156'>7</EventID></System></Event><Event xmlns='http://x'><System><Provider Name='Service Control Manager'/><EventID>7000</EventID></System></Event>`,
    codes: [],
    events: ['event:disk/7', 'event:Service Control Manager/7000'],
  },
  {
    text: `<Provider Name="disk"/>
</Event>
<EventID>7</EventID>`,
    codes: [],
    events: [],
  },
  { text: '    <EventID Qualifiers="49152">1603</EventID>', codes: [] },
  {
    text: `<Event xmlns='http://x'><System><Provider Name='Contoso Error'/><EventID Qualifiers='1603'>1722</EventID><Level>2</Level><TimeCreated SystemTime='2024-05-02T07:01:44.123Z'/><EventRecordID>2147942405</EventRecordID></System><EventData><Data Name='ErrorCode'>2147942402</Data></EventData></Event>`,
    codes: ['0x80070002'],
    time: '2024-05-02T07:01:44.123Z',
    level: 'error',
    component: 'Contoso Error',
  },
  { text: '    <Data Name="Status">0xc000006d</Data>', file: 'System.xml', codes: ['0xC000006D'] },
  { text: '    <Execution ProcessID="1722" ThreadID="1603" />', file: 'System.xml', codes: [] },
  { text: '    <Data>%%1053</Data>', file: 'System.xml', codes: ['win32:1053'] },
  {
    text: `<Event xmlns='http://x'><System><Provider Name='Microsoft-Windows-Security-Auditing'/><EventID>4769</EventID></System><EventData><Data Name='Status'>0x1b</Data></EventData></Event><Event xmlns='http://x'><System><Provider Name='Contoso'/><EventID>4769</EventID></System><EventData><Data Name='Status'>0x1b</Data></EventData></Event>`,
    codes: ['kerberos:0x1B', 'win32:27'],
  },
  { text: '    <Keywords>0x8080000000000000</Keywords>', file: 'System.xml', codes: [] },
  {
    text: `<Event xmlns='http://x'><System><Provider Name='Contoso-Auditing'/><EventID>4625</EventID><Version>0</Version><Level>0</Level><Task>1722</Task><Opcode>0</Opcode><Keywords>0x8010000000000000</Keywords><TimeCreated SystemTime='2024-05-02T07:01:45.123Z'/>`,
    file: 'Security.xml',
    codes: [],
    level: 'information',
  },
  {
    text: `<Event xmlns='http://x'><System><Provider Name='Contoso-Power'/><EventID>41</EventID><Version>0</Version><Level>1</Level><Task>1722</Task><Opcode>0</Opcode><Keywords>0x8000400000000002</Keywords><TimeCreated SystemTime='2024-05-02T07:01:45.123Z'/>`,
    file: 'System.xml',
    codes: [],
    level: 'error',
  },
  {
    text: `<Event xmlns='http://x'><System><Provider Name='Contoso-Names'/><EventID>1014</EventID><Version>0</Version><Level>3</Level><Task>1722</Task><Opcode>0</Opcode><Keywords>0x4000000000000000</Keywords><TimeCreated SystemTime='2024-05-02T07:01:45.123Z'/>`,
    file: 'System.xml',
    codes: [],
    level: 'warning',
  },
  {
    text: `<Event xmlns='http://x'><System><Provider Name='Contoso-Service'/><EventID>7036</EventID><Version>0</Version><Level>4</Level><Task>1722</Task><Opcode>0</Opcode><Keywords>0x8080000000000000</Keywords><TimeCreated SystemTime='2024-05-02T07:01:45.123Z'/>`,
    file: 'System.xml',
    codes: [],
    level: 'information',
  },
  {
    text: `<Event xmlns='http://x'><System><Provider Name='Contoso-Trace'/><EventID>1603</EventID><Version>0</Version><Level>5</Level><Task>1722</Task><Opcode>0</Opcode><Keywords>0x8000000000000000</Keywords><TimeCreated SystemTime='2024-05-02T07:01:45.123Z'/>`,
    file: 'Application.xml',
    codes: [],
    level: 'debug',
  },
];
