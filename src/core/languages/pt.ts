import type { Language, LanguageSample } from './language.ts';

// Of Brazil and of Portugal: file is "arquivo" and "ficheiro", exception "exceção" and "excepção".
export const pt: Language = {
  tag: 'pt',
  cues: {
    error: 'erro exceção excepção excecao',
    exitOf: 'saída saida',
    stopOf: 'parada paragem',
    weak: 'código codigo resultado estado',
    failed: 'falhou falharam',
    filler: 'do sistema número numero valor é último',
    link: 'com',
    not: 'linha porta',
  },
  failure: 'falha falho exceção negado impossível',
  failureWords: 'erro falha falhou impossível',
  failing: ['não foi possível', 'não é possível', 'falha ao', 'erro ao'],
  units: 'vezes segundos minutos dias arquivos ficheiros itens erros avisos linhas tentativas',
  installer: { message: 'Erro Aviso Informações', internal: 'Erro interno', sentence: 'instalar este pacote' },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Erro de sistema 5.', codes: ['win32:5'] },
  { text: '[SC] EnumQueryServicesStatus:OpenService FALHA 1060:', codes: ['win32:1060'] },
  { text: 'Código de erro: 0x80240017', codes: ['0x80240017'] },
  { text: 'Ocorreu o erro do sistema 1058.', codes: ['win32:1058'] },
  { text: 'A instalação falhou com código 1603', codes: ['win32:1603'] },
  { text: 'Código de saída: 1618', codes: ['win32:1618'] },
  { text: 'Falha ao abrir o serviço (1060)', codes: ['win32:1060'] },
  { text: 'Código de parada: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Produto: Alfa -- Erro 1335.Arquivo corrompido', codes: ['msi:1335'] },
  { text: 'Erro: 5 arquivos não copiados', codes: [] },
  { text: 'Erro na linha 1058', codes: [] },
  { text: 'Porta 1060 aberta', codes: [] },
  { text: 'Saída: 5', codes: [] },
  { text: 'Não foi possível abrir o registo: 5', codes: ['win32:5'] },
];
