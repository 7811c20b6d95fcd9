/** Encrypted Client Hello, RFC 9849 §5 and §7.2.1. */
import type { Cursor } from '../../../dissect/index.ts';
import { readConfigs } from './ech-config.ts';
import type { ExtensionFields } from './extension-fields.ts';
import type { Context } from './extension.ts';
import { CLIENT_HELLO, ENCRYPTED_EXTENSIONS, SERVER_HELLO } from './names.ts';
import { vectorValue } from './vectors.ts';

/** RFC 9849 §5; §7.2.1 for the confirmation. */
export function encryptedHello({ p, f, message }: Context): void {
  p.show(f['handshake.extension.data'], p.remaining);
  const outer = p.under();
  if (message === CLIENT_HELLO) {
    if (!p.take(f['ech.client_hello_type'])) outerHello(p, f);
  } else if (message === SERVER_HELLO) {
    p.take(f['ech.confirmation'], p.remaining);
  } else if (message === ENCRYPTED_EXTENSIONS) {
    readConfigs(p, f);
  }
  p.skip(p.remaining);
  p.close(outer);
}

function outerHello(p: Cursor, f: ExtensionFields): void {
  p.take(f['ech.cipher_suite.kdf']);
  p.take(f['ech.cipher_suite.aead']);
  p.take(f['ech.config_id']);
  vectorValue(p, f, f['ech.enc_length'], f['ech.enc']);
  vectorValue(p, f, f['ech.payload_length'], f['ech.payload'], 1);
}
