/** What readers of extensions are given. */
import type { Cursor } from '../../../dissect/index.ts';
import type { ExtensionFields } from './extension-fields.ts';
import type { HandshakeFields } from './handshake-fields.ts';

export interface Context {
  readonly f: ExtensionFields & HandshakeFields;
  /** Type of the handshake message that holds the extension. */
  readonly message: number;
  /** Where the extension's contents end. */
  readonly p: Cursor;
}
