import { describe, expect, it } from 'vitest';
import { udpFrame } from '../../tooling/frames.ts';
import { dissect } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './tftp.examples.ts';

describe('tftp', () => {
  it('reads a read request with its options', () => {
    const packet = dissect(examples.read.hex);
    expect([packet.protocol, packet.info]).toEqual(['TFTP', 'Read Request, File: file1, Transfer type: octet, blksize=1428']);
    expect([packet.value('tftp.source_file'), packet.value('tftp.type'), packet.value('tftp.option.value')]).toEqual(['file1', 'octet', '1428']);
  });

  it('names the file of a write request by where it goes', () => {
    expect(dissect(examples.write.hex).value('tftp.destination_file')).toBe('file1');
  });

  it('takes a short block for the last', () => {
    const packet = dissect(examples.data.hex);
    expect([packet.info, packet.value('data.data')]).toEqual(['Data Packet, Block: 7 (last)', '68656c6c6f']);
  });

  it('reads acknowledgements, errors and option acknowledgements', () => {
    expect(dissect(examples.acknowledgement.hex).info).toBe('Acknowledgement, Block: 7');
    expect(dissect(examples.error.hex).info).toBe('Error Code, Code: File not found, Message: no');
    expect(dissect(examples.options.hex).info).toBe('Option Acknowledgement, tsize=10');
  });

  it('follows a transfer to the port that answers the request, blocks beyond 65,535 too', () => {
    const client = '10.0.0.1', server = '10.0.0.2', text = new TextEncoder();
    const block = (opcode: number, number: number, length: number) => Uint8Array.of(0, opcode, number >> 8, number & 255, ...new Uint8Array(length));
    const packets = [
      udpFrame({ from: client, to: server, ports: [3000, 69], payload: text.encode('\0\x01boot.img\0octet\0blksize\0' + '8\0') }),
      udpFrame({ from: server, to: client, ports: [4000, 3000], payload: text.encode('\0\x06blksize\0' + '8\0') }),
      udpFrame({ from: server, to: client, ports: [4000, 3000], payload: block(3, 40000, 8) }),
      udpFrame({ from: server, to: client, ports: [4000, 3000], payload: block(3, 65535, 8) }),
      udpFrame({ from: server, to: client, ports: [4000, 3000], payload: block(3, 0, 3) }),
    ];
    const { around } = scanned(packets);
    const read = packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }));
    expect(read.map(({ info }) => info).slice(2)).toEqual(['Data Packet, Block: 40000', 'Data Packet, Block: 65535', 'Data Packet, Block: 0 (last)']);
    expect([read[4].value('tftp.destination_file'), read[4].value('tftp.request_frame'), read[4].value('tftp.block.full')])
      .toEqual(['boot.img', '1', '65536']);
  });
});
