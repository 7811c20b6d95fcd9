/** A part of what one end of a virtual channel says to the other: MS-RDPBCGR §2.2.6.1. */
import type { Cursor } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { channelFields } from './channel-fields.ts';

const HEADER = 8;
const WHOLE = 0x03, COMPRESSED = 0x200000;

/** Reads the header and what follows; what comes in one part and is not compressed goes to the protocol of the channel with this name. */
export function readChannelPdu(p: Cursor, name: string): void {
  const f = channelFields();
  p.set(f.channelPDUHeader, undefined, p.at, Math.min(HEADER, p.available));
  const outer = p.under();
  p.take(f.wholeLength);
  const flags = p.bits(f.channelFlags, [...fieldsBelow(f, 'channelFlag.'), ...fieldsBelow(f, 'channelPacket.')]);
  p.close(outer);
  if (!p.more) return;
  if ((flags & WHOLE) === WHOLE && (flags & COMPRESSED) === 0 && p.next('rdp.channel', name)) return;
  p.takeCaptured(f.virtualChannelData);
}
