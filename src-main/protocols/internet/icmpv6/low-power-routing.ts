/** Routing for low-power and lossy networks, RFC 6550 §6, and its discovery of routes from point to point, RFC 6997. */
import { type Cursor, bits, expert, flag, ipv6, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import type { SharedFields } from './shared-fields.ts';
import type { METRIC_FIELDS } from './low-power-metrics.ts';
import { DISCOVERY_REPLY, type RPL_OPTION_FIELDS, rplOptions } from './low-power-options.ts';

const yesNo = { as: ['Yes', 'No'] } as const;

const truth = { as: ['True', 'False'] } as const;

export const RPL_FIELDS = {
  'rpl.dio.instance': u8('RPLInstanceID'),
  'rpl.dio.version': u8('Version'),
  'rpl.dio.rank': u16('Rank'),
  'rpl.dio.flag': u8('Flags', { hex: true }),
  'rpl.dio.flag.g': flag('Grounded (G)', 0x80, truth),
  'rpl.dio.flag.0': flag('Zero', 0x40, truth),
  'rpl.dio.flag.mop': bits('Mode of Operation (MOP)', 0x38, {
    hex: true, values: {
      0: 'No Downward routes maintained by RPL', 1: 'Non-Storing Mode of Operation', 2: 'Storing Mode of Operation with no multicast support',
      3: 'Storing Mode of Operation with multicast support', 4: 'P2P Route Discovery Mode of Operation',
    },
  }),
  'rpl.dio.flag.preference': bits('DODAG Preference', 0x07),
  'rpl.dio.dtsn': u8('Destination Advertisement Trigger Sequence Number (DTSN)'),
  'rpl.dio.dagid': ipv6('DODAGID'),
  'rpl.dis.flags': u8('Flags'),
  'rpl.dao.instance': u8('RPLInstanceID'),
  'rpl.dao.flag': u8('Flags', { hex: true }),
  'rpl.dao.flag.k': flag('DAO-ACK Request (K)', 0x80, truth),
  'rpl.dao.flag.d': flag('DODAGID Present (D)', 0x40, truth),
  'rpl.dao.flag.rsv': bits('Reserved', 0x3f),
  'rpl.dao.sequence': u8('DAO Sequence'),
  'rpl.dao.dodagid': ipv6('DODAGID'),
  'rpl.daoack.instance': u8('RPLInstanceID'),
  'rpl.daoack.flag': u8('Flag', { hex: true }),
  'rpl.daoack.flag.d': flag('DODAGID Present (D)', 0x80, truth),
  'rpl.daoack.flag.rsv': bits('Reserved', 0x7f),
  'rpl.daoack.sequence': u8('DAO-ACK Sequence'),
  'rpl.daoack.status': u8('Status'),
  'rpl.daoack.dodagid': ipv6('DODAGID'),
  'rpl.cc.instance': u8('RPLInstanceID'),
  'rpl.cc.flag': u8('Flag', { hex: true }),
  'rpl.cc.flag.r': flag('Response (R)', 0x80, truth),
  'rpl.cc.flag.rsv': bits('Reserved', 0x7f),
  'rpl.cc.nonce': u16('CC Nonce', { hex: true }),
  'rpl.cc.dodagid': ipv6('DODAGID'),
  'rpl.cc.destination_counter': u32('Destination Counter'),
  'rpl.secure.flag': u8('Flags', { hex: true }),
  'rpl.secure.flag.t': flag('Counter is Time (T)', 0x80, truth),
  'rpl.secure.flag.rsv': bits('Reserved', 0x7f),
  'rpl.secure.algorithm': u8('Algorithm', { values: { 0: 'Encryption: CCM with AES-128 / Signature: RSA with SHA-256' } }),
  'rpl.secure.kim': bits('Key Identifier Mode (KIM)', 0xc0),
  'rpl.secure.lvl': bits('Security Level (LVL)', 0x07),
  'rpl.secure.rsv': bits('Reserved', 0x38),
  'rpl.secure.counter': u32('Counter'),
  'rpl.secure.key.source': octets('Key Source', { size: 8 }),
  'rpl.secure.key.index': u8('Key Index'),
  'rpl.p2p.dro.instance': u8('RPLInstanceID'),
  'rpl.p2p.dro.version': u8('Version'),
  'rpl.p2p.dro.flag': u16('Flags', { hex: true }),
  'rpl.p2p.dro.flag.stop': flag('Stop', 0x8000, yesNo),
  'rpl.p2p.dro.flag.ack': flag('Ack', 0x4000, yesNo),
  'rpl.p2p.dro.flag.seq': bits('Seq', 0x3000),
  'rpl.p2p.dro.flag.reserved': bits('Reserved', 0x0fff),
  'rpl.p2p.dro.dagid': ipv6('DODAGID'),
  'rpl.p2p.dro.zero': expert('This field MUST be set to zero', 'warning', 'Protocol'),
  'rpl.p2p.droack.flag': u16('Flags', { hex: true }),
  'rpl.p2p.droack.flag.seq': bits('Seq', 0xc000),
  'rpl.p2p.droack.flag.reserved': bits('Reserved', 0x3fff),
} as const;

type Fields = SharedFields & typeof RPL_FIELDS & typeof RPL_OPTION_FIELDS & typeof METRIC_FIELDS;

/** RFC 6550 §6: a message with the highest bit of its code set is a secured one. */
const SECURE = 0x80;
const SOLICITATION = 0;
const INFORMATION = 1;
const ADVERTISEMENT = 2;
const ACKNOWLEDGEMENT = 3;
const DISCOVERY_ACKNOWLEDGEMENT = 5;
const CONSISTENCY_CHECK = 10;

export function lowPowerRouting(p: Cursor, f: Fields, code: number): void {
  if ((code & SECURE) !== 0) security(p, f);
  switch (code & ~SECURE) {
    case SOLICITATION:
      p.take(f['rpl.dis.flags']);
      p.take(f.reserved, 1);
      break;
    case INFORMATION:
      p.take(f['rpl.dio.instance']);
      p.take(f['rpl.dio.version']);
      p.take(f['rpl.dio.rank']);
      takeNamedBits(p, f['rpl.dio.flag'], [f['rpl.dio.flag.g'], f['rpl.dio.flag.0'], f['rpl.dio.flag.mop'], f['rpl.dio.flag.preference']]);
      p.take(f['rpl.dio.dtsn']);
      p.take(f['rpl.dio.flag']);
      p.take(f.reserved, 1);
      p.take(f['rpl.dio.dagid']);
      break;
    case ADVERTISEMENT: {
      p.take(f['rpl.dao.instance']);
      const value = takeNamedBits(p, f['rpl.dao.flag'], [f['rpl.dao.flag.k'], f['rpl.dao.flag.d'], f['rpl.dao.flag.rsv']]);
      p.take(f.reserved, 1);
      p.take(f['rpl.dao.sequence']);
      if (value & 0x40) p.take(f['rpl.dao.dodagid']);
      break;
    }
    case ACKNOWLEDGEMENT: {
      p.take(f['rpl.daoack.instance']);
      const value = takeNamedBits(p, f['rpl.daoack.flag'], [f['rpl.daoack.flag.d'], f['rpl.daoack.flag.rsv']]);
      p.take(f['rpl.daoack.sequence']);
      p.take(f['rpl.daoack.status']);
      if (value & 0x80) p.take(f['rpl.daoack.dodagid']);
      break;
    }
    case DISCOVERY_REPLY:
      p.take(f['rpl.p2p.dro.instance']);
      // RFC 6997 §8.
      if (p.take(f['rpl.p2p.dro.version']) !== 0) p.expertUnder(f['rpl.p2p.dro.zero']);
      takeNamedBits(p, f['rpl.p2p.dro.flag'], [
        f['rpl.p2p.dro.flag.stop'], f['rpl.p2p.dro.flag.ack'], f['rpl.p2p.dro.flag.seq'], f['rpl.p2p.dro.flag.reserved'],
      ]);
      p.take(f['rpl.p2p.dro.dagid']);
      break;
    case DISCOVERY_ACKNOWLEDGEMENT:
      p.take(f['rpl.p2p.dro.instance']);
      p.take(f['rpl.p2p.dro.version']);
      takeNamedBits(p, f['rpl.p2p.droack.flag'], [f['rpl.p2p.droack.flag.seq'], f['rpl.p2p.droack.flag.reserved']]);
      p.take(f['rpl.p2p.dro.dagid']);
      // RFC 6997 §10: nothing follows.
      return;
    case CONSISTENCY_CHECK:
      p.take(f['rpl.cc.instance']);
      takeNamedBits(p, f['rpl.cc.flag'], [f['rpl.cc.flag.r'], f['rpl.cc.flag.rsv']]);
      p.take(f['rpl.cc.nonce']);
      p.take(f['rpl.cc.dodagid']);
      p.take(f['rpl.cc.destination_counter']);
      break;
    default:
      p.takeRest(f.data);
      return;
  }
  rplOptions(p, f, code & ~SECURE);
}

/** RFC 6550 §6.1: of each mode, the levels that encrypt. */
const ENCRYPTED = 1;

/** RFC 6550 §6.1: how the message is secured, before its own part. */
function security(p: Cursor, f: Fields): void {
  takeNamedBits(p, f['rpl.secure.flag'], [f['rpl.secure.flag.t'], f['rpl.secure.flag.rsv']]);
  p.take(f['rpl.secure.algorithm']);
  const key = p.bits(f['rpl.secure.flag'], [f['rpl.secure.kim'], f['rpl.secure.lvl'], f['rpl.secure.rsv']]), mode = key >>> 6;
  p.take(f['rpl.secure.flag']);
  p.take(f['rpl.secure.counter']);
  // A signature names a key only where the message is encrypted too.
  const namesKey = mode === 2 || (mode === 3 && (key & ENCRYPTED) !== 0);
  if (namesKey) p.take(f['rpl.secure.key.source']);
  if (namesKey || mode === 0) p.take(f['rpl.secure.key.index']);
}
