/** Requests for the status of certificates: RFC 6066 §8 and RFC 6961 §2.2. */
import type { Cursor } from '../../../dissect/index.ts';
import { readStatus } from './certificate-status.ts';
import type { ExtensionFields } from './extension-fields.ts';
import type { Context } from './extension.ts';
import { CERTIFICATE, CLIENT_HELLO } from './names.ts';
import { vector } from './vectors.ts';

/** RFC 6066 §8. */
export function statusRequest({ p, f, message }: Context): void {
  if (p.remaining === 0) return;
  if (message === CERTIFICATE) readStatus(p, f);
  else if (message === CLIENT_HELLO && p.take(f['handshake.extensions_status_request_type']) === 1) ocspRequest(p, f);
}

function ocspRequest(p: Cursor, f: ExtensionFields): void {
  p.skip(p.take(f['handshake.extensions_status_request_responder_ids_len']));
  p.skip(p.take(f['handshake.extensions_status_request_exts_len']));
}

/** RFC 6961 §2.2. */
export function statusRequestList({ p, f }: Context): void {
  if (p.remaining === 0) return;
  const list = vector(p, f, f['handshake.extensions_status_request_list_len'], 1);
  while (list.remaining > 0) {
    const type = list.take(f['handshake.extensions_status_request_type']);
    const item = vector(list, f, f['handshake.extensions_status_request_len']);
    if (type === 1 || type === 2) ocspRequest(item, f);
  }
}
