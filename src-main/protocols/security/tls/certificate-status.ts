/** What an authority says of a certificate: RFC 6066 §8, RFC 6961 §2.2; beside the certificate in TLS 1.3, RFC 8446 §4.4.2.1. */
import type { Cursor } from '../../../dissect/index.ts';
import { ocsp, readResponse } from '../ocsp.ts';
import type { ExtensionFields } from './extension-fields.ts';
import type { HandshakeFields } from './handshake-fields.ts';

export function readStatus(p: Cursor, f: ExtensionFields & HandshakeFields): void {
  const type = p.take(f['handshake.extensions_status_request_type']);
  const list = type === 2 ? p.within(p.take(f['handshake.ocsp_response_list_len'])) : p;
  while (list.remaining > 0) {
    const length = list.take(f['handshake.ocsp_response_len']);
    const outer = list.open(ocsp.self, length);
    list.labelNode(list.lastNode, 'OCSP Response');
    list.passing(ocsp.name);
    readResponse(list.within(length));
    list.close(outer);
  }
}
