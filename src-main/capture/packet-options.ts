/** Options of packets in pcapng files, beside comments, as facts and back (draft-ietf-opsawg-pcapng §4.3.1). */
import type { PacketFacts, PacketVerdict } from '../bytes/packet-facts.ts';
import { BLOCK } from './pcapng-blocks.ts';
import type { Option } from './pcapng-options.ts';

const CODE = { flags: 2, hash: 3, dropped: 4, id: 5, queue: 6, verdict: 7 } as const;

const LINUX_TC = 1, LINUX_XDP = 2;

/** Options of another length than their code says are left out. Undefined where no option says anything. */
export function packetFacts(options: readonly Option[], little: boolean): PacketFacts | undefined {
  const facts: { -readonly [Name in keyof PacketFacts]: PacketFacts[Name] } = { verdicts: [], hashes: [] };
  for (const { code, value } of options) {
    const view = new DataView(value.buffer, value.byteOffset, value.length);
    if (code === CODE.flags && value.length === 4) facts.flags = view.getUint32(0, little);
    else if (code === CODE.queue && value.length === 4) facts.queue = view.getUint32(0, little);
    else if (code === CODE.dropped && value.length === 8) facts.dropped = view.getBigUint64(0, little);
    else if (code === CODE.id && value.length === 8) facts.id = view.getBigUint64(0, little);
    else if (code === CODE.verdict && value.length > 0) facts.verdicts = [...facts.verdicts, verdictOf(view, little)];
    else if (code === CODE.hash && value.length > 0) facts.hashes = [...facts.hashes, value];
  }
  const { verdicts, hashes, ...others } = facts;
  return verdicts.length + hashes.length + Object.keys(others).length > 0 ? facts : undefined;
}

/** Bytes of a packet block before the packet's own. */
const HEADER = 28;
/** The count of a block whose writer does not know. */
const UNKNOWN_DROPS = 0xffff;

/** Packets dropped between the one before and this one, which the header of an obsolete packet block has (draft-ietf-opsawg-pcapng appendix A). */
export function obsoleteDrops(header: DataView, little: boolean): bigint | undefined {
  if (header.byteLength < HEADER || header.getUint32(0, little) !== BLOCK.obsoletePacket) return undefined;
  const drops = header.getUint16(10, little);
  return drops === UNKNOWN_DROPS ? undefined : BigInt(drops);
}

function verdictOf(view: DataView, little: boolean): PacketVerdict {
  const by = view.getUint8(0), isNumber = (by === LINUX_TC || by === LINUX_XDP) && view.byteLength === 9;
  return { by, value: isNumber ? view.getBigInt64(1, little) : new Uint8Array(view.buffer, view.byteOffset + 1, view.byteLength - 1) };
}

/** As options of a file whose numbers begin with the lowest byte. */
export function factOptions({ flags, dropped, id, queue, verdicts, hashes }: PacketFacts): Option[] {
  return [
    ...(flags === undefined ? [] : [{ code: CODE.flags, value: u32(flags) }]),
    ...hashes.map(value => ({ code: CODE.hash, value })),
    ...(dropped === undefined ? [] : [{ code: CODE.dropped, value: u64(dropped) }]),
    ...(id === undefined ? [] : [{ code: CODE.id, value: u64(id) }]),
    ...(queue === undefined ? [] : [{ code: CODE.queue, value: u32(queue) }]),
    ...verdicts.map(({ by, value }) => ({ code: CODE.verdict, value: Uint8Array.of(by, ...(typeof value === 'bigint' ? u64(value) : value)) })),
  ];
}

function u32(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
}

function u64(number: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt.asUintN(64, number), true);
  return bytes;
}
