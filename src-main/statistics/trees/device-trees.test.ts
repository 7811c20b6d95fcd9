import { describe, expect, it } from 'vitest';
import { fromHex } from '../../tooling/packets.ts';
import { ipFrame, tcpFrame, udpFrame } from '../../tooling/frames.ts';
import { countedPackets } from '../../tooling/scanned.ts';
import { examples as ngap } from '../../protocols/telephony/ngap.examples.ts';
import { examples as someip } from '../../protocols/vehicles/someip.examples.ts';
import type { StatTreeName } from '../../api/index.ts';
import { statTreeLines } from '../stat-tree.ts';
import { statTree } from '../stat-trees.ts';

const ONE_TURN = { over: false, next: () => Promise.resolve() };
const A = '10.0.0.1', B = '10.0.0.2';
/** Decoded as SOME/IP. */
const SOMEIP_PORT = 30490;

async function counted(name: StatTreeName, frames: readonly Uint8Array[]): Promise<string[]> {
  const packets = countedPackets(frames), rows = { shown: frames.length, row: (index: number) => index }, { registry } = packets;
  registry.assign('udp.port', SOMEIP_PORT, registry.protocol('someip')!);
  const lines = statTreeLines(await statTree(packets, rows, name, ONE_TURN));
  return lines.flatMap(({ name: text, depth, count }) => (count === 0 ? [] : [`${' '.repeat(depth)}${text} ${count}`]));
}

const sent = (port: number, hex: string, back = false): Uint8Array =>
  udpFrame({ from: back ? B : A, to: back ? A : B, ports: back ? [port, 4000] : [4000, port], payload: fromHex(hex) });

/** A packet of SCTP with chunks of data (RFC 9260 §3.3.1), each of a protocol by its number. */
function sctpFrame(...chunks: readonly (readonly [protocol: number, hex: string])[]): Uint8Array {
  const written = chunks.map(([protocol, hex]) => {
    const size = 16 + hex.length / 2, padding = '00'.repeat(-size & 3);
    return `0003${size.toString(16).padStart(4, '0')}0000000100000000${protocol.toString(16).padStart(8, '0')}${hex}${padding}`;
  });
  return ipFrame({ from: A, to: B }, 132, fromHex(`0b590b590000000000000000${written.join('')}`));
}

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
    // A release and its completion in M3UA (RFC 4666 §3.3.1), from point code 1 to 2, in one packet.
    const chunk = (message: string, label = '000000010000000205'): [number, string] => {
      const text = message.replaceAll(' ', ''), padded = text.padEnd(Math.ceil(text.length / 8) * 8, '0'), size = text.length / 2 + 16;
      const head = `01000101${(8 + 16 + padded.length / 2).toString(16).padStart(8, '0')}0210${size.toString(16).padStart(4, '0')}`;
      return [3, `${head}${label}020001${padded}`];
    };
    expect(await counted('isup_msg', [sctpFrame(chunk('0501 0c 02 00 02 8290'), chunk('0501 10 00'))])).toEqual([
      ' RLC 1', '  1->2 1', ' REL 1', '  1->2 1', ' 1->2 2', '  RLC 1', '  REL 1',
    ]);
    // Behind a message of another user between other exchanges.
    expect(await counted('isup_msg', [sctpFrame(chunk('0900', '00000007000000080f'), chunk('0501 10 00'))]))
      .toEqual([' RLC 1', '  1->2 1', ' 1->2 1', '  RLC 1']);
  });

  it('count messages between base stations and their core by name', async () => {
    expect(await counted('ngap', [sctpFrame([60, ngap.setupRequest.hex], [60, ngap.setupResponse.hex])])).toEqual([
      'Total Packets 2', ' NGAP Packet Types 2', '  NGSetupResponse 1', '  NGSetupRequest 1',
    ]);
  });

  it('count messages of SOME/IP by both ends, service and method, and no segments', async () => {
    const below = [' 2', '  Service 0x1234 2', '   Method 0x8001 Notification 1', '   Method 0x0422 Error 1'];
    expect(await counted('someip_messages', [sent(SOMEIP_PORT, someip.several.hex), sent(SOMEIP_PORT, someip.segment.hex)])).toEqual([
      'Source Addresses 2', ` ${A} (${A})${below[0]}`, ...below.slice(1), 'Destination Addresses 2', ` ${B} (${B})${below[0]}`, ...below.slice(1),
    ]);
  });

  it('tell entries of its service discovery that hold for no time from others, and what they are about', async () => {
    const entriesOf = async (hex: string): Promise<string[]> => {
      const lines = await counted('someipsd_entries', [sent(SOMEIP_PORT, hex)]);
      return lines.slice(2, lines.findIndex(line => line.startsWith('Destination')));
    };
    expect(await entriesOf(someip.offer.hex)).toEqual([
      '  Stop Offer Service 1', '   Service 0x1234 Version 1.5 Instance 0x0001 1', '  Offer Service 1',
      '   Service 0x1234 Version 1.5 Instance 0x0001 1', '  Find Service 1', '   Service 0x1111 Version MAX.MAX Instance 0xffff 1',
    ]);
    expect(await entriesOf(someip.subscribe.hex)).toEqual([
      '  Subscribe Eventgroup Nack 1', '   Service 0x1234 Version 1 Instance 0x0001 Eventgroup 0x0005 1',
      '  Subscribe Eventgroup 1', '   Service 0x1234 Version 1 Instance 0x0001 Eventgroup 0x0005 1',
    ]);
  });
});
