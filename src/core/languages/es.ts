import type { Language, LanguageSample } from './language.ts';

export const es: Language = {
  tag: 'es',
  cues: {
    error: 'error excepción excepcion',
    exit: 'salida retorno',
    stopOf: 'detención',
    weak: 'codigo código resultado estado',
    failed: 'falló fallo',
    filler: 'sistema número numero valor del von el la de y es',
    link: 'con',
    not: 'línea linea',
  },
  failure: 'error falló fallo',
  failureWords: 'falló fallo imposible',
  failing: ['no se pudo', 'no se puede', 'no se ha podido', 'error al'],
  units: 'veces segundos minutos horas días archivos',
  installer: {
    message: 'Error Advertencia Información',
    internal: 'Error interno',
    sentence: 'instalación de este paquete',
  },
};

export const samples: readonly LanguageSample[] = [
  { text: 'Error de sistema 5. Acceso denegado.', codes: ['win32:5'] },
  { text: 'El código de error es 1058', codes: ['win32:1058'] },
  { text: 'Código de detención: 0x0000007B', codes: ['bugcheck:0x7B'] },
  { text: 'Producto: Alfa -- Error 1335.Archivo dañado', codes: ['msi:1335'] },
  { text: 'línea 1058: terminado', codes: [] },
  { text: 'No se pudo abrir el registro: 5', codes: ['win32:5'] },
];
