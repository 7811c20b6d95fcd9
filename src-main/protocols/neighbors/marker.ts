/** The marker of link aggregation, IEEE 802.1AX §6.5.3.3: what is before it has arrived when it is answered. */
import { etherText } from '../../bytes/address-text.ts';
import { ether, protocol, u16, u32, u8 } from '../../dissect/index.ts';

export const marker = protocol({
  name: 'marker',
  title: 'Marker Protocol',
  short: 'MARKER',
  on: { 'slow.subtype': [2] },
  fields: {
    version: u8('Version Number', { hex: true }),
    tlvType: u8('TLV Type', { hex: true, values: { 0: 'Terminator', 1: 'Marker Information', 2: 'Marker Response Information' } }),
    tlvLen: u8('TLV Length', { hex: true }),
    reqPort: u16('Requester Port'),
    reqSystem: ether('Requester System'),
    reqTransId: u32('Requester Transaction ID'),
  },
  dissect(p, f) {
    const version = p.take(f.version), type = p.take(f.tlvType);
    p.info(`v${version} ${type === 1 ? 'Marker Information' : type === 2 ? 'Marker Response' : `Marker Unknown (${type})`}`);
    p.take(f.tlvLen);
    const port = p.take(f.reqPort), system = etherText(p.peekBytes(6));
    p.take(f.reqSystem);
    const transaction = p.take(f.reqTransId);
    p.addInfo(` RequesterPort: ${port} RequesterSystem: ${system} TransactionID: ${transaction}`);
  },
});
