/** Cisco's Port Aggregation Protocol: two switches agree which of their links are one. As Cisco's patent US 5,959,968 and its captures have it. */
import { type Cursor, ether, expert, flag, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { etherText } from '../../bytes/address-text.ts';
import { takeNamedBits } from '../bit-names.ts';

const VERSIONS: Readonly<Record<number, string>> = { 1: 'Info PDU', 2: 'Flush PDU' };
const FLUSH = 2;
const LEARNING = { 1: 'Source-based Distribution', 2: 'Arbitrary Distribution' };
const PARTS = { 1: 'Device Name TLV', 2: 'Physical Port Name TLV', 3: 'Agport MAC Address', 4: 'Reserved' };
const DEVICE = 1, PORT = 2, AGGREGATE = 3;
const PART_HEADER = 4;

export const pagp = protocol({
  name: 'pagp',
  title: 'Port Aggregation Protocol',
  on: { 'llc.cisco_pid': [0x0104] },
  fields: {
    version: u8('Version', { hex: true, values: VERSIONS }),
    flags: u8('Flags', { hex: true }),
    'flags.slowhello': flag('Slow Hello', 0x01, { as: ['Yes', 'No'] }),
    'flags.automode': flag('Auto Mode', 0x02, { as: ['Yes', 'Desirable Mode'] }),
    'flags.state': flag('Consistent State', 0x04, { as: ['True', 'False'] }),
    localdevid: ether('Local Device ID'),
    localearncap: u8('Local Learn Capability', { hex: true, values: LEARNING }),
    localportpri: u8('Local Port Hot Standby Priority'),
    localsentportifindex: u32('Local Sent Port ifindex'),
    localgroupcap: u32('Local Group Capability', { hex: true }),
    localgroupifindex: u32('Local Group ifindex'),
    partnerdevid: ether('Partner Device ID'),
    partnerlearncap: u8('Partner Learn Capability', { hex: true, values: LEARNING }),
    partnerportpri: u8('Partner Port Hot Standby Priority'),
    partnersentportifindex: u32('Partner Sent Port ifindex'),
    partnergroupcap: u32('Partner Group Capability', { hex: true }),
    partnergroupifindex: u32('Partner Group ifindex'),
    partnercount: u16('Partner Count'),
    numtlvs: u16('Number of TLVs'),
    tlv: u16('Type', { values: PARTS }),
    tlv_length: u16('Length'),
    'tlv_length.invalid': expert('Invalid TLV length', 'warning', 'Protocol'),
    tlvdevname: text('Device Name'),
    tlvportname: text('Physical Port Name'),
    tlvagportmac: ether('Agport MAC Address'),
    tlvdata: octets('Data', { own: true }),
    flushlocaldevid: ether('Flush Local Device ID'),
    flushpartnerdevid: ether('Flush Partner Device ID'),
    transid: u32('Transaction ID', { hex: true }),
  },
  dissect(p, f) {
    const version = p.take(f.version);
    p.info(VERSIONS[version] ?? 'Unknown PDU version');
    if (version === FLUSH) takeFlush(p, f);
    else takeInformation(p, f);
  },
});

type Fields = (typeof pagp)['fields'];

function takeFlush(p: Cursor, f: Fields): void {
  // Flags, which a flush has none of.
  p.skip(1);
  const local = etherText(p.peekBytes(6));
  p.take(f.flushlocaldevid);
  p.addInfo(() => `; Local DevID: ${local}`);
  const partner = etherText(p.peekBytes(6));
  p.take(f.flushpartnerdevid);
  p.addInfo(() => `, Partner DevID: ${partner}`);
  const transaction = p.take(f.transid);
  p.addInfo(() => `; Transaction ID: 0x${transaction.toString(16)} `);
}

function takeInformation(p: Cursor, f: Fields): void {
  const flags = takeNamedBits(p, f.flags, [f['flags.slowhello'], f['flags.automode'], f['flags.state']]);
  p.addInfo(() => `; Flags 0x${flags.toString(16)}`);
  const local = etherText(p.peekBytes(6));
  p.take(f.localdevid);
  p.addInfo(() => `; Local DevID: ${local}`);
  p.take(f.localearncap);
  p.take(f.localportpri);
  p.take(f.localsentportifindex);
  p.take(f.localgroupcap);
  p.take(f.localgroupifindex);
  const partner = etherText(p.peekBytes(6));
  p.take(f.partnerdevid);
  p.addInfo(() => `, Partner DevID: ${partner}`);
  p.take(f.partnerlearncap);
  p.take(f.partnerportpri);
  p.take(f.partnersentportifindex);
  p.take(f.partnergroupcap);
  p.take(f.partnergroupifindex);
  p.take(f.partnercount);
  const count = p.take(f.numtlvs);
  for (let i = 1; i <= count && p.remaining >= PART_HEADER; i++) {
    const length = p.u16(2), outer = p.open(`TLV Entry #${i}`, Math.max(PART_HEADER, length)), type = p.take(f.tlv);
    p.take(f.tlv_length);
    if (length < PART_HEADER) {
      p.expertUnder(f['tlv_length.invalid'], `Invalid TLV length: ${length}`);
      p.close(outer);
      return;
    }
    takePart(p.within(length - PART_HEADER), f, type);
    p.close(outer);
  }
}

function takePart(part: Cursor, f: Fields, type: number): void {
  if (type === DEVICE) part.take(f.tlvdevname, part.remaining);
  else if (type === PORT) part.take(f.tlvportname, part.remaining);
  else if (type === AGGREGATE && part.remaining >= 6) part.take(f.tlvagportmac);
  part.takeRest(f.tlvdata);
}
