/** Wireless frames opened with keys: the vectors of IEEE 802.11-2020 annex J, and whole networks (`tooling/wireless-frames.ts`). */
import { describe, expect, it } from 'vitest';
import { ipPacket } from '../../tooling/frames.ts';
import { TestNetwork, wepFrame } from '../../tooling/wireless-frames.ts';
import { opened } from '../../tooling/wireless-reading.ts';
import { PASSPHRASE, exchange, segments } from '../../tooling/wireless-traffic.ts';
import { openFrame } from './wlan/decryption/ciphers.ts';
import { frameLayout } from './wlan/decryption/frame-layout.ts';
import { WirelessKeys, wirelessLines } from './wlan/decryption/key-lines.ts';
import { aesCmac, masterKey } from './wlan/decryption/temporal-keys.ts';
import { mixedKey } from './wlan/decryption/tkip-mixing.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('vectors', () => {
  it('master key, §J.4.2', () => {
    expect(masterKey(Buffer.from('password'), Buffer.from('IEEE')).toString('hex')).toBe(
      'f42c6fc52df0ebef9ebb4b90b38a5f902e83fe1b135a70e23aed762e9710a12e',
    );
  });

  it('key mixing of TKIP, §J.8', () => {
    const key = Uint8Array.from({ length: 16 }, (_, i) => i);
    expect(Buffer.from(mixedKey(key, bytes('102233445566'), 0, 0)).toString('hex')).toBe('00200033ea8d2f60ca6d1374234a660b');
  });

  it('CCMP, §J.6.4', () => {
    const frame = bytes(
      '0848c32c0fd2e128a57c5030f1844408abaea5b8fcba8033 0ce7002076970 3b5 f3d0a2fe9a3dbf2342a643e43246e80c3c04d019 7845ce0b16f97623',
    );
    const open = openFrame(
      { cipher: 'CCMP', bytes: bytes('c97c1f67ce371185514a8a19f2bdd52f') }, frame, 0, frame.length,
      frameLayout(frame, 0, frame.length, false)!,
    );
    expect(Buffer.from(open!).toString('hex')).toBe('f8ba1a55d02f85ae967bb62fb6cda8eb7e78a050');
  });

  it('CMAC, RFC 4493 §4', () => {
    const key = bytes('2b7e151628aed2a6abf7158809cf4f3c');
    const text = bytes('6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411');
    expect([0, 16, 40].map(length => aesCmac(key, text.subarray(0, length)).toString('hex'))).toEqual([
      'bb1d6929e95937287fa37d129b756746', '070a16b46b4d4144f79bdd9dd04a287c', 'dfa66747de9ae63030ca32611497c827',
    ]);
  });
});

