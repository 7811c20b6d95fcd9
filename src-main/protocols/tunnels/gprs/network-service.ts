/** GPRS network service over IP, 3GPP TS 48.016: what goes between the parts of a cellular network that serve packets. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { bits, flag, octets, protocol, u16, u8 } from '../../../dissect/index.ts';

/** §9.2 and table 10.3.7.1. */
const UNITDATA = 0x00;
const TYPES: Readonly<Record<number, string>> = {
  [UNITDATA]: 'NS_UNITDATA', 0x02: 'NS_RESET', 0x03: 'NS_RESET_ACK', 0x04: 'NS_BLOCK', 0x05: 'NS_BLOCK_ACK', 0x06: 'NS_UNBLOCK',
  0x07: 'NS_UNBLOCK_ACK', 0x08: 'NS_STATUS', 0x0a: 'NS_ALIVE', 0x0b: 'NS_ALIVE_ACK', 0x0c: 'SNS_ACK', 0x0d: 'SNS_ADD',
  0x0e: 'SNS_CHANGEWEIGHT', 0x0f: 'SNS_CONFIG', 0x10: 'SNS_CONFIG_ACK', 0x11: 'SNS_DELETE', 0x12: 'SNS_SIZE', 0x13: 'SNS_SIZE_ACK',
};

export const gprsNs = protocol({
  name: 'gprs-ns',
  title: 'GPRS Network Service',
  short: 'GPRS-NS',
  on: { 'udp.port': [2157, 19999] },
  accepts: (bytes, at, end) => end > at && TYPES[bytes[at]] !== undefined,
  fields: {
    pdu_type: u8('PDU type', { hex: true, values: TYPES, id: 'nsip.pdu_type' }),
    control: u8('NS SDU Control bits', { hex: true, id: 'nsip.control_bits' }),
    change: flag('Request change flow', 0x01, { id: 'nsip.control_bits.r' }),
    confirm: flag('Confirm change flow', 0x02, { id: 'nsip.control_bits.c' }),
    spare: bits('Spare bits', 0xfc, { hex: true, id: 'nsip.control_bits.spare' }),
    circuit: u16('BVCI', { id: 'nsip.bvci' }),
    elements: octets('Information elements', { own: true }),
  },
  dissect(p, f) {
    const type = p.take(f.pdu_type), name = TYPES[type] ?? `Unknown (${hex(type)})`;
    p.info(name);
    p.title(`, PDU type: ${name}`);
    if (type !== UNITDATA) {
      p.takeRest(f.elements);
      return;
    }
    p.bits(f.control, [f.change, f.confirm, f.spare]);
    const circuit = p.take(f.circuit);
    p.title(`, BVCI ${circuit}`);
    p.info(() => `${name}, BVCI ${circuit}`);
    if (p.more) p.call('bssgp');
  },
});
