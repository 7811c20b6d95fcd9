import { describe, expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';
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
});
