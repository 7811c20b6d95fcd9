/** What stands before encrypted payload: WEP, TKIP and CCMP, IEEE 802.11-2020 §12.3.2, §12.5.2.2 and §12.5.3.2. */
import { hexText } from '../../../bytes/address-text.ts';
import type { Cursor, OpenedContents } from '../../../dissect/index.ts';
import { HEADER_FIELDS as f } from './header-fields.ts';

const EXTENDED = 0x20;
const CHECK_VALUE = 4;

/**
 * Takes the parameters and gives the number of bytes of payload, `length` being those of parameters and payload. `opened`: what a
 * key found in it.
 */
export function takeProtection(p: Cursor, length: number, opened: OpenedContents | undefined): number {
  if (length < 4) return length;
  const bytes = p.peekBytes(4);
  const control = bytes[3];
  if ((control & EXTENDED) === 0) {
    const outer = p.open('WEP parameters', 4);
    p.take(f['wep.iv']);
    takeKey(p, control);
    p.close(outer);
    const payload = Math.max(0, length - 4 - CHECK_VALUE);
    const at = p.at + payload;
    if (length >= 8 && at + CHECK_VALUE <= p.end) {
      p.set(f['wep.icv'], ((p.bytes[at] << 24) | (p.bytes[at + 1] << 16) | (p.bytes[at + 2] << 8) | p.bytes[at + 3]) >>> 0, at, CHECK_VALUE);
      p.addLabel(' (not verified)');
    }
    return payload;
  }
  if (length < 8) return length;
  const later = p.peekBytes(4, 4);
  // TKIP's second byte follows from its first, so that no key is a weak one of WEP.
  const isTkip = bytes[1] === ((bytes[0] | 0x20) & 0x7f);
  const vector = Uint8Array.of(later[3], later[2], later[1], later[0], ...(isTkip ? [bytes[0], bytes[2]] : [bytes[1], bytes[0]]));
  const outer = p.open(isTkip ? 'TKIP parameters' : 'CCMP parameters', 8);
  p.set(isTkip ? f['tkip.extiv'] : f['ccmp.extiv'], `0x${hexText(vector).toUpperCase()}`, p.at, 8);
  p.skip(3);
  takeKey(p, control);
  p.skip(4);
  if (opened !== undefined) showKeys(p, opened);
  p.close(outer);
  return length - 8;
}

/** Two bits of the byte. */
function takeKey(p: Cursor, control: number): void {
  p.takeAs(f['wep.key'], control >>> 6, 1);
}

/** What the payload was opened with. */
function showKeys(p: Cursor, { key, isGroup, master }: OpenedContents): void {
  p.generate(isGroup ? f['analysis.gtk'] : f['analysis.tk'], hexText(key), p.at, 0);
  if (master !== undefined && !isGroup) p.generate(f['analysis.pmk'], hexText(master), p.at, 0);
}
