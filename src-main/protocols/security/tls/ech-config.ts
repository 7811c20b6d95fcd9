/** Encrypted Client Hello: configurations that a server publishes or hands out to try again, RFC 9849 §4. */
import { type Cursor, none, octets, text, u16, u8 } from '../../../dissect/index.ts';

/** RFC 9180 §7.1 and §7.2. */
const KEMS: Readonly<Record<number, string>> = {
  0x10: 'DHKEM(P-256, HKDF-SHA256)', 0x11: 'DHKEM(P-384, HKDF-SHA384)', 0x12: 'DHKEM(P-521, HKDF-SHA512)', 0x20: 'DHKEM(X25519, HKDF-SHA256)',
  0x21: 'DHKEM(X448, HKDF-SHA512)', 0x11ec: 'X25519MLKEM768', 0x647a: 'X-Wing',
};
export const KDFS: Readonly<Record<number, string>> = { 1: 'HKDF-SHA256', 2: 'HKDF-SHA384', 3: 'HKDF-SHA512' };
export const AEADS: Readonly<Record<number, string>> = { 1: 'AES-128-GCM', 2: 'AES-256-GCM', 3: 'ChaCha20Poly1305', 0xffff: 'Export-only' };

/** Fields for one protocol: they are named after it. */
export function echConfigFields() {
  return {
    'ech.echconfiglist_length': u16('ECHConfigList length', { own: true }),
    'ech.echconfig': none('ECHConfig', { own: true }),
    'ech.echconfig.version': u16('Version', { hex: true, own: true, values: { 0xfe0d: 'Encrypted Client Hello' } }),
    'ech.echconfig.length': u16('Length', { own: true }),
    'ech.hpke.keyconfig.config_id': u8('Config Id', { own: true }),
    'ech.hpke.keyconfig.kem_id': u16('KEM Id', { hex: true, own: true, values: KEMS }),
    'ech.hpke.keyconfig.public_key_length': u16('Public Key length', { own: true }),
    'ech.hpke.keyconfig.public_key': octets('Public Key', { own: true }),
    'ech.hpke.keyconfig.cipher_suites_length': u16('Cipher Suites length', { own: true }),
    'ech.hpke.keyconfig.cipher_suite.kdf_id': u16('KDF Id', { own: true, values: KDFS }),
    'ech.hpke.keyconfig.cipher_suite.aead_id': u16('AEAD Id', { own: true, values: AEADS }),
    'ech.maximum_name_length': u8('Maximum Name Length', { own: true }),
    'ech.public_name_length': u8('Public Name length', { own: true }),
    'ech.public_name': text('Public Name', { own: true }),
    'ech.extensions_length': u16('Extensions length', { own: true }),
    'ech.extensions': octets('Extensions', { own: true }),
    'ech.confirmation': octets('Confirmation', { own: true }),
  };
}

type EchConfigFields = ReturnType<typeof echConfigFields>;

const ECH_VERSION = 0xfe0d;

/** A list of configurations with its length before it. */
export function readConfigs(p: Cursor, f: EchConfigFields): void {
  const list = p.within(p.take(f['ech.echconfiglist_length']));
  while (list.remaining > 0) {
    const outer = list.open(f['ech.echconfig']);
    const heading = list.lastNode;
    const version = list.take(f['ech.echconfig.version']);
    const contents = list.within(list.take(f['ech.echconfig.length']));
    if (version === ECH_VERSION) list.labelNode(heading, `ECHConfig: ${readConfig(contents, f)}`);
    list.close(outer);
  }
}

/** Gives the name that goes in the clear. */
function readConfig(p: Cursor, f: EchConfigFields): string {
  p.take(f['ech.hpke.keyconfig.config_id']);
  p.take(f['ech.hpke.keyconfig.kem_id']);
  p.take(f['ech.hpke.keyconfig.public_key'], p.take(f['ech.hpke.keyconfig.public_key_length']));
  const suites = p.within(p.take(f['ech.hpke.keyconfig.cipher_suites_length']));
  while (suites.remaining > 0) {
    suites.take(f['ech.hpke.keyconfig.cipher_suite.kdf_id']);
    suites.take(f['ech.hpke.keyconfig.cipher_suite.aead_id']);
  }
  p.take(f['ech.maximum_name_length']);
  const name = p.take(f['ech.public_name'], p.take(f['ech.public_name_length']));
  const extensions = p.take(f['ech.extensions_length']);
  if (extensions > 0) p.take(f['ech.extensions'], extensions);
  return name;
}
