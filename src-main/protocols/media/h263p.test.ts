import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './h263p.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('H.263 in RTP (RFC 4629)', () => {
  it('reads heads of pictures and groups, whose start codes lack 16 zeros (§5.1)', () => {
    const packet = read('start');
    expect(['psc', 'tr2', 'source_format', 'pquant'].map(name => packet.value(`h263.${name}`))).toEqual(['0x00000020', '0', '0x02', '18']);
    expect([packet.info, packet.trouble]).toEqual(['(PSC) I-Frame', 'none']);
    expect([read('group').value('h263.gn'), read('group').info]).toEqual(['17', '(GBSC) ']);
  });

  it('reads the thread, and the head of a picture that may have been lost (§5.1, §5.2)', () => {
    const packet = read('repeated');
    expect(['tid', 'trun', 's', 'plen', 'pebit', 'extra_hdr'].map(name => packet.value(`h263p.${name}`)))
      .toEqual(['3', '14', '1', '5', '5', '80020812e0']);
    expect(packet.values('h263.psc')).toEqual(['0x00000020', '0x00000020']);
  });

  it('looks for no head where none begins', () => {
    expect([read('middle').has('h263.psc'), read('middle').has('h263p.payload')]).toEqual([false, true]);
    expect(read('lyingLength').trouble).toBe('malformed');
  });
});

describe('MPEG video in RTP (RFC 2250 §3.4)', () => {
  it('tells what begins and ends in the packet', () => {
    const packet = read('slice');
    expect(['tr', 'an', 'n', 's', 'b', 'e', 'p', 'fbv', 'bfc', 'ffv', 'ffc'].map(name => packet.value(`rtp.payload_mpeg_${name}`)))
      .toEqual(['5', '0', '0', '1', '1', '1', '2', '1', '1', '1', '4']);
    expect([packet.info, packet.value('mpeg1.stream')]).toEqual(['MPEG-1 message', '000001010203']);
  });

  it("has four bytes more for MPEG-2's pictures", () => {
    expect([read('mpeg2').value('rtp.payload_mpeg_p'), read('mpeg2').value('mpeg1.stream')]).toEqual(['1', '00000100']);
  });
});
