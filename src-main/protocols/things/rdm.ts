/** Remote Device Management, ANSI E1.20 §6.2: questions to the devices on a DMX512 line, and their answers. */
import { hexText } from '../../bytes/address-text.ts';
import { expert, none, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { takeChecksum } from '../checksums.ts';
import { COMMAND_CLASSES, PARAMETERS } from './rdm/names.ts';

const RESPONSES = { 0: 'Ack', 1: 'Ack Timer', 2: 'Nack Reason', 3: 'Ack Overflow' };
/** The start code, which goes before the bytes that are here and is part of the sum (§6.2.1, §6.2.11). */
const START_CODE = 0xcc;
const IS_RESPONSE = 1;
const UID = 6;

export const rdm = protocol({
  name: 'rdm',
  title: 'Remote Device Management',
  short: 'RDM',
  fields: {
    ssc: u8('Sub-start code', { hex: true }),
    len: u8('Message length'),
    dst: octets('Destination UID'),
    src: octets('Source UID'),
    tn: u8('Transaction number'),
    port_id: u8('Port ID'),
    rt: u8('Response type', { hex: true, values: RESPONSES }),
    mc: u8('Message count'),
    sd: u16('Sub-device'),
    mdb: none('Message Data Block'),
    cc: u8('Command class', { hex: true, values: COMMAND_CLASSES }),
    pid: u16('Parameter ID', { hex: true, values: PARAMETERS }),
    pdl: u8('Parameter data length'),
    pd: none('Parameter data'),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'warning', 'Checksum'),
    trailer: octets('Trailer'),
  },
  dissect(p, f) {
    const begin = p.at;
    p.take(f.ssc);
    p.take(f.len);
    const destination = uidText(p.takeBytes(f.dst, UID)), source = uidText(p.takeBytes(f.src, UID));
    p.title(`, Dst UID: ${destination}, Src UID: ${source}`);
    p.take(f.tn);
    const isResponse = (p.u8(HEAD_LEFT) & IS_RESPONSE) === 1;
    p.take(isResponse ? f.rt : f.port_id);
    p.take(f.mc);
    p.take(f.sd);
    const size = p.u8(3), outer = p.open(f.mdb, 4 + size);
    p.take(f.cc);
    p.take(f.pid);
    p.take(f.pdl);
    if (size > 0) {
      const data = p.within(size);
      data.close(data.open(f.pd, size));
    }
    p.close(outer);
    const end = p.at;
    p.need(2);
    takeChecksum(p, { checksum: f.checksum, status: f['checksum.status'], bad: f.bad_checksum }, () => {
      let sum = START_CODE;
      for (let at = begin; at < end; at++) sum += p.bytes[at];
      return sum & 0xffff;
    });
    if (p.more) p.takeRest(f.trailer);
  },
});
/** Bytes of port or response, message count and sub-device before the command's class. */
const HEAD_LEFT = 4;

/** `4c4c:00000001`: a manufacturer and its device. */
function uidText(uid: Uint8Array): string {
  return `${hexText(uid.subarray(0, 2))}:${hexText(uid.subarray(2))}`;
}
