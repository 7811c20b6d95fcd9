import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { dnp3 } from './dnp3.ts';
import { dnpChecksum } from './dnp3/checksum.ts';
import { examples } from './dnp3.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'dnp3' });

describe('dnp3', () => {
  it.each([
    ['linkStatus', 'from 3 to 2, len=5, Request Link Status'], ['status', 'from 3 to 2, len=5, Status of Link'],
    ['enable', 'Enable Spontaneous Messages'], ['read', 'Read'], ['response', 'Response'], ['confirm', 'Confirm'],
    ['writeTime', 'Write, Time and Date'],
    ['first', 'from 3 to 2, len=16, Unconfirmed User Data (Application Layer Unreassembled fragment 63)'],
    ['last', 'from 3 to 2, len=10, Unconfirmed User Data (Application Layer Unreassembled fragment 0)'],
  ] as const)('sums up %s', (name, info) => {
    const packet = read(examples[name]);
    expect([packet.info, packet.trouble, packet.remarks]).toEqual([info, 'none', name === 'response' ? ['IIN Abnormality'] : []]);
  });

  it('verifies the checksums of header and blocks', () => {
    // CRC-16/DNP of the digits 1 to 9 is 0xea82.
    expect(dnpChecksum(new TextEncoder().encode('123456789'), 0, 9)).toBe(0xea82);
    expect(read(examples.enable).values('dnp.data_chunk.CRC.status')).toEqual(['1']);
    expect(read(examples.bad).remarks).toEqual(['Data Link Header Checksum incorrect']);
  });

  it('leaves alone what does not begin as a frame, and does not act on data with wrong checksums', () => {
    expect(read({ hex: `0465${examples.enable.hex.replace(/\s/g, '').slice(4)}` }).has('dnp3.start')).toBe(false);
    const spoiled = read({ hex: `${examples.enable.hex.replace(/\s/g, '').slice(0, -2)}00` });
    expect([spoiled.remarks, spoiled.has('dnp3.al.func'), spoiled.has('dnp.data_chunk')]).toEqual([['Data Chunk Checksum incorrect'], false, true]);
  });

  it('puts blocks of 16 bytes together, and reads which objects are meant', () => {
    const packet = read(examples.read);
    expect(packet.values('dnp.data_chunk_len')).toEqual(['16', '16', '10']);
    expect(packet.values('dnp3.al.obj')).toEqual(['0x1e02', '0x1401', '0x0a02', '0x0100', '0x2000', '0x2105']);
    expect([packet.values('dnp3.al.range.stop'), packet.values('dnp3.al.range.quantity')]).toEqual([['9', '65535', '1'], ['5', '1', '5']]);
    expect(read(examples.enable).values('dnp3.addr')).toEqual(['2', '3']);
  });

  it('reads the indications of a response', () => {
    const packet = read(examples.response);
    expect([
      packet.value('dnp3.al.iin'), packet.value('dnp3.al.iin.rst'), packet.value('dnp3.al.iin.tsr'), packet.value('dnp3.al.iin.fcni'),
    ]).toEqual(['0x9001', '1', '1', '1']);
  });

  it('reads points with what is known of them, and times that others count from', () => {
    const packet = read(examples.points), lines = packet.lines().map(line => line.trim());
    expect(packet.remarks).toEqual([]);
    expect(lines.filter(line => line.startsWith('Point Number'))).toEqual([
      'Point Number 0', 'Point Number 7 (Quality: Online), Value: 1, Timestamp: Dec 26, 2035 21:22:13.296000000 UTC',
      'Point Number 2 (Quality: Online, Remote Force), Value: -5',
      ...[1, 0, 1, 0, 1, 0, 1, 0, 1].map((bit, i) => `Point Number ${i}, Value: ${bit}`),
    ]);
    expect(packet.value('dnp3.al.reltimestamp')).toBe('10.000000000');
  });

  it('reads commands, attributes and files', () => {
    const relay = read(examples.relay), command = read(examples.command), file = read(examples.openFile), block = read(examples.writeFile);
    expect([relay.value('dnp3.ctl.op'), relay.value('dnp3.ctl.trip'), relay.value('dnp3.al.on_time'), relay.value('dnp3.al.index')])
      .toEqual(['1', '1', '100', '34463']);
    expect([command.value('dnp3.al.ctrlstatus'), command.value('dnp3.al.anaout.int')]).toEqual(['3', '-2']);
    expect(read(examples.attribute).value('dnp3.al.da.value')).toBe('Acme');
    expect([file.value('dnp3.al.file_name'), file.value('dnp3.al.file.perms'), file.value('dnp3.al.file.mode'), file.trouble])
      .toEqual(['a.txt', '511', '2', 'none']);
    expect([block.value('dnp3.al.file.lastblock'), block.value('dnp3.al.file.blocknum'), block.value('dnp3.al.file.data')])
      .toEqual(['1', '0x00000000', '616263']);
  });

  it('puts fragments together whose segments follow each other', () => {
    const sent = (['first', 'last', 'last'] as const).map(name => examples[name].hex);
    const around = conversationOf(sent.map((hex, i) =>
      ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) })));
    const talk = sent.map((hex, i) => dissect(hex, { as: 'dnp3', around, record: { number: i + 1 } }));
    expect(talk.map(packet => packet.info)).toEqual([
      'from 3 to 2, len=16, Unconfirmed User Data (Application Layer fragment 63, reassembled in packet 2)', 'Response',
      'from 3 to 2, len=10, Unconfirmed User Data (Application Layer Unreassembled fragment 0)',
    ]);
    expect([talk[1].value('dnp3.al.ana.int'), talk[1].values('dnp3.al.fragment')]).toEqual(['-5', ['1', '2']]);
  });

  it('frames messages by their length, and is known by a right checksum', () => {
    const bytes = fromHex(examples.read.hex);
    expect([dnp3.frame!(bytes, 0, bytes.length, 0), dnp3.frame!(bytes, 0, 2, 0), dnp3.frame!(fromHex('0565'), 0, 2, 0)])
      .toEqual([bytes.length, MORE, NOT_MINE]);
    expect([dnp3.recognise!(bytes, 0, bytes.length), dnp3.recognise!(fromHex(examples.bad.hex), 0, 10)]).toEqual([true, false]);
  });
});
