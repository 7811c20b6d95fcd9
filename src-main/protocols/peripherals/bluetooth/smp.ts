/** Security Manager Protocol of Bluetooth Low Energy (Core 5.2, volume 3, part H, §3): pairing, and the keys that come of it. */
import { type Cursor, type Field, bits, ether, flag, octets, protocol, u16, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { takeAddress } from './addresses.ts';
import { NOTIFICATION_TYPE_NAMES } from './hci/values.ts';
import { wayOf, wayText } from './ways.ts';

const TRUTH = ['True', 'False'] as const;
const OPCODES = {
  1: 'Pairing Request', 2: 'Pairing Response', 3: 'Pairing Confirm', 4: 'Pairing Random', 5: 'Pairing Failed', 6: 'Encryption Information',
  7: 'Master Identification', 8: 'Identity Information', 9: 'Identity Address Information', 10: 'Signing Information',
  11: 'Security Request', 12: 'Pairing Public Key', 13: 'Pairing DHKey Check', 14: 'Pairing Keypress Notification',
};
const REASON_NAMES = {
  1: 'Passkey Entry Failed', 2: 'OOB Not Available', 3: 'Authentication Requirements', 4: 'Confirm Value Failed',
  5: 'Pairing Not Supported', 6: 'Encryption Key Size', 7: 'Command Not Supported', 8: 'Unspecified Reason', 9: 'Repeated Attempts',
  10: 'Invalid Parameters', 11: 'DHKey Check Failed', 12: 'Numeric Comparison Failed', 13: 'BR/EDR pairing in progress',
  14: 'Cross-transport Key Derivation/Generation not allowed',
};
const IO_CAPABILITY_NAMES = {
  0: 'Display Only', 1: 'Display Yes/No', 2: 'Keyboard Only', 3: 'No Input, No Output', 4: 'Keyboard, Display',
};
const OOB_DATA_FLAGS_NAMES = { 0: 'OOB Auth. Data Not Present', 1: 'OOB Auth. Data From Remote Device Present' };
const BONDING_FLAGS_NAMES = { 0: 'No Bonding', 1: 'Bonding' };
const ADDRESS_TYPE_NAMES = { 0: 'Public', 1: 'Random' };

export const btsmp = protocol({
  name: 'btsmp',
  title: 'Bluetooth Security Manager Protocol',
  short: 'SMP',
  on: { 'btl2cap.cid': [6, 7] },
  fields: {
    opcode: u8('Opcode', { hex: true, values: OPCODES }),
    reason: u8('Reason', { hex: true, values: REASON_NAMES }),
    io_capability: u8('IO Capability', { hex: true, values: IO_CAPABILITY_NAMES }),
    oob_data_flags: u8('OOB Data Flags', { hex: true, values: OOB_DATA_FLAGS_NAMES }),
    cfm_value: octets('Confirm Value'),
    random_value: octets('Random Value'),
    long_term_key: octets('Long Term Key'),
    id_resolving_key: octets('Identity Resolving Key'),
    signature_key: octets('Signature Key'),
    bonding_flags: bits('Bonding Flags', 0x03, { hex: true, values: BONDING_FLAGS_NAMES }),
    mitm_flag: flag('MITM Flag', 0x04, { as: TRUTH }),
    sc_flag: flag('Secure Connection Flag', 0x08, { as: TRUTH }),
    keypress_flag: flag('Keypress Flag', 0x10, { as: TRUTH }),
    reserved_flags: bits('Reserved', 0xe0, { hex: true }),
    max_enc_key_size: u8('Max Encryption Key Size'),
    key_dist_enc: flag('Encryption Key (LTK)', 0x01, { as: TRUTH }),
    key_dist_id: flag('Id Key (IRK)', 0x02, { as: TRUTH }),
    key_dist_sign: flag('Signature Key (CSRK)', 0x04, { as: TRUTH }),
    key_dist_linkkey: flag('Link Key', 0x08, { as: TRUTH }),
    key_dist_reserved: bits('Reserved', 0xf0, { hex: true }),
    ediv: u16('Encrypted Diversifier (EDIV)', { hex: true, little: true }),
    authreq: u8('AuthReq', { hex: true }),
    initiator_key_distribution: u8('Initiator Key Distribution', { hex: true }),
    responder_key_distribution: u8('Responder Key Distribution', { hex: true }),
    bd_addr: ether('BD_ADDR'),
    address_type: u8('Address Type', { hex: true, values: ADDRESS_TYPE_NAMES }),
    public_key_x: octets('Public Key X'),
    public_key_y: octets('Public Key Y'),
    dhkey_check: octets('DHKey Check'),
    notification_type: u8('Notification Type', { hex: true, values: NOTIFICATION_TYPE_NAMES }),
  },
  dissect(p, f) {
    const opcode = p.take(f.opcode), name = (OPCODES as Readonly<Record<number, string>>)[opcode] ?? '<unknown>';
    const told = READERS[opcode]?.(p);
    p.info(() => `${wayText(wayOf(p))} ${name}${typeof told !== 'string' ? '' : `: ${told}`}`);
    if (p.more) p.data();
  },
});

const f = btsmp.fields;
const REQUIREMENTS: readonly Field[] = [f.reserved_flags, f.keypress_flag, f.sc_flag, f.mitm_flag, f.bonding_flags];
const KEYS: readonly Field[] = [f.key_dist_reserved, f.key_dist_linkkey, f.key_dist_sign, f.key_dist_id, f.key_dist_enc];

type Reader = (p: Cursor) => string | void;
const key = (field: Field<void>, size = 16): Reader => p => p.take(field, size);

function takeRequirements(p: Cursor): string {
  const value = takeNamedBits(p, f.authreq, REQUIREMENTS, REQUIREMENTS.slice(1));
  const names = [
    (value & 3) === 1 ? 'Bonding' : 'No Bonding', (value & 4) !== 0 && 'MITM', (value & 8) !== 0 && 'SecureConnection',
    (value & 16) !== 0 && 'Keypress',
  ];
  return `AuthReq: ${names.filter(Boolean).join(', ')}`;
}

function takeKeys(p: Cursor, field: Field<number>): string {
  const value = takeNamedBits(p, field, KEYS, KEYS.slice(1));
  const names = ['LTK', 'IRK', 'CSRK', 'Linkkey'].filter((_, bit) => (value >> bit & 1) !== 0);
  return names.length > 0 ? names.join(', ') : '<none>';
}

/** §3.5.1 and §3.5.2. */
function takePairing(p: Cursor): string {
  p.take(f.io_capability);
  p.take(f.oob_data_flags);
  const requirements = takeRequirements(p);
  p.take(f.max_enc_key_size);
  const initiator = takeKeys(p, f.initiator_key_distribution), responder = takeKeys(p, f.responder_key_distribution);
  return `${requirements} | Initiator Key(s): ${initiator} | Responder Key(s): ${responder}`;
}

const READERS: Readonly<Record<number, Reader>> = {
  1: takePairing, 2: takePairing, 3: key(f.cfm_value), 4: key(f.random_value), 6: key(f.long_term_key), 8: key(f.id_resolving_key),
  10: key(f.signature_key), 11: takeRequirements, 13: key(f.dhkey_check),
  5(p) {
    const reason = p.take(f.reason);
    return (REASON_NAMES as Readonly<Record<number, string>>)[reason] ?? '<unknown>';
  },
  7(p) {
    p.take(f.ediv);
    p.take(f.random_value, 8);
  },
  9(p) {
    p.take(f.address_type);
    takeAddress(p, f.bd_addr);
  },
  12(p) {
    p.take(f.public_key_x, 32);
    p.take(f.public_key_y, 32);
  },
  14(p) {
    const type = p.take(f.notification_type);
    return (NOTIFICATION_TYPE_NAMES as Readonly<Record<number, string>>)[type] ?? '<unknown>';
  },
};
