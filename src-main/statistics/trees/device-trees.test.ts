import { describe, expect, it } from 'vitest';
import { fromHex } from '../../tooling/packets.ts';
import { ipFrame, tcpFrame, udpFrame } from '../../tooling/frames.ts';
import { countedPackets } from '../../tooling/scanned.ts';
import type { StatTreeName } from '../../api/index.ts';
import { statTreeLines } from '../stat-tree.ts';
import { statTree } from '../stat-trees.ts';

const ONE_TURN = { over: false, next: () => Promise.resolve() };
const A = '10.0.0.1', B = '10.0.0.2';

async function counted(name: StatTreeName, frames: readonly Uint8Array[]): Promise<string[]> {
  const packets = countedPackets(frames), rows = { shown: frames.length, row: (index: number) => index };
  const lines = statTreeLines(await statTree(packets, rows, name, ONE_TURN));
  return lines.flatMap(({ name: text, depth, count }) => (count === 0 ? [] : [`${' '.repeat(depth)}${text} ${count}`]));
}

const sent = (port: number, hex: string, back = false): Uint8Array =>
  udpFrame({ from: back ? B : A, to: back ? A : B, ports: back ? [port, 4000] : [4000, port], payload: fromHex(hex) });

describe('statistics trees of devices and telephone networks', () => {
  // ASHRAE 135: readProperty of analog-input 1 as asked (§20.1.2) and as acknowledged with a value (§20.1.5), and a reject (§20.1.8).
  const bacnet = [
    sent(47808, '81 0a 0011 01 04 00 05 01 0c 0c 00000001 19 55'), sent(47808, '81 0a 0017 01 00 30 01 0c 0c 00000001 19 55 3e 44 42c80000 3f', true),
    sent(47808, '81 0a 0009 01 00 60 07 09'),
  ];

  it('tell messages of BACnet by service, then by who sent them and of what object', async () => {
    expect(await counted('bacapp_service', bacnet)).toEqual([
      'BACnet Packets by Service 3', ' readProperty (Confirmed Service Request) 1', '  Src: 10.0.0.1 1', '   Dst: 10.0.0.2 1', '    analog-input 1',
      '     Instance ID: 1 1', ' readProperty (ComplexAck) 1', '  Src: 10.0.0.2 1', '   Dst: 10.0.0.1 1', '    analog-input 1',
      '     Instance ID: 1 1', ' REJECTED: unrecognized-service 1', '  Src: 10.0.0.1 1', '   Dst: 10.0.0.2 1',
    ]);
  });

  it('tell them by object: those of none count only above', async () => {
    expect((await counted('bacapp_objectid', bacnet)).slice(0, 2)).toEqual(['BACnet Packets by Object Type 3', ' analog-input 2']);
    expect((await counted('bacapp_instanceid', bacnet)).slice(0, 2)).toEqual(['BACnet Packets by Instance ID 3', ' Instance ID: 1 2']);
    expect((await counted('bacapp_ip', bacnet)).filter(line => line.startsWith('  ') && line[2] !== ' ')).toEqual([
      '  Src: 10.0.0.1 2', '  Src: 10.0.0.2 1', '  Dst: 10.0.0.2 2', '  Dst: 10.0.0.1 1',
    ]);
  });

  it('count values of collectd by what was told before them', async () => {
    // Host "h", plugin "load", type "load", a gauge; then plugin "cpu" and a gauge of it.
    const packet = '0000 0006 6800 0002 0009 6c6f616400 0004 0009 6c6f616400 0006 000f 0001 01 0000000000000000 0002 0008 63707500 ' +
      '0006 000f 0001 01 0000000000000000';
    expect(await counted('collectd', [sent(25826, packet)])).toEqual([
      'Packets 1', 'Values 2', ' By type 2', '  load 2', ' By plugin 2', '  load 1', '  cpu 1', ' By host 2', '  h 2',
    ]);
  });

  it('count messages of HART-IP by kind, and none that nobody knows', async () => {
    const header = (kind: string, id: string): Uint8Array => sent(5094, `01 ${kind} ${id} 00 0001 0008`);
    expect(await counted('hart_ip', [header('00', '02'), header('01', '02'), header('03', '00'), header('00', '09')])).toEqual([
      'Total HART_IP Packets 3', ' Response Packets 1', '  Keep Alive 1', ' Request Packets 1', '  Keep Alive 1',
      ' Error Packets 1', '  Session Initiate 1',
    ]);
  });

  it('count commands of SMPP, and how they were answered', async () => {
    const pdus = [
      '00000010 00000015 00000000 00000001', '00000010 80000015 00000000 00000001', '00000010 80000015 0000000e 00000002',
      '00000010 00001234 00000000 00000003',
    ];
    const stream = pdus.map(pdu => pdu.replaceAll(' ', '')).join('');
    const frame = tcpFrame({ from: A, to: B, ports: [4000, 2775], sequence: 1, ack: 1, payload: fromHex(stream) });
    expect(await counted('smpp_commands', [frame])).toEqual([
      'SMPP Operations 3', ' SMPP Responses 2', '  Enquire_link - resp 2', ' SMPP Requests 1', '  Enquire_link 1', 'SMPP Response Status 2', ' Ok 1',
      ' Invalid password 1',
    ]);
  });

  it('count calls between exchanges by message', async () => {
    // An initial address message and a release of M3UA (RFC 4666 §3.3.1), from point code 1 to 2, in one packet of SCTP (RFC 9260 §3.3.1).
    const chunk = (message: string, label = '000000010000000205'): string => {
      const text = message.replaceAll(' ', ''), padded = text.padEnd(Math.ceil(text.length / 8) * 8, '0'), size = text.length / 2 + 16;
      const head = `01000101${(8 + 16 + padded.length / 2).toString(16).padStart(8, '0')}0210${size.toString(16).padStart(4, '0')}`;
      const bytes = `${head}${label}020001${padded}`;
      return `0003${(16 + bytes.length / 2).toString(16).padStart(4, '0')}00000001000000 0000000003${bytes}`.replaceAll(' ', '');
    };
    const body = `0b590b590000000000000000${chunk('0501 0c 02 00 02 8290')}${chunk('0501 10 00')}`;
    expect(await counted('isup_msg', [ipFrame({ from: A, to: B }, 132, fromHex(body))])).toEqual([
      ' RLC 1', '  1->2 1', ' REL 1', '  1->2 1', ' 1->2 2', '  RLC 1', '  REL 1',
    ]);
    // Behind a message of another user between other exchanges.
    const behind = `0b590b590000000000000000${chunk('0900', '00000007000000080f')}${chunk('0501 10 00')}`;
    expect(await counted('isup_msg', [ipFrame({ from: A, to: B }, 132, fromHex(behind))])).toEqual([' RLC 1', '  1->2 1', ' 1->2 1', '  RLC 1']);
  });
});