describe('a network', () => {
  it.each([
    { cipher: 'CCMP' }, { cipher: 'CCMP', keyLength: 32 }, { cipher: 'CCMP', version: 3 }, { cipher: 'GCMP', version: 3 },
    { cipher: 'GCMP', keyLength: 32, version: 3 }, { cipher: 'TKIP' },
  ] as const)('of $cipher (version $version, $keyLength bytes) is read as if it were in clear', async options => {
    const { packets, notes } = await opened(
      exchange(new TestNetwork(options)), PASSPHRASE, packet => [packet.protocols, packet.info, packet.trouble] as const,
    );
    expect(packets.map(([, , trouble]) => trouble).filter(trouble => trouble !== 'none')).toEqual([]);
    expect(packets.slice(5).map(([protocols]) => protocols.replace(/^.*wlan/, 'wlan'))).toEqual([
      ...Array.from({ length: 4 }, () => 'wlan:llc:ip:tcp'),
      'wlan:llc:ip:tcp:http',
    ]);
    expect(packets.at(-1)![1]).toBe('GET / HTTP/1.1 ');
    expect(notes).toEqual([]);
  });

  it('opens for its name or any, for the master key and the temporal key', async () => {
    const network = new TestNetwork({ cipher: 'CCMP' }), frames = exchange(network);
    const keyLogs = ['wpa-pwd:correct horse', `wpa-psk:${network.master.toString('hex')}`, `tk:${network.keys.temporal.toString('hex')}`];
    for (const keyLog of keyLogs) {
      const { packets } = await opened(frames, keyLog, packet => [packet.value('tcp.stream'), packet.value('wlan.analysis.tk')]);
      expect(packets.slice(5)).toEqual(Array.from({ length: 5 }, () => ['0', network.keys.temporal.toString('hex')]));
    }
  });

  it('frames to all open with the group key of the third message', async () => {
    const network = new TestNetwork({ cipher: 'CCMP' });
    const ping = Buffer.concat([bytes('aaaa030000000800'), ipPacket({ from: '10.0.0.1', to: '10.0.0.255' }, 1, bytes('0800f7ff00000000'))]);
    const { packets } = await opened(
      [network.beacon(), ...network.handshake(), network.data(ping, { toAll: true })], PASSPHRASE,
      packet => [packet.info, packet.value('wlan.analysis.gtk')],
    );
    expect(packets.at(-1)).toEqual([expect.stringMatching(/^Echo \(ping\) request/), '47'.repeat(16)]);
  });

  it('several units in one frame are taken apart', async () => {
    const network = new TestNetwork({ cipher: 'CCMP' }), [first] = segments();
    const part = Buffer.concat([network.network, network.station, Uint8Array.of(0, first.length), first]);
    const { packets } = await opened(
      [network.beacon(), ...network.handshake(), network.data(part, { priority: 0, aggregate: true })], PASSPHRASE,
      packet => [packet.value('tcp.dstport'), packet.value('tcp.stream')],
    );
    expect(packets.at(-1)).toEqual(['80', '0']);
  });

  it('a check sequence that nobody told of does no harm', async () => {
    const frames = exchange(new TestNetwork({ cipher: 'CCMP' })).map(frame => Buffer.concat([frame, bytes('01020304')]));
    expect((await opened(frames, PASSPHRASE, packet => packet.info)).packets.at(-1)).toBe('GET / HTTP/1.1 ');
  });

  it('without the second message its frames stay closed, which is told', async () => {
    const frames = exchange(new TestNetwork({ cipher: 'CCMP' }));
    const { packets, notes } = await opened(frames.toSpliced(2, 1), PASSPHRASE, packet => packet.protocols);
    expect(packets.at(-1)).toMatch(/wlan:data$/);
    expect(notes[0]).toMatch(/^The keys given open none of 5 encrypted wireless frames/);
  });

  it('a wrong passphrase, or bytes changed on the way, open nothing', async () => {
    const frames = exchange(new TestNetwork({ cipher: 'CCMP' }));
    expect((await opened(frames, 'wpa-pwd:wrong horse:loupe', packet => packet.protocols)).notes).toHaveLength(1);
    const last = Buffer.from(frames.at(-1)!);
    last[40] ^= 1;
    const { packets, notes } = await opened([...frames.slice(0, -1), last], PASSPHRASE, packet => packet.protocols);
    expect(packets.at(-1)).toMatch(/wlan:data$/);
    expect(notes).toEqual(['1 of 5 encrypted wireless frames stay closed: there is no key for them.']);
  });
});

it('WEP opens with any of the keys given', async () => {
  const key = bytes('0102030405'),
    { packets } = await opened([wepFrame(key, segments()[0])], 'wep:ffffffffff\nwep:01:02:03:04:05', packet => packet.value('tcp.dstport'));
  expect(packets).toEqual(['80']);
});

describe('lines of keys', () => {
  it('are found among others', () => {
    const text = `CLIENT_RANDOM aa bb\n${PASSPHRASE}\nwpa-pwd:short\nwep:010203040\nwep:0102030405\r\ntk:00\nwpa-psk:${'ab'.repeat(32)}`;
    expect(wirelessLines(text)).toEqual([PASSPHRASE, 'wep:0102030405', `wpa-psk:${'ab'.repeat(32)}`]);
  });

  it('may hold any byte', () => {
    const { passphrases: [one] } = new WirelessKeys({ keyLogs: [Buffer.from('wpa-pwd:colon%3ainside:caf%c3%a9')] });
    expect([one.text.toString(), one.network?.toString()]).toEqual(['colon:inside', 'café']);
  });
});
