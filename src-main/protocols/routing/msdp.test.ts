import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './msdp.examples.ts';
import { msdp } from './msdp.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const framed = (hex: string) => {
  const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex');
  return msdp.frame?.(bytes, 0, bytes.length, 0);
};

describe('msdp', () => {
  it('reads which sources send to which groups, and the packet that told of one', () => {
    const packet = read('response');
    expect([packet.info, packet.value('msdp.sa.rp_addr'), packet.values('msdp.sa.group_addr')])
      .toEqual(['IPv4 Source-Active Response', '192.0.2.1', ['224.1.2.1', '224.1.2.1']]);
    expect(read('sources').lines()).toContain('    (S,G) block: 198.51.100.1/32 -> 224.1.2.1');
    expect([read('withPacket').value('udp.dstport'), read('withPacket').info]).toEqual(['2000', 'IPv4 Source-Active']);
    expect(read('none').value('msdp.sa.entry_count')).toBe('0');
  });

  it('reads each message of a segment; the list tells of the first', () => {
    expect([read('several').values('msdp.type'), read('several').info]).toEqual([['1', '4'], 'IPv4 Source-Active']);
    expect([read('request').value('msdp.sa_req.group_addr'), read('keepAlive').info]).toEqual(['224.1.1.1', 'KeepAlive']);
    expect([read('traceroute').value('msdp.tlv_contents'), read('unknown').info]).toEqual(['616263', '<Unknown MSDP TLV type>']);
  });

  it('says what was wrong', () => {
    expect(read('wrongGroup').lines()).toContain('    Error subcode: Invalid Group (1)');
    const value = (name: keyof typeof examples, field: string) => read(name).value(`msdp.not.${field}`);
    expect([value('wrongGroup', 'group_address'), value('wrongCount', 'entry_count'), value('wrongCount', 'o'), value('wrongPoint', 'rp_address')])
      .toEqual(['224.1.1.1', '7', '0x01', '192.0.2.77']);
    expect([value('wrongPrefix', 'sprefix_len'), read('otherError').value('msdp.unknown_data')]).toEqual(['33', '0102']);
    expect(read('cease').trouble).toBe('none');
  });

  it('reads the message that was wrong, as far as it was sent back', () => {
    expect(read('looping').value('msdp.sa.src_addr')).toBe('198.51.100.1');
    expect(read('cutQuote').values('msdp.length')).toEqual(['8', '20']);
  });

  it('remarks lengths that are too long or too short', () => {
    expect([read('junk').remarks, read('junk').value('msdp.trailing_junk')]).toEqual([['TLV length too long'], 'abcd']);
    expect([read('short').remarks.includes('TLV length too short'), read('short').trouble]).toEqual([true, 'malformed']);
  });

  it('takes all whole messages of the stream', () => {
    expect([framed('04 0003 04 0003 01 00'), framed('01 0014 01'), framed('04 0002'), framed('04 0003 04 0002')]).toEqual([6, MORE, NOT_MINE, 3]);
  });
});
