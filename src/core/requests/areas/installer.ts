import type { Area } from '../area.ts';

export const installer: Area = {
  name: 'installer',
  title: {
    en: 'Installing programs (Windows Installer, .NET, Visual C++)',
    ja: 'プログラムのインストール (Windows インストーラー、.NET、Visual C++)',
  },
  formats: ['msi', 'burn', 'visual-studio-installer', 'chocolatey'],
  channels: ['Application'],
  tags: [
    'msi',
    'windows installer',
    '.net',
    '.net framework',
    'software deployment',
    'visual c++ redistributable',
    'visual studio',
    'applications',
    'installer',
  ],
  codes: ['msi:', 'win32:16', '0x800706', '0x8007064', 'ERROR_INSTALL_'],
};
