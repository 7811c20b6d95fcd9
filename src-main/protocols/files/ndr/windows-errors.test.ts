import { expect, it } from 'vitest';
import { ERRORS } from './windows-errors.ts';

// MS-ERREF §2.2.
it.each([
  [0, 'OK'], [5, 'ACCESS_DENIED'], [2114, 'NERR_SERVERNOTSTARTED'], [8240, 'DS_NO_SUCH_OBJECT'], [8333, 'DS_OBJ_NOT_FOUND'],
  [9003, 'DNS_ERROR_RCODE_NAME_ERROR'], [13801, 'IPSEC_IKE_AUTH_FAIL'],
])('error %i is WERR_%s', (number, name) => expect(ERRORS(number)).toBe(`WERR_${name}`));

it('has no name for a number that is none', () => expect([ERRORS(9999), ERRORS(0x80070005)]).toEqual([undefined, undefined]));
