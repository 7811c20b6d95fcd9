/** Fields of what virtual channels carry: MS-RDPBCGR §2.2.6.1. */
import { bits, octets, u32 } from '../../../dissect/index.ts';
import { COMPRESSIONS } from './compressions.ts';
import { late } from '../../late.ts';

const HEX = { little: true, hex: true } as const;
const flag = (title: string, mask: number) => bits(title, mask, { ...HEX, size: 4 });

export const channelFields = late(() => ({
  channelPDUHeader: octets('channelPDUHeader'),
  wholeLength: u32('length', { id: 'rdp.length', little: true }),
  channelFlags: u32('channelFlags', HEX),
  'channelFlag.first': flag('channelFlagFirst', 0x01),
  'channelFlag.last': flag('channelFlagLast', 0x02),
  'channelFlag.showProtocol': flag('channelFlagShowProtocol', 0x10),
  'channelFlag.suspend': flag('channelFlagSuspend', 0x20),
  'channelFlag.resume': flag('channelFlagResume', 0x40),
  'channelPacket.compressed': flag('channelPacketCompressed', 0x200000),
  'channelPacket.atFront': flag('channelPacketAtFront', 0x400000),
  'channelPacket.flushed': flag('channelPacketFlushed', 0x800000),
  'channelPacket.compressionType': bits('channelPacketCompresssionType', 0x0f0000, { ...HEX, size: 4, values: COMPRESSIONS }),
  virtualChannelData: octets('virtualChannelData'),
}));
