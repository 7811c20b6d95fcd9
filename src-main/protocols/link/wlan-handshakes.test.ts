/**
 * Handshakes of wireless networks as captures have them: out of order, sent again, renewed, of several stations. IEEE 802.11-2020
 * §12.7.6 and §12.7.7.
 */
import { describe, expect, it } from 'vitest';
import { ipPacket } from '../../tooling/frames.ts';
import { type NetworkOptions, TestNetwork, withRadiotap } from '../../tooling/wireless-frames.ts';
import { opened } from '../../tooling/wireless-reading.ts';
import { PASSPHRASE, exchange, segments, talk } from '../../tooling/wireless-traffic.ts';
import { WirelessKeys } from './wlan/decryption/key-lines.ts';
import { WirelessNetworks } from './wlan/decryption/networks.ts';

const ping = Buffer.concat([
  Buffer.from('aaaa030000000800', 'hex'), ipPacket({ from: '10.0.0.1', to: '10.0.0.255' }, 1, Buffer.from('0800f7ff00000000', 'hex')),
]);
const toAll = (network: TestNetwork): Uint8Array => network.data(ping, { toAll: true });
const isOpen = (protocols: string): boolean => protocols.includes('llc:ip');
/** Of the last `count` frames. */
async function open(frames: readonly Uint8Array[], count: number, keyLog = PASSPHRASE): Promise<number> {
  const { packets } = await opened(frames, keyLog, ({ protocols }) => isOpen(protocols));
  return packets.slice(-count).filter(Boolean).length;
}

const KINDS: readonly NetworkOptions[] = [
  { cipher: 'CCMP' }, { cipher: 'GCMP', keyLength: 32, version: 3 }, { cipher: 'TKIP' }, { cipher: 'TKIP', isFirst: true },
  { cipher: 'CCMP', isFirst: true },
  { cipher: 'GCMP', keyLength: 32, version: 0, master: Buffer.alloc(48, 7) },
];

describe.each(KINDS)('$cipher, version $version, WPA alone: $isFirst', options => {
  const keyLog = options.master === undefined ? PASSPHRASE : `wpa-psk:${'07'.repeat(48)}`;

  it('keys that are renewed open what comes after them, and the old ones what came before', async () => {
    const network = new TestNetwork(options);
    const before = [network.beacon(), ...network.handshake(), ...network.groupHandshake(), ...talk(network), toAll(network)];
    network.renew();
    network.groupKey = Buffer.alloc(32, 0x48);
    network.groupNumber = 2;
    const after = [...network.handshake(), ...network.groupHandshake(), ...talk(network), toAll(network)];
    const { packets, notes } = await opened([...before, ...after], keyLog, ({ protocols }) => isOpen(protocols));
    expect([packets.filter(Boolean).length, notes]).toEqual([12, []]);
  });

  it('frames with four addresses open both ways', async () => {
    const network = new TestNetwork(options);
    const long = segments().map((one, i) => network.data(one, { fromNetwork: i === 1, four: true }));
    expect(await open([network.beacon(), ...network.handshake(), ...long], 5, keyLog)).toBe(5);
  });
});

it('the third message may be captured before the second, or the first not at all', async () => {
  const network = new TestNetwork({ cipher: 'CCMP' }), [one, two, three, four] = network.handshake(), frames = [...talk(network), toAll(network)];
  expect(await open([network.beacon(), one, three, two, four, ...frames], 6)).toBe(6);
  expect(await open([network.beacon(), two, three, four, ...frames], 6)).toBe(6);
  expect(await open([network.beacon(), one, two, four, ...frames], 6)).toBe(5);
});

it('messages that are sent again, or asked for again, change nothing', async () => {
  const network = new TestNetwork({ cipher: 'CCMP' }), [one, two, three, four] = network.handshake();
  expect(await open([network.beacon(), one, one, two, one, two, three, three, two, four, four, ...talk(network), toAll(network)], 6)).toBe(6);
});

it('each station has its keys, all have the key of the group', async () => {
  const first = new TestNetwork({ cipher: 'CCMP' }), second = new TestNetwork({ cipher: 'CCMP', station: 9 });
  expect(await open([first.beacon(), ...first.handshake(), ...second.handshake(), ...talk(second), ...talk(first), toAll(second)], 11)).toBe(11);
});

it.each([false, true])('behind radiotap, with a check sequence: %s', async checked => {
  const frames = exchange(new TestNetwork({ cipher: 'CCMP' })).map(frame => withRadiotap(frame, checked));
  expect((await opened(frames, PASSPHRASE, ({ info }) => info, 127)).packets.at(-1)).toBe('GET / HTTP/1.1 ');
});

it('a flood of networks is told of where there is no room for more', () => {
  const networks = new WirelessNetworks(new WirelessKeys({ keyLogs: [Buffer.from(PASSPHRASE)] }));
  const beacon = Buffer.from(new TestNetwork({ cipher: 'CCMP' }).beacon());
  const see = (network: number): boolean => {
    beacon.writeUInt32LE(network, 16);
    networks.see(beacon, 0, beacon.length, false);
    return networks.gaveUp;
  };
  const seen = Array.from({ length: (1 << 16) + 1 }, (_, i) => see(i));
  expect([seen.slice(0, -1).includes(true), seen.at(-1)]).toEqual([false, true]);
});

it('a frame cut anywhere, or with bytes changed, does no harm', () => {
  const frames = exchange(new TestNetwork({ cipher: 'TKIP', isFirst: true }));
  const networks = new WirelessNetworks(new WirelessKeys({ keyLogs: [Buffer.from(PASSPHRASE)] }));
  for (const frame of frames) {
    for (let end = 0; end <= frame.length; end++) {
      const changed = Buffer.from(frame.subarray(0, end));
      if (end > 0) changed[(end * 7) % end] ^= 0xff;
      expect(() => networks.see(frame.slice(0, end), 0, end, end % 2 === 0)).not.toThrow();
      expect(() => networks.see(changed, 0, end, false)).not.toThrow();
    }
  }
});
