import type { Course } from '../course.ts';

export const chocolatey: Course = {
  begins: [
    String.raw`\bChocolatey is running on Windows v`,
    String.raw` - (?:Installing|Upgrading) the following packages:`,
  ],
  failures: [
    {
      at: String.raw` \[(?:ERROR|FATAL)\] - (?!Failures|\s-\s|Error while running|The (?:install|upgrade|uninstall) of )\S`,
    },
  ],
  repeats: [String.raw` - Error while running '`],
  succeeds: [String.raw` - {1,3}The (?:install|upgrade|uninstall) of \S{1,100} was successful\.`],
  fails: [
    String.raw` - {1,3}The (?:install|upgrade|uninstall) of \S{1,100} was NOT successful\.`,
    String.raw` - Chocolatey \w{1,20} \d{1,4}/\d{1,4} packages\. [1-9]\d{0,3} packages? failed`,
  ],
  onlyNamed: true,
};
