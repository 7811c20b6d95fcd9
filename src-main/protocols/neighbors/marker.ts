/** The marker of link aggregation, IEEE 802.1AX §6.5.3.3: what is before it has arrived when it is answered. */
import { etherText } from '../../bytes/address-text.ts';
import { ether, expert, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';

const TERMINATOR = 0, INFORMATION = 1, RESPONSE = 2, LENGTH = 16;
const TLVS = { [TERMINATOR]: 'Marker Terminator', [INFORMATION]: 'Marker Information', [RESPONSE]: 'Marker Response Information' };

export const marker = protocol({
  name: 'marker',
  title: 'Marker Protocol',
  short: 'Marker',
  on: { 'slow.subtype': [2] },
  fields: {
    version: u8('Version Number', { hex: true }),
    tlvType: u8('TLV Type', { hex: true, values: TLVS }),
    tlvLen: u8('TLV Length', { hex: true }),
    requesterPort: u16('Requester Port'),
    requesterSystem: ether('Requester System'),
    requesterTransId: u32('Requester Transaction ID'),
    requesterPad: u16('Requester Pad'),
    reserved: octets('Reserved'),
    wrong_tlv_type: expert('TLV is not expected type', 'error', 'Malformed'),
    wrong_tlv_length: expert('TLV is not expected length', 'error', 'Malformed'),
    wrong_pad_value: expert('Pad value should be 0', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    p.take(f.version);
    const type = p.take(f.tlvType), isKnown = type === INFORMATION || type === RESPONSE;
    if (!isKnown) p.expertUnder(f.wrong_tlv_type);
    if (p.take(f.tlvLen) !== LENGTH) p.expertUnder(f.wrong_tlv_length);
    const port = p.take(f.requesterPort), system = etherText(p.peekBytes(6));
    p.take(f.requesterSystem);
    const transaction = p.take(f.requesterTransId);
    const kind = isKnown ? (type === INFORMATION ? 'Information' : 'Response') : 'Marker Protocol';
    p.info(`${kind} SysId=${system}, P=${port}, TId=${transaction}`);
    if (p.take(f.requesterPad) !== 0) p.expertUnder(f.wrong_pad_value);
    if (p.take(f.tlvType) !== TERMINATOR) p.expertUnder(f.wrong_tlv_type);
    if (p.take(f.tlvLen) !== 0) p.expertUnder(f.wrong_tlv_length);
    p.takeCaptured(f.reserved);
  },
});
