/** X.25 over TCP, RFC 1613: each packet behind a version and its length. */
import { u16be } from '../../bytes/big-endian.ts';
import { MORE, NOT_MINE, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { X25_FIELDS } from './x25/fields.ts';

const HEADER = 4;
/** Setting up a permanent circuit, which X.25 does not know (§4.3). */
const PVC_SETUP = 0xf5;
const STATUSES = {
  0: 'Waiting to connect', 8: 'Destination disconnected', 9: 'PVC/TCP connection refused', 10: 'PVC/TCP routing error',
  11: 'PVC/TCP connect timed out', 16: 'Trying to connect via TCP', 17: 'Awaiting PVC-SETUP reply', 18: 'Connected',
  19: 'No such destination interface', 20: 'Destination interface is not up', 21: 'Non-X.25 destination interface', 22: 'No such destination PVC',
  23: 'Destination PVC configuration mismatch', 24: 'Mismatched flow control values', 25: "Can't support flow control values",
  26: 'PVC setup protocol error',
};

export const xot = protocol({
  name: 'xot',
  title: 'X.25 over TCP',
  short: 'XOT',
  on: { 'tcp.port': [1998] },
  fields: {
    version: u16('Version'),
    length: u16('Length'),
    'pvc.version': u8('Version', { hex: true }),
    'pvc.status': u8('Status', { hex: true, values: STATUSES }),
    'pvc.init_itf_name_len': u8('Initiator interface name length'),
    'pvc.init_lcn': u16('Initiator LCN'),
    'pvc.resp_itf_name_len': u8('Responder interface name length'),
    'pvc.resp_lcn': u16('Responder LCN'),
    'pvc.send_inc_window': u8('Sender incoming window'),
    'pvc.send_out_window': u8('Sender outgoing window'),
    'pvc.send_inc_pkt_size': u8('Sender incoming packet size', { text: power => `2^${power}` }),
    'pvc.send_out_pkt_size': u8('Sender outgoing packet size', { text: power => `2^${power}` }),
    'pvc.init_itf_name': text('Initiator interface name'),
    'pvc.resp_itf_name': text('Responder interface name'),
  },
  sized: true,
  frame(bytes, at, end) {
    if (end - at < HEADER) return MORE;
    return u16be(bytes, at) === 0 ? HEADER + u16be(bytes, at + 2) : NOT_MINE;
  },
  dissect(p, f) {
    const version = p.take(f.version), length = p.take(f.length);
    p.info(`XOT Version = ${version}, size = ${length}`);
    if (version !== 0) p.malformed(`version ${version}`);
    // Which of both it is, its third byte tells.
    if (length >= 3 && p.u8(2) === PVC_SETUP) {
      p.info('XOT PVC Setup');
      p.show(X25_FIELDS.gfi, 2);
      p.show(X25_FIELDS.lcn, 2);
      p.skip(2);
      p.take(X25_FIELDS.type);
      p.take(f['pvc.version']);
      p.take(f['pvc.status']);
      const initiator = p.take(f['pvc.init_itf_name_len']);
      p.take(f['pvc.init_lcn']);
      const responder = p.take(f['pvc.resp_itf_name_len']);
      for (const field of [f['pvc.resp_lcn'], f['pvc.send_inc_window'], f['pvc.send_out_window'], f['pvc.send_inc_pkt_size'],
        f['pvc.send_out_pkt_size']]) {
        p.take(field);
      }
      p.take(f['pvc.init_itf_name'], initiator);
      p.take(f['pvc.resp_itf_name'], responder);
    } else if (length > 0) p.call('x25', length);
  },
});
