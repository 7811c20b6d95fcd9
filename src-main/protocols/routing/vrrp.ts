/** Virtual Router Redundancy Protocol, RFC 3768 (version 2) and RFC 9568 (version 3). */
import { addToSum, corrected, foldSum, internetChecksum } from '../../bytes/checksum.ts';
import { type Cursor, bits, expert, ipv4, ipv6, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { pseudoHeaderSum } from '../transport/udp.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { takeChecksum } from '../checksums.ts';

const TYPE = { 1: 'Advertisement' };
const AUTH_TYPE = {
  0: 'No Authentication', 1: 'Simple Text Authentication [RFC 2338] / Reserved [RFC 3768]',
  2: 'IP Authentication Header [RFC 2338] / Reserved [RFC 3768]', 254: 'Cisco VRRP MD5 authentication',
};
const SIMPLE_TEXT = 1;
const CISCO_MD5 = 254;

export const vrrp = protocol({
  name: 'vrrp',
  title: 'Virtual Router Redundancy Protocol',
  on: { 'ip.proto': [112] },
  fields: {
    typever: u8('VRRP message version and type'),
    version: bits('VRRP protocol version', 0xf0),
    type: bits('VRRP packet type', 0x0f, { values: TYPE }),
    virt_rtr_id: u8('Virtual Rtr ID'),
    prio: u8('Priority'),
    addr_count: u8('Addr Count'),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    'checksum_bad.expert': expert('Bad checksum', 'warning', 'Checksum'),
    auth_type: u8('Auth Type', { values: AUTH_TYPE }),
    adver_int: u8('Adver Int'),
    reserved_mbz: bits('Reserved', 0xf0),
    short_adver_int: bits('Adver Int', 0x0fff),
    ip_addr: ipv4('IP Address'),
    ipv6_addr: ipv6('IPv6 Address'),
    auth_string: text('Authentication String'),
    md5_auth_data: octets('MD5 Authentication Data', { size: 16 }),
  },
  dissect(p, f) {
    const version = p.u8() >> 4;
    const type = p.u8() & 0x0f;
    p.info(() => `${TYPE[type as 1] === undefined ? 'Unknown' : 'Announcement'} (v${version})`);
    p.bits(f.typever, [f.version, f.type]);
    p.label(`Version ${version}, Packet type ${type} (${TYPE[type as 1] ?? 'Unknown'})`);
    p.take(f.virt_rtr_id);
    const priority = p.take(f.prio);
    p.addLabel(() => ` (${priorityMeaning(priority)})`);
    const count = p.take(f.addr_count);
    let authentication = 0;
    if (version === 3) {
      p.show(f.reserved_mbz);
      p.take(f.short_adver_int);
    } else {
      authentication = p.take(f.auth_type);
      p.take(f.adver_int);
    }
    takeChecksum(
      p, { checksum: f.checksum, status: f['checksum.status'], bad: f['checksum_bad.expert'] }, given => rightChecksum(p, version, given),
    );
    for (let i = 0; i < count; i++) {
      if (p.packet.network === 6) p.take(f.ipv6_addr);
      else p.take(f.ip_addr);
    }
    if (authentication === SIMPLE_TEXT) {
      p.take(f.auth_string, 8);
    } else if (authentication === CISCO_MD5 && p.more) {
      // Behind the eight bytes that other kinds of authentication have.
      p.skip(8);
      p.take(f.md5_auth_data);
    }
  },
});

function priorityMeaning(priority: number): string {
  if (priority === 255) return 'This VRRP router owns the virtual router\'s IP address(es)';
  if (priority === 0) return 'Current Master has stopped participating in VRRP';
  if (priority === 100) return 'Default priority for a backup VRRP router';
  return 'Non-default backup priority';
}

/** Version 2 sums the message alone, version 3 with a pseudo header; some version 3 senders over IPv4 leave that out (RFC 9568 §5.2.8). */
function rightChecksum(p: Cursor, version: number, given: number): number | undefined {
  if (p.reported > p.end || p.packet.fragment) return undefined;
  const plain = internetChecksum(p.bytes, p.begin, p.reported);
  if (version !== 3) return corrected(given, plain);
  const left = foldSum(pseudoHeaderSum(p, 112, p.reported - p.begin) + addToSum(0, p.bytes, p.begin, p.reported));
  return plain === 0 && p.packet.network !== 6 ? given : corrected(given, left);
}
