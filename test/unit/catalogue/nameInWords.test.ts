import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOfName } from '../../../src/core/catalogue/nameInWords.ts';
import { builtCatalogue } from './tables.ts';

describe('a name in words', () => {
  it.each([
    ['ERROR_INSTALL_FAILURE', 'install failure'],
    ['STATUS_ACCESS_VIOLATION', 'access violation'],
    ['E_ACCESSDENIED', 'access denied'],
    ['E_NOTIMPL', 'not implemented'],
    ['E_OUTOFMEMORY', 'out of memory'],
    ['WU_E_PT_SOAPCLIENT_SOAPFAULT', 'update protocol SOAP client SOAP fault'],
    ['WU_E_DS_NODATA', 'data store no data'],
    ['CBS_E_SOURCE_MISSING', 'source missing'],
    ['CERT_E_EXPIRED', 'certificate expired'],
    ['REGDB_E_CLASSNOTREG', 'class not registered'],
    ['RPC_S_SERVER_UNAVAILABLE', 'RPC server unavailable'],
    ['DXGI_ERROR_DEVICE_REMOVED', 'DXGI device removed'],
    ['ERROR_WINHTTP_NAME_NOT_RESOLVED', 'WinHTTP name not resolved'],
    ['JET_errFileNotFound', 'file not found'],
    ['NERR_UserNotFound', 'user not found'],
    ['WSAECONNRESET', 'connection reset'],
    ['WSAETIMEDOUT', 'timed out'],
    ['INACCESSIBLE_BOOT_DEVICE', 'inaccessible boot device'],
    ['CM_PROB_FAILED_START', 'failed start'],
    ['SP_EXECUTION_OP_SYSPREP', 'sysprep'],
    ['BG_E_HTTP_ERROR_404', 'HTTP error 404'],
    ['constructor_ERROR_toString', 'constructor to string'],
    ['', ''],
  ])('%s: %s', (name, words) => {
    expect(wordsOfName(name)).toBe(words);
  });

  it('gives words for every name of the catalogue', () => {
    for (const { name } of builtCatalogue().entries()) {
      if (name !== '') expect(wordsOfName(name), name).toMatch(/^\S+( \S+)*$/);
    }
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof wordsOfName(text) === 'string'));
  });
});
