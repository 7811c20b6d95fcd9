/** Cisco's Unidirectional Link Detection, RFC 5171: who hears whom on a link of two fibres. */
import { type Cursor, bits, expert, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';

const OPCODES = { 0: 'Reserved', 1: 'Probe', 2: 'Echo', 3: 'Flush' };
const PARTS: Readonly<Record<number, string>> = {
  1: 'Device ID', 2: 'Port ID', 3: 'Echo', 4: 'Message interval', 5: 'Timeout interval', 6: 'Device name', 7: 'Sequence number',
};
const DEVICE = 1;
const PORT = 2;
const PART_HEADER = 4;

export const udld = protocol({
  name: 'udld',
  title: 'Unidirectional Link Detection',
  on: { 'llc.cisco_pid': [0x0111] },
  fields: {
    version: bits('Version', 0xe0),
    opcode: bits('Opcode', 0x1f, { values: OPCODES }),
    flags: u8('Flags'),
    'flags.rt': bits('Recommended timeout', 0x01, { hex: true }),
    'flags.rsy': bits('ReSynch', 0x02, { hex: true }),
    checksum: u16('Checksum', { hex: true }),
    'tlv.type': u16('Type', { hex: true, values: PARTS }),
    'tlv.len': u16('Length'),
    'tlv.len.invalid': expert('TLV with invalid length (< 4)', 'warning', 'Malformed'),
    device_id: text('Device ID'),
    sent_through_interface: text('Sent through Interface'),
    data: octets('Data'),
  },
  dissect(p, f) {
    p.show(f.version);
    p.take(f.opcode);
    p.bits(f.flags, [f['flags.rt'], f['flags.rsy']]);
    p.take(f.checksum);
    p.info('');
    while (p.remaining >= PART_HEADER) {
      const length = p.u16(2);
      if (length < PART_HEADER) {
        p.take(f['tlv.type']);
        p.take(f['tlv.len']);
        p.expertUnder(f['tlv.len.invalid']);
        return;
      }
      takePart(p, f, length);
    }
  },
});

function takePart(p: Cursor, f: (typeof udld)['fields'], length: number): void {
  const type = p.u16();
  const name = PARTS[type] ?? 'Unknown';
  const outer = p.open(`Type: ${name}, length: ${length}`, length);
  const heading = p.lastNode;
  p.take(f['tlv.type']);
  p.take(f['tlv.len']);
  const part = p.within(length - PART_HEADER);
  if (type === DEVICE || type === PORT) {
    const shown = part.take(type === DEVICE ? f.device_id : f.sent_through_interface, part.remaining);
    p.labelNode(heading, `${name}: ${shown}`);
    p.addInfo(`${name}: ${shown}  `);
  } else if (part.more) {
    part.take(f.data, part.remaining);
  }
  p.close(outer);
}
