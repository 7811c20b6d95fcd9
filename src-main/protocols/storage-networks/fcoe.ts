/** Fibre Channel over Ethernet, FC-BB-5 §7.7: a frame of Fibre Channel with the marks of its begin and end as bytes. */
import { crc32 } from '../../bytes/crc32.ts';
import { type Cursor, bits, expert, protocol, u32, u8 } from '../../dissect/index.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { BAD, takeChecksum } from '../checksums.ts';

/** Table 25 */
const BEGINS: Readonly<Record<number, string>> = {
  0x28: 'SOFf', 0x29: 'SOFi4', 0x2d: 'SOFi2', 0x2e: 'SOFi3', 0x31: 'SOFn4', 0x35: 'SOFn2', 0x36: 'SOFn3', 0x39: 'SOFc4',
};
const ENDS: Readonly<Record<number, string>> = {
  0x41: 'EOFn', 0x42: 'EOFt', 0x44: 'EOFrt', 0x46: 'EOFdt', 0x49: 'EOFni', 0x4e: 'EOFdti', 0x4f: 'EOFrti', 0x50: 'EOFa',
};
/** The version and reserved bytes up to the begin's mark; behind the frame its check, the end's mark, and three reserved bytes. */
const BEFORE_BEGIN = 13, CHECK = 4, TRAILER = 8;

export const fcoe = protocol({
  name: 'fcoe',
  title: 'Fibre Channel over Ethernet',
  short: 'FCoE',
  on: { ethertype: [0x8906] },
  fields: {
    ver: bits('Version', 0xf0),
    sof: u8('SOF', { hex: true, values: BEGINS }),
    crc: u32('CRC', { hex: true }),
    'crc.status': u8('CRC Status', CHECKSUM_STATUS),
    'crc.bad': expert('Bad checksum', 'error', 'Checksum'),
    eof: u8('EOF', { hex: true, values: ENDS }),
  },
  dissect(p, f) {
    p.info('');
    p.set(f.ver, p.u8() >> 4, p.at, 1);
    p.label(`Version: ${p.u8() >> 4}`);
    p.skip(BEFORE_BEGIN);
    const begin = p.take(f.sof), length = p.remaining - TRAILER, behind = length < 0 ? undefined : takeEnd(p, f, length);
    const end = behind === undefined ? 'none' : markName(ENDS, behind.mark), remark = behind?.isBad === true ? ' [bad FC CRC]' : '';
    p.labelNode(p.node, () => `FCoE (${markName(BEGINS, begin)}/${end}) ${Math.max(0, length)} bytes${remark}`);
    p.call('fc', Math.max(0, length));
  },
});

const markName = (names: Readonly<Record<number, string>>, mark: number): string => names[mark] ?? `0x${mark.toString(16)}`;

/** What stands behind a frame: the mark of its end, and whether its check is wrong. */
interface Behind {
  readonly mark: number;
  readonly isBad: boolean;
}

/** Reads what stands behind the frame, which is shown before it; undefined where it was not captured. */
function takeEnd(p: Cursor, f: (typeof fcoe)['fields'], length: number): Behind | undefined {
  const { at } = p;
  if (p.available < length + CHECK + 1) return undefined;
  p.at += length;
  // FC-FS-3 §9.7: as Ethernet's check, its lowest byte first.
  const sum = crc32(p.bytes, at, at + length), given = ((sum & 0xff) * 2 ** 24) + ((sum & 0xff00) << 8) + ((sum >>> 8) & 0xff00) + (sum >>> 24);
  const isBad = takeChecksum(p, { checksum: f.crc, status: f['crc.status'], bad: f['crc.bad'] }, () => given) === BAD, mark = p.take(f.eof);
  p.at = at;
  return { mark, isBad };
}
