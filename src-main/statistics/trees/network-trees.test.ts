/** Trees of wireless networks, DHCP and multicast. */
import { describe, expect, it } from 'vitest';
import type { StatTreeLine, StatTreeName } from '../../api/index.ts';
import { udpFrame } from '../../tooling/frames.ts';
import { fromHex } from '../../tooling/packets.ts';
import { countedPackets } from '../../tooling/scanned.ts';
import { statTreeLines } from '../stat-tree.ts';
import { statTree } from '../stat-trees.ts';
import { isMulticast } from './multicast.ts';

const ONE_TURN = { over: false, next: () => Promise.resolve() };

async function linesOf(name: StatTreeName, frames: readonly Uint8Array[], linkType = 1): Promise<readonly StatTreeLine[]> {
  const rows = { shown: frames.length, row: (index: number) => index };
  return statTreeLines(await statTree(countedPackets(frames, linkType), rows, name, ONE_TURN));
}

const written = (lines: readonly StatTreeLine[]): string[] => lines.map(({ name, depth, count }) => `${' '.repeat(depth)}${name} ${count}`);

describe('traffic of wireless networks', () => {
  const AP = '020000000001', STATION = '020000000002', FAR = '020000000003', ALL = 'ffffffffffff';
  /** IEEE 802.11-2020 §9.3.3.3: timestamp, interval, capabilities, the SSID `lab`; a hidden one of three zeros. */
  const beacon = (name: string): Uint8Array =>
    fromHex(`8000 0000 ${ALL} ${AP} ${AP} 0000 0000000000000000 6400 0100 00 03 ${name}`);
  // §9.3.2.1: to the access point (to DS), sent again (retry, 0x08) and protected (0x40), then from it (from DS).
  const up = fromHex(`0849 0000 ${AP} ${STATION} ${FAR} 1000 ${'00'.repeat(16)}`);
  const down = fromHex(`0842 0000 ${STATION} ${AP} ${FAR} 2000 ${'00'.repeat(16)}`);
  // §9.3.1.4: an acknowledgment names only its receiver; §9.3.3.9: a probe request is for any network.
  const acknowledgment = fromHex(`d400 0000 ${STATION}`), probe = fromHex(`4000 0000 ${ALL} ${STATION} ${ALL} 3000 00 00`);

  it('are told by network, under its name once that is known, with kinds, resent and protected frames, and stations', async () => {
    expect(written(await linesOf('wlan', [beacon('000000'), up, beacon('6c6162'), down, acknowledgment, probe], 105))).toEqual([
      'Frames 6', ' lab (02:00:00:00:00:01) 4', '  Stations 2', '   02:00:00:00:00:02 2', '    Sent 1', '    Received 1', '  Protected 2',
      '  Management 2', '   Beacon frame 2', '  Data 2', '   Data 2', '  Retries 1', ' No network told 1', '  Control 1', '   Acknowledgement 1',
      ' Any network 1', '  Management 1', '   Probe Request 1',
    ]);
  });
});

describe('messages of DHCP', () => {
  /** RFC 2131 §2: from a client with an Ethernet address, `yours` given to it, with the type of RFC 2132 §9.6, or none as in BOOTP. */
  const message = (operation: string, type: string, yours = '00000000'): Uint8Array =>
    udpFrame({
      from: '0.0.0.0', to: '255.255.255.255', ports: operation === '01' ? [68, 67] : [67, 68],
      payload: fromHex(`${operation} 01 06 00 12345678 0000 0000 00000000 ${yours} 00000000 00000000 020000000009 ${'00'.repeat(202)} ${
        type === '' ? '' : `63825363 3501${type} ff`}`),
    });

  it('are told by type and by client, with the addresses that were acknowledged', async () => {
    const frames = [message('01', '01'), message('02', '02', 'c0000209'), message('01', '03'), message('02', '05', 'c0000209'), message('01', '')];
    expect(written(await linesOf('dhcp', frames))).toEqual([
      'Messages by type 5', ' Request 1', ' Offer 1', ' Discover 1', ' BOOTP 1', ' ACK 1',
      'Messages by client 5', ' 02:00:00:00:00:09 5', '  Request 1', '  Offer 1', '  Discover 1', '  BOOTP 1', '  ACK 1',
      'Addresses acknowledged 1', ' 192.0.2.9 1', '  02:00:00:00:00:09 1',
    ]);
  });
});

describe('streams of UDP to groups', () => {
  const sent = (from: string, to: string, port: number, payload: string): Uint8Array => udpFrame({ from, to, ports: [4000, port], payload });

  it('are told by group and port, then by sender, with the sizes of their payloads', async () => {
    const lines = await linesOf('multicast', [
      sent('10.0.0.1', '239.1.1.1', 5004, 'four'), sent('10.0.0.1', '239.1.1.1', 5004, 'eighteight'), sent('10.0.0.2', '239.1.1.1', 5004, 'ab'),
      sent('10.0.0.1', '10.0.0.2', 5004, 'not to a group'), sent('10.0.0.1', '239.1.1.1', 5006, 'abcdef'),
    ]);
    expect(written(lines)).toEqual([
      'UDP datagrams to groups 4', ' 239.1.1.1:5004 3', '  From 10.0.0.1:4000 2', '  From 10.0.0.2:4000 1', ' 239.1.1.1:5006 1',
      '  From 10.0.0.1:4000 1',
    ]);
    expect(lines[2].values).toEqual({ average: 7, least: 4, most: 10, decimals: false });
  });

  it('knows groups by RFC 5771 and RFC 4291 §2.7', () => {
    expect(['224.0.0.1', '239.255.255.250', 'ff02::1:2'].every(isMulticast)).toBe(true);
    expect(['223.255.255.255', '240.0.0.1', '255.255.255.255', 'fe80::1', 'f::1'].some(isMulticast)).toBe(false);
  });
});
