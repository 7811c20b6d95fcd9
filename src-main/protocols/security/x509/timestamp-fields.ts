/** Fields of signed certificate timestamps inside certificates: those of TLS, where they were first (RFC 6962 §3.3). */
import { absoluteTime, none, octets, u16, u8 } from '../../../dissect/index.ts';
import { HASHES, SIGNATURES, SIGNATURE_SCHEMES } from '../tls/names.ts';

export const SIGNATURE_FIELDS = {
  'sct.scts_length': u16('Serialized SCT List Length', { id: 'tls.sct.scts_length' }),
  'sct.sct_length': u16('Serialized SCT Length', { id: 'tls.sct.sct_length' }),
  'sct.sct_version': u8('SCT Version', { id: 'tls.sct.sct_version' }),
  'sct.sct_logid': octets('Log ID', { id: 'tls.sct.sct_logid' }),
  'sct.sct_timestamp': absoluteTime('Timestamp', { id: 'tls.sct.sct_timestamp' }),
  'sct.sct_extensions_length': u16('Extensions length', { id: 'tls.sct.sct_extensions_length' }),
  'sct.sct_extensions': none('Extensions', { id: 'tls.sct.sct_extensions' }),
  'sct.sct_signature_length': u16('Signature Length', { id: 'tls.sct.sct_signature_length' }),
  'sct.sct_signature': octets('Signature', { id: 'tls.sct.sct_signature' }),
  'handshake.sig_hash_alg': u16('Signature Algorithm', { id: 'tls.handshake.sig_hash_alg', hex: true, values: SIGNATURE_SCHEMES }),
  'handshake.sig_hash_hash': u8('Signature Hash Algorithm Hash', { id: 'tls.handshake.sig_hash_hash', values: HASHES }),
  'handshake.sig_hash_sig': u8('Signature Hash Algorithm Signature', { id: 'tls.handshake.sig_hash_sig', values: SIGNATURES }),
};
