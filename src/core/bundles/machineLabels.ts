/** How a log calls the machine that it is of, before its name. Commas between; in any case. */
export interface MachineLabels {
  /** What follows is such a name. */
  readonly names: string;
  /** What follows is one where it looks like one. */
  readonly things: string;
}

/** By BCP 47. */
export const MACHINE_LABELS: Readonly<Record<string, MachineLabels>> = {
  en: {
    names: 'Computer Name, ComputerName, Machine Name, MachineName, Host Name, HostName, Device Name, Workstation Name',
    things: 'Computer, Machine, Host, Workstation, PC',
  },
  cs: { names: 'Název počítače', things: 'Počítač' },
  de: { names: 'Computername, Rechnername, Hostname, Gerätename', things: 'Rechner, Arbeitsstation' },
  es: { names: 'Nombre de equipo, Nombre del equipo, Nombre de host', things: 'Equipo' },
  fr: { names: 'Nom de l’ordinateur, Nom d’ordinateur, Nom de l’hôte, Nom d’hôte', things: 'Ordinateur' },
  it: { names: 'Nome computer, Nome del computer, Nome host', things: '' },
  ja: { names: 'コンピューター名, コンピュータ名, ホスト名, マシン名', things: 'コンピューター, コンピュータ, ホスト' },
  ko: { names: '컴퓨터 이름, 호스트 이름', things: '컴퓨터' },
  nl: { names: 'Computernaam, Hostnaam', things: '' },
  pl: { names: 'Nazwa komputera, Nazwa hosta', things: 'Komputer' },
  pt: { names: 'Nome do computador, Nome do host', things: 'Computador' },
  ru: { names: 'Имя компьютера, Имя узла', things: 'Компьютер' },
  sv: { names: 'Datornamn, Värdnamn', things: 'Dator' },
  tr: { names: 'Bilgisayar Adı', things: 'Bilgisayar' },
  'zh-Hans': { names: '计算机名, 计算机名称, 主机名', things: '计算机, 主机' },
  'zh-Hant': { names: '電腦名稱, 主機名稱', things: '電腦, 主機' },
};
