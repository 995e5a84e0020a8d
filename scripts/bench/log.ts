// A log with the proportions of real Windows logs: 460,000 lines in 45 MB, few of which hold a code. The shapes and
// their frequencies follow counts from 174 real files (CBS, WindowsUpdate, Panther, MSI, CMTrace logs); no line is a
// copy of a real one.

/** A small deterministic generator (mulberry32), so that every run measures the same text. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CODES = [
  0x80070643, 0x80070005, 0x800f081f, 0x80240022, 0x80070002, 0x8024402c, 0x80073712, 0x800f0922, 0xc0000005,
];

interface Shape {
  /** How many lines in a thousand have this shape. */
  readonly weight: number;
  readonly line: (r: Values) => string;
}

interface Values {
  int(below: number): number;
  hex(digits: number): string;
  guid(): string;
  code(): string;
}

const SHAPES: readonly Shape[] = [
  {
    weight: 150,
    line: (r) =>
      `Info                  CBS    Session: ${30000000 + r.int(999999)}_${r.int(4e9)} initialized by client WindowsUpdateAgent, external staging directory: (null)`,
  },
  { weight: 130, line: (r) => `Info                  CSI    ${r.hex(8)} [SR] Verifying ${r.int(100)} components` },
  {
    weight: 90,
    line: (r) =>
      `Info                  CSI    ${r.hex(8)}@2025/11/3:09:${10 + r.int(49)}:${10 + r.int(49)}.${r.int(999)} CSI Transaction @0x${r.hex(11)} initialized for deployment engine {${r.guid()}} with flags ${r.hex(8)} and client id [10]"TI5.${r.int(9999)}_${r.int(9999)}:${r.int(99)}/"`,
  },
  {
    weight: 120,
    line: (r) =>
      `Info                  CBS    Appl: Evaluating package applicability for package Package_for_KB${5000000 + r.int(99999)}~31bf3856ad364e35~amd64~~19041.${r.int(4000)}.1.${r.int(20)}, applicable state: Installed`,
  },
  {
    weight: 100,
    line: (r) =>
      `${7160 + r.int(99)}  ${r.int(9999)}  Agent           Added update ${r.guid()}.${r.int(300)} to search result`,
  },
  {
    weight: 80,
    line: (r) =>
      `${7160 + r.int(99)}  ${r.int(9999)}  DownloadManager Update ${r.guid()} total download size ${r.int(4e9)} bytes, priority ${r.int(9)}`,
  },
  {
    weight: 60,
    line: (r) =>
      `MSI (s) (${r.hex(2)}:${r.hex(2)}) [09:12:${10 + r.int(49)}:${r.int(999)}]: Executing op: FileCopy(SourceName=file${r.int(999)}.dll,SourceCabKey=f${r.int(9999)},DestName=app.dll,Attributes=512,FileSize=${r.int(9e6)},PerTick=65536,,VerifyMedia=1,,,,,CheckCRC=0,Version=10.0.${r.int(99)}.0,Language=1033,InstallMode=58982400,,,,,,,)`,
  },
  {
    weight: 50,
    line: (r) => `Info       [0x${r.hex(6)}] MIG    Plugin {${r.guid()}}: gather, handle 0x00000${r.hex(3)}`,
  },
  {
    weight: 60,
    line: (r) =>
      `Info                  DISM   DISM Package Manager: PID=${r.int(9999)} TID=${r.int(9999)} Loaded servicing stack for online use. - CDISMPackageManager::CreateCbsSession`,
  },
  {
    weight: 38,
    line: (r) =>
      `Info                  CBS    Exec: Processing complete. Session: ${r.int(4e7)}_${r.int(4e9)}, Package: Package_${r.int(9999)}_for_KB${5000000 + r.int(99999)} [HRESULT = 0x00000000 - S_OK]`,
  },
  {
    weight: 30,
    line: (r) =>
      `<![LOG[Policy for assignment {${r.guid()}} evaluated, ${r.int(40)} of ${r.int(40)} conditions met]LOG]!><time="08:${10 + r.int(49)}:19.672+240" date="11-03-2025" component="PolicyAgent" context="" type="1" thread="${r.int(9999)}" file="policy.cpp:${r.int(2000)}">`,
  },
  {
    weight: 30,
    line: (r) =>
      `${7160 + r.int(99)}  ${r.int(9999)}  Handler         Status: 0x0180${r.hex(4)}, ProblemNumber: 00000000, flags 0X80010${r.hex(3)}`,
  },
  {
    weight: 20,
    line: (r) =>
      `Info                  CBS    Trusted Installer core initialized, stack @0x7fed${r.hex(7)} @0xff${r.hex(6)}`,
  },
  {
    weight: 20,
    line: (r) =>
      `Info       Action ended 9:12:53: InstallFiles. Return value 1. Result: 0, ${r.int(99)} of ${r.int(99)} done`,
  },
  {
    weight: 6,
    line: (r) => `Error                 CBS    Failed to resolve execution package. [HRESULT = 0x${r.code()}]`,
  },
  {
    weight: 6,
    line: (r) =>
      `${7160 + r.int(99)}  ${r.int(9999)}  DownloadManager *FAILED* [${r.code().toUpperCase()}] Failed to get the metadata of update ${r.guid()}`,
  },
  {
    weight: 4,
    line: (r) =>
      `Error                 DISM   DISM Package Manager: PID=${r.int(9999)} Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x${r.code()})`,
  },
  {
    weight: 3,
    line: (r) =>
      `Info                  Command completed, return code = -${(2147942400 % 2147024000) | (r.int(900) + 1)}`,
  },
  {
    weight: 3,
    line: () => `MSI (s) (18:A8): Product: Contoso Agent -- Installation failed. MainEngineThread is returning 1603`,
  },
];

/** The shape whose share of the weights holds `point`. */
function shapeAt(point: number): Shape {
  let passed = 0;
  for (const shape of SHAPES) {
    passed += shape.weight;
    if (point < passed) return shape;
  }
  return SHAPES[0]!;
}

/** A log of at least `characters` UTF-16 units, the same for the same number. It is one flat one-byte string. */
export function makeLog(characters: number, seed = 1): string {
  const next = random(seed);
  const int = (below: number) => Math.floor(next() * below);
  const hex = (digits: number) => Array.from({ length: digits }, () => int(16).toString(16)).join('');
  const values: Values = {
    int,
    hex,
    guid: () => `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`.toUpperCase(),
    code: () => CODES[int(CODES.length)]!.toString(16),
  };
  const total = SHAPES.reduce((sum, { weight }) => sum + weight, 0);
  const lines: string[] = [];
  let length = 0;
  let clock = 0;
  while (length < characters) {
    const shape = shapeAt(next() * total);
    clock += int(3);
    const time = new Date(Date.UTC(2025, 10, 3, 8) + clock * 1000).toISOString();
    const line = `${time.slice(0, 10)} ${time.slice(11, 19)}, ${shape.line(values)}\r\n`;
    lines.push(line);
    length += line.length;
  }
  // A copy through bytes is flat; joined strings are a tree, which every search would flatten first.
  return Buffer.from(lines.join(''), 'latin1').toString('latin1');
}
