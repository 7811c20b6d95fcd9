/**
 * Bitcoin's peers: who they are, what transactions and blocks there are, and those themselves
 * (https://developer.bitcoin.org/reference/p2p_networking.html).
 */
import { type Cursor, type Field, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { FIELDS } from './bitcoin/fields.ts';
import { takeCount, takeData, takeMoment, takeText } from './bitcoin/numbers.ts';
import { BLOCK, FILTERED, HASH, LISTED, blockHeader, transaction } from './bitcoin/transactions.ts';

const f = FIELDS;
const HEADER = 24, COMMAND = 12, LENGTH_AT = 16;
/** The main network, the test networks, signet, and Namecoin, whose messages are the same. */
const MAGICS: ReadonlySet<number> = new Set([0xf9beb4d9, 0xfabfb5da, 0x0b110907, 0x0a03cf40, 0xf9beb4fe]);
/** `MAX_PROTOCOL_MESSAGE_LENGTH` was 32 MB once. */
const LONGEST = 0x02000000;
/** Commands whose names say all, or of which no more is known than that they are. */
const BARE: ReadonlySet<string> = new Set([
  'verack', 'getaddr', 'mempool', 'filterclear', 'sendheaders', 'wtxidrelay', 'sendaddrv2', 'alert', 'addrv2', 'cmpctblock',
  'getblocktxn', 'blocktxn',
]);

export const bitcoin = protocol({
  name: 'bitcoin',
  title: 'Bitcoin protocol',
  short: 'Bitcoin',
  over: ['tcp'],
  sized: true,
  fields: FIELDS,
  frame(bytes, at, end) {
    if (end - at < 4) return MORE;
    if (!MAGICS.has(magicAt(bytes, at))) return NOT_MINE;
    if (end - at < HEADER) return MORE;
    const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(LENGTH_AT, true);
    return length > LONGEST ? NOT_MINE : HEADER + length;
  },
  /** The magic of a network and a command in small letters, filled with zeros. */
  recognise(bytes, at, end) {
    if (end - at < HEADER || !MAGICS.has(magicAt(bytes, at))) return false;
    const command = String.fromCharCode(...bytes.subarray(at + 4, at + 4 + COMMAND));
    return /^[a-z0-9]{2,12}\0*$/.test(command);
  },
  dissect(p) {
    p.need(HEADER);
    p.take(f.magic);
    const command = decodeText(p.bytes, p.at, p.at + COMMAND, 'ascii');
    p.take(f.command, COMMAND);
    const reader = Object.hasOwn(READERS, command) ? READERS[command] : undefined;
    p.info(reader === undefined && !BARE.has(command) ? '[unknown command]' : command);
    const length = p.take(f.length);
    p.take(f.checksum);
    p.limit(HEADER + length);
    if (reader !== undefined) {
      p.passing('bitcoin');
      const outer = reader.heading === undefined ? undefined : p.open(reader.heading, p.remaining);
      reader.read(p);
      if (outer !== undefined) p.close(outer);
    } else if (!BARE.has(command)) {
      p.expert(f['command.unknown']);
    }
    p.takeRest(f.payload);
  },
});

const magicAt = (bytes: Uint8Array, at: number): number => ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;

interface Reader {
  readonly heading: Field<void> | undefined;
  readonly read: (p: Cursor) => void;
}

const inventory = (name: 'inv' | 'getdata' | 'notfound'): Reader => {
  const count = { small: f[`${name}.count`], large: f[`${name}.count64`] }, type = f[`${name}.type`], hash = f[`${name}.hash`];
  return {
    heading: f[name],
    read(p) {
      for (let left = takeCount(p, count); left > 0; left--) {
        const outer = p.open('Inventory vector', 4 + HASH);
        p.take(type);
        p.take(hash, HASH);
        p.close(outer);
      }
    },
  };
};

const locator = (name: 'getblocks' | 'getheaders', version: Field<number>): Reader => {
  const count = { small: f[`${name}.count`], large: f[`${name}.count64`] }, start = f[`${name}.hash_start`], stop = f[`${name}.hash_stop`];
  return {
    heading: f[name],
    read(p) {
      p.take(version);
      for (let left = takeCount(p, count); left > 0; left--) p.take(start, HASH);
      p.take(stop, HASH);
    },
  };
};

const ADDRESSES = { small: f['addr.count'], large: f['addr.count64'] }, HEADERS = { small: f['headers.count'], large: f['headers.count64'] };
const TRANSACTIONS = { small: f['block.num_transactions'], large: f['block.num_transactions64'] };
const HASHES = { small: f['merkleblock.hashes.count'], large: f['merkleblock.hashes.count64'] };
const FLAGS = { small: f['merkleblock.flags.count'], large: f['merkleblock.flags.count64'] };

const READERS: Readonly<Record<string, Reader>> = {
  version: { heading: f.version, read: version },
  addr: {
    heading: f.addr,
    read(p) {
      for (let left = takeCount(p, ADDRESSES); left > 0; left--) {
        p.show(f['addr.address'], 30);
        const outer = p.under(), { at } = p;
        p.skip(4);
        place(p);
        const next = p.at;
        p.at = at;
        takeMoment(p, f['addr.timestamp'], 4);
        p.at = next;
        p.close(outer);
      }
    },
  },
  inv: inventory('inv'),
  getdata: inventory('getdata'),
  notfound: inventory('notfound'),
  getblocks: locator('getblocks', f['version.version']),
  getheaders: locator('getheaders', f['headers.version']),
  tx: { heading: undefined, read: p => transaction(p) },
  block: {
    heading: f.block,
    read(p) {
      blockHeader(p, BLOCK);
      const count = takeCount(p, TRANSACTIONS);
      for (let i = 1; i <= count; i++) transaction(p, i);
    },
  },
  headers: {
    heading: f.headers,
    read(p) {
      for (let left = takeCount(p, HEADERS); left > 0; left--) {
        const outer = p.open('Header');
        blockHeader(p, LISTED);
        takeCount(p, HEADERS);
        p.close(outer);
      }
    },
  },
  ping: { heading: f.ping, read: p => void p.take(f['ping.nonce']) },
  pong: { heading: f.pong, read: p => void p.take(f['pong.nonce']) },
  reject: {
    heading: f.reject,
    read(p) {
      takeText(p, f['reject.message']);
      p.take(f['reject.ccode']);
      takeText(p, f['reject.reason']);
      p.takeRest(f['reject.data']);
    },
  },
  filterload: {
    heading: f.filterload,
    read(p) {
      takeData(p, f['filterload.filter']);
      p.take(f['filterload.nhashfunc']);
      p.take(f['filterload.ntweak']);
      p.take(f['filterload.nflags']);
    },
  },
  filteradd: { heading: f.filteradd, read: p => takeData(p, f['filteradd.data']) },
  merkleblock: { heading: f.merkleblock, read: merkleBlock },
  feefilter: { heading: undefined, read: p => void p.take(f['feefilter.rate']) },
  sendcmpct: {
    heading: undefined,
    read(p) {
      p.take(f['sendcmpct.announce']);
      p.take(f['sendcmpct.version']);
    },
  },
};

function version(p: Cursor): void {
  p.take(f['version.version']);
  services(p, f['version.services']);
  takeMoment(p, f['version.timestamp'], 8);
  for (const heading of [f['version.addr_you'], f['version.addr_me']]) {
    const outer = p.open(heading, 26);
    place(p);
    p.close(outer);
  }
  p.take(f['version.nonce']);
  takeText(p, f['version.user_agent']);
  p.take(f['version.start_height']);
  // BIP 37 added it.
  if (p.more) p.take(f['version.relay']);
}

/** What a node has to offer, and how it is reached. */
function place(p: Cursor): void {
  services(p, f['address.services']);
  p.take(f['address.address']);
  p.take(f['address.port']);
}

function services(p: Cursor, field: Field<bigint>): void {
  p.take(field);
  const outer = p.under();
  p.show(f['services.network'], 4, -8);
  p.close(outer);
}

function merkleBlock(p: Cursor): void {
  blockHeader(p, FILTERED);
  p.take(f['merkleblock.num_transactions']);
  const hashes = p.open('Hashes');
  for (let left = takeCount(p, HASHES); left > 0; left--) p.take(f['merkleblock.hashes.hash'], HASH);
  p.close(hashes);
  const flags = p.open('Flags'), size = takeCount(p, FLAGS);
  p.take(f['merkleblock.flags.data'], size);
  p.close(flags);
}
