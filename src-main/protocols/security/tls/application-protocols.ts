/** Protocols of the application that hellos agree upon: RFC 7301, Next Protocol Negotiation, and their settings. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import type { ExtensionFields } from './extension-fields.ts';
import type { Context } from './extension.ts';
import { CLIENT_HELLO } from './names.ts';
import { vector, vectorValue } from './vectors.ts';

/** RFC 7301 §3.1. */
export function readProtocols(
  p: Cursor, f: ExtensionFields, length: Field<number>, heading: Field<void>, size: Field<number>, name: Field<string>,
): void {
  const names = vector(p, f, length, 2);
  const outer = names.open(heading, names.remaining);
  while (names.remaining > 0) vectorValue(names, f, size, name, 1);
  names.close(outer);
}

export function nextProtocols({ p, f }: Context): void {
  if (p.remaining === 0) return;
  const outer = p.open('Next Protocol Negotiation', p.remaining);
  while (p.remaining > 0) vectorValue(p, f, f['handshake.extensions_npn_str_len'], f['handshake.extensions_npn']);
  p.close(outer);
}

/** draft-vvv-tls-alps. */
export function applicationSettings({ p, f, message }: Context): void {
  if (message === CLIENT_HELLO) {
    readProtocols(p, f, f['handshake.extensions_alps_len'], f['handshake.extensions_alps_alpn_list'], f['handshake.extensions_alps_alpn_str_len'],
      f['handshake.extensions_alps_alpn_str']);
  } else if (p.remaining > 0) {
    p.take(f['handshake.extensions_alps.settings'], p.remaining);
  }
}
