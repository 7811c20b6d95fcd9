/** Keys that hellos bring, and keys of earlier sessions that they name: RFC 8446 §4.2.8 and §4.2.11. */
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import type { ExtensionFields } from './extension-fields.ts';
import type { Context } from './extension.ts';
import { CLIENT_HELLO, GROUPS, SERVER_HELLO } from './names.ts';
import { vector, vectorValue } from './vectors.ts';

/** RFC 8446 §4.2.8. */
export function keyShare({ p, f, message }: Context): void {
  const outer = p.open('Key Share extension', p.remaining);
  if (message === CLIENT_HELLO) {
    const entries = vector(p, f, f['handshake.extensions_key_share_client_length']);
    while (entries.remaining > 0) keyShareEntry(entries, f);
  } else if (p.remaining === 2) {
    p.take(f['handshake.extensions_key_share_selected_group']);
  } else {
    keyShareEntry(p, f);
  }
  p.close(outer);
}

export function keyShareEntry(p: Cursor, f: ExtensionFields): void {
  const group = p.u16();
  const length = p.u16(2);
  const outer = p.open(`Key Share Entry: Group: ${nameOf(GROUPS, group) ?? `Unknown (${group})`}, Key Exchange length: ${length}`, 4 + length);
  p.take(f['handshake.extensions_key_share_group']);
  vectorValue(p, f, f['handshake.extensions_key_share_key_exchange_length'], f['handshake.extensions_key_share_key_exchange'], 1);
  p.close(outer);
}

/** RFC 8446 §4.2.11. */
export function preSharedKey({ p, f, message }: Context): void {
  const outer = p.open('Pre-Shared Key extension', p.remaining);
  if (message === SERVER_HELLO) {
    p.take(f['handshake.extensions.psk.identity.selected']);
  } else if (message === CLIENT_HELLO) {
    const identities = vector(p, f, f['handshake.extensions.psk.identities.length'], 7);
    while (identities.remaining > 0) {
      const length = identities.u16();
      const identity = identities.open(`PSK Identity (length: ${length})`, 6 + length);
      identities.take(f['handshake.extensions.psk.identity.identity_length']);
      identities.take(f['handshake.extensions.psk.identity.identity'], length);
      identities.take(f['handshake.extensions.psk.identity.obfuscated_ticket_age']);
      identities.close(identity);
    }
    const length = p.take(f['handshake.extensions.psk.binders_len']);
    p.take(f['handshake.extensions.psk.binders'], length);
  }
  p.close(outer);
}
