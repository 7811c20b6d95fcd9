/** Port-based network access control, IEEE 802.1X-2020 §11: EAP over LANs, with the key descriptors of 802.1X-2001 and IEEE 802.11-2020 §12.7.2. */
import { capitalHex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, bool, flag, octets, protocol, u16, u64, u8 } from '../../dissect/index.ts';
import { RSN_KEY_FIELDS, takeRsnKey } from './eapol/rsn-key.ts';

const VERSIONS = { 1: '802.1X-2001', 2: '802.1X-2004', 3: '802.1X-2010' };
const TYPES: Readonly<Record<number, string>> = {
  0: 'EAP Packet', 1: 'Start', 2: 'Logoff', 3: 'Key', 4: 'Encapsulated ASF Alert', 5: 'MKA', 6: 'Announcement (Generic)',
  7: 'Announcement (Specific)', 8: 'Announcement Request',
};
const KEY = 3;
const DESCRIPTORS = { 1: 'RC4 Descriptor', 2: 'EAPOL RSN Key', 254: 'EAPOL WPA Key' };
const RC4 = 1;
const RSN = 2;
const WPA = 254;

export const eapol = protocol({
  name: 'eapol',
  title: '802.1X Authentication',
  on: { ethertype: [0x888e, 0x88c7] },
  fields: {
    version: u8('Version', { values: VERSIONS }),
    type: u8('Type', { values: TYPES }),
    len: u16('Length'),
    'keydes.type': u8('Key Descriptor Type', { values: DESCRIPTORS }),
    'keydes.body': octets('Key Descriptor Body'),
    'keydes.key_len': u16('Key Length'),
    'keydes.replay_counter': u64('Replay Counter'),
    'keydes.key_iv': octets('Key IV'),
    'keydes.key_index': u8('Key Index', { hex: true }),
    'keydes.key_index.type': flag('Type', 0x80, { as: ['Unicast', 'Broadcast'] }),
    'keydes.key_index.number': bits('Number', 0x7f),
    'keydes.key_signature': octets('Key Signature'),
    'keydes.key': octets('Key'),
    'keydes.key.generated_locally': bool('Key Generated Locally'),
    ...RSN_KEY_FIELDS,
  },
  dissect(p, f) {
    p.take(f.version);
    const type = p.take(f.type);
    p.info(() => TYPES[type] ?? `Unknown Type (${capitalHex(type, 2)})`);
    p.limit(4 + p.take(f.len));
    if (!p.more) return;
    if (type !== KEY) {
      // As tshark has it, what EAPOL carries is not listed among the frame's protocols.
      const { stack } = p.dissector;
      const listed = stack.length;
      if (p.next('eapol.type', type)) stack.splice(listed, 1);
      else p.data();
      return;
    }
    const descriptor = p.take(f['keydes.type']);
    if (descriptor === RSN || descriptor === WPA) takeRsnKey(p, f['keydes.key_len'], f['keydes.replay_counter'], f['keydes.key_iv']);
    else if (descriptor === RC4) takeRc4Key(p, f);
    else p.takeRest(f['keydes.body']);
  },
});

/** 802.1X-2001 §7.6. Without the key itself both sides use one that they know. */
function takeRc4Key(p: Cursor, f: (typeof eapol)['fields']): void {
  const length = p.take(f['keydes.key_len']);
  p.take(f['keydes.replay_counter']);
  p.take(f['keydes.key_iv'], 16);
  p.bits(f['keydes.key_index'], [f['keydes.key_index.type'], f['keydes.key_index.number']]);
  p.take(f['keydes.key_signature'], 16);
  const carried = length > 0 && p.more;
  if (carried) p.take(f['keydes.key'], Math.min(length, p.remaining));
  if (length > 0) p.generate(f['keydes.key.generated_locally'], !carried, p.at, 0);
}
