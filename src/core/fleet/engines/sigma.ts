import { providerNames, shortProvider } from '../../codes/events.ts';
import { containedTexts } from '../contained.ts';
import type { HuntedCode } from '../hunt.ts';
import type { Profile } from '../profiles/profile.ts';
import { type Engine, HuntError } from './engine.ts';
import { uuidOf } from './uuid.ts';

/** Sigma: rules that other tools turn into the language of an engine. One a code; one for all codes of an article. */
export const sigma: Engine = {
  name: 'sigma',
  title: 'Sigma (a rule)',
  language: 'yaml',
  comment: (line) => `# ${line}`,
  blind: [
    'A rule looks for texts that are contained: it finds numbers of which the code is a part, too.',
    'A rule holds no time: whoever runs it sets that.',
  ],
  write: (hunt, profile) => {
    if (!hunt.about)
      return hunt.codes
        .map((code) => ruleOfCode(code, profile))
        .join('---\n')
        .trimEnd();
    const { id, title, references } = hunt.about;
    return rule({
      title: `Windows errors of an article: ${title}`,
      key: `article ${id}`,
      description: `Codes of the article "${title}": ${hunt.codes.map(({ title: one }) => one).join(', ')}`,
      references,
      codes: hunt.codes,
      profile,
    }).trimEnd();
  },
};

/** Sigma allows no longer titles. */
const LONGEST_TITLE = 250;

function ruleOfCode(code: HuntedCode, profile: Profile): string {
  return rule({
    title: `Windows error ${code.title}`,
    key: code.label,
    description: code.meaning ? `${code.title}: ${code.meaning}` : code.title,
    references: [],
    codes: [code],
    profile,
  });
}

function rule(of: {
  readonly title: string;
  readonly key: string;
  readonly description: string;
  readonly references: readonly string[];
  readonly codes: readonly HuntedCode[];
  readonly profile: Profile;
}): string {
  const { title, key, description, references, codes, profile } = of;
  return [
    `title: ${text(title.slice(0, LONGEST_TITLE))}`,
    `id: ${uuidOf(`faultbook sigma ${key}`)}`,
    'status: experimental',
    `description: ${text(description)}`,
    ...(references.length > 0 ? ['references:', ...references.map((one) => `    - ${text(one)}`)] : []),
    'author: Faultbook',
    'logsource:',
    '    product: windows',
    ...Object.entries(profile.labels ?? {}).map(([name, value]) => `    ${fieldName(name)}: ${text(value)}`),
    'detection:',
    ...codes.flatMap((code, index) => selection(code, index, profile)),
    `    condition: ${codes.length === 1 ? 'selection_0' : '1 of selection_*'}`,
    'falsepositives:',
    '    - Numbers of which a spelling of the code is a part',
    'level: low',
    '',
  ].join('\n');
}

function selection(code: HuntedCode, index: number, { text: columns = ['Message'], event }: Profile): string[] {
  const name = `    selection_${index}:`;
  if (code.event) {
    const { provider, id } = code.event;
    const { id: number, provider: source } = event ?? { id: 'EventID', provider: 'Provider_Name' };
    const names = new Set([provider, shortProvider(provider), ...providerNames(provider).slice(1)]);
    return [
      name,
      `        ${fieldName(number)}: ${id}`,
      `        ${fieldName(source)}:`,
      ...[...names].map((one) => `            - ${text(one)}`),
    ];
  }
  const contained = containedTexts(code).map((one) => `            - ${text(one)}`);
  if (columns.length === 1) return [name, `        ${fieldName(columns[0]!)}|contains:`, ...contained];
  return [
    name,
    ...columns.flatMap((column) => [
      `        - ${fieldName(column)}|contains:`,
      ...contained.map((one) => `    ${one}`),
    ]),
  ];
}

/** The name of a field: a part of it that means something in YAML or Sigma is refused. */
function fieldName(name: string): string {
  if (!/^[A-Za-z_][\w.-]*$/.test(name)) throw new HuntError(`"${name}" cannot be the name of a field in Sigma.`);
  return name;
}

/** A text in YAML that can be nothing else. */
function text(value: string): string {
  return `'${value.replace(/\s+/g, ' ').replaceAll("'", "''")}'`;
}
