/**
 * The header of Prism cards in monitor mode (linux-wlan-ng's and MadWifi's), LINKTYPE_IEEE802_11_PRISM: values with numbers of their own, in host
 * order.
 */
import { type Cursor, i32, none, protocol, text, u16, u32 } from '../../dissect/index.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { concludeFromRate } from './radiotap/readers.ts';
import { isCaptureHeader, isTooShort } from './wlan-capture.ts';
import { frequencyOf } from './wlan/channels.ts';
import { type RadioInformation, leaveRadio } from './wlan/radio.ts';

/** Message code, length and the device's name; then items of 12 bytes. */
const NAME = 16, HEADER = 24, ITEM = 12;
/** The low bits of an item's number tell who wrote it: linux-wlan-ng or MadWifi. */
const WRITERS = [0x44, 0x41];
const SUPPLIED = 0;

interface Item {
  readonly title: string;
  readonly field: 'hosttime' | 'mactime' | 'channel' | 'rssi' | 'sq' | 'signal' | 'noise' | 'rate' | 'istx' | 'frmlen';
  /** How the item's heading writes the value. */
  readonly text: (value: number) => string;
  readonly keep?: (radio: RadioInformation, value: number) => void;
}

const plain = (value: number): string => String(value);
const hexadecimal = (value: number): string => hex(value >>> 0);
/** In units of 500 kb/s. */
const megabits = (value: number): string => `${Math.floor(value / 2)}.${value % 2 === 0 ? 0 : 5}`;

/** By the high half of their numbers, from 1 on. */
const ITEMS: readonly Item[] = [
  { title: 'Host Time', field: 'hosttime', text: plain },
  { title: 'Mac Time', field: 'mactime', text: plain, keep: (radio, value) => void (radio.timestamp = BigInt(value)) },
  { title: 'Channel', field: 'channel', text: plain, keep: (radio, value) => void (radio.channel = value) },
  { title: 'RSSI', field: 'rssi', text: plain },
  { title: 'SQ', field: 'sq', text: hexadecimal },
  { title: 'Signal', field: 'signal', text: hexadecimal },
  { title: 'Noise', field: 'noise', text: hexadecimal },
  { title: 'Rate', field: 'rate', text: value => `${megabits(value)} Mb/s`, keep: (radio, value) => void (radio.rate = value / 2) },
  { title: 'Is Tx', field: 'istx', text: hexadecimal },
  { title: 'Frame Length', field: 'frmlen', text: plain },
];

/** The number of an item: linux-wlan-ng counts in the high half, MadWifi in units of 4096. */
function itemOf(id: number): Item | undefined {
  const [linux, mad] = WRITERS;
  const low = id & 0xfff, high = (id & 0xffff) === linux ? id >>> 16 : low === mad ? id >>> 12 : 0;
  return ITEMS[high - 1];
}

const little = { little: true } as const;

export const prism = protocol({
  name: 'prism',
  title: 'Prism capture header',
  on: { wtap_encap: [119] },
  fields: {
    msgcode: u32('Message Code', { hex: true, ...little }),
    msglen: u32('Message Length', little),
    devname: text('Device Name'),
    did: none('DID'),
    'did.type': u32('DID', { hex: true, ...little, values: id => itemOf(id)?.title }),
    'did.status': u16('Status', { ...little, values: { 0: 'Supplied', 1: 'Not Supplied' } }),
    'did.length': u16('Length', little),
    'did.hosttime': u32('Host Time', little),
    'did.mactime': u32('MAC timestamp (lower 32 bits)', little),
    'did.channel': u32('Channel', little),
    'did.rssi': i32('RSSI', little),
    'did.sq': u32('Signal Quality', little),
    'did.signal': i32('Signal', little),
    'did.noise': i32('Noise', little),
    'did.rate': u32('Data rate (Mb/s)', { ...little, text: megabits }),
    'did.istx': u32('IsTX', { hex: true, ...little, values: { 0: 'Rx Packet', 1: 'Tx Packet' } }),
    'did.frmlen': u32('Frame Length', little),
    'did.unknown': u32('Unknown DID Field', { base: 'hexDec', ...little }),
  },
  dissect(p, f) {
    if (isTooShort(p)) {
      p.withdraw();
      p.need(8);
    }
    // Drivers that write AVS headers, or none, name the link type so, too.
    if (isCaptureHeader(p)) {
      p.withdraw();
      p.call('wlancap');
      return;
    }
    const length = p.remaining >= 8 ? p.little32(4) : 0;
    if (length < HEADER || length > p.remaining) {
      p.withdraw();
      p.call('wlan');
      return;
    }
    const radio: RadioInformation = {};
    const code = p.take(f.msgcode);
    p.take(f.msglen);
    const device = p.take(f.devname, NAME);
    p.info(() => `Device: ${device}, Message ${hex(code)}, Length ${length}`);
    const items = p.within(length - HEADER);
    while (items.remaining >= ITEM) takeItem(items, radio);
    if (radio.channel !== undefined) {
      const frequency = frequencyOf(radio.channel, radio.channel > 14);
      if (frequency !== undefined) radio.frequency = frequency;
    }
    concludeFromRate(radio);
    leaveRadio(p, radio);
    p.call('wlan_radio');
  },
});

function takeItem(p: Cursor, radio: RadioInformation): void {
  const f = prism.fields;
  const id = p.little32(), item = itemOf(id), isSupplied = p.little16(4) === SUPPLIED;
  const outer = p.open(f.did, ITEM), heading = p.lastNode, title = item?.title ?? 'Unknown';
  p.label(() => `DID ${title}`);
  p.take(f['did.type']);
  p.take(f['did.status']);
  p.take(f['did.length']);
  if (isSupplied) {
    const value = p.take(item === undefined ? f['did.unknown'] : f[`did.${item.field}`]);
    item?.keep?.(radio, value);
    p.labelNode(heading, () => `DID ${title} ${(item?.text ?? plain)(value | 0)}`);
  } else {
    p.skip(4);
  }
  p.close(outer);
}
