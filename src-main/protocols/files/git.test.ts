import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './git.examples.ts';
import { git } from './git.ts';

const read = (name: Exclude<keyof typeof examples, 'advertisement'>) => dissect(examples[name].hex, { as: 'git' });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('git', () => {
  it('has packets with their lengths in hex, protocol-common', () => {
    expect([read('ask').value('git.length'), read('reference').value('git.length')]).toEqual(['0x0032', '0x004a']);
    expect([read('flush').lines(), read('badSpecial').has('git.bad_pkt_len'), read('noLength').has('git.malformed')]).toEqual([
      ['Git Smart Protocol', '    Git Packet Type: Flush'], true, true,
    ]);
    expect([
      git.frame!(bytesOf('003'), 0, 3, 0), git.frame!(bytesOf('0032git'), 0, 7, 0), git.frame!(bytesOf('0000'), 0, 4, 0),
      git.frame!(bytesOf('GET '), 0, 4, 0),
    ]).toEqual([MORE, 50, 4, NOT_MINE]);
  });

  it('says its version, and which of the streams a packet is of', () => {
    expect([read('version').value('git.version'), read('version').range('git.version')]).toEqual(['50', [12, 1]]);
    expect([read('pushed').value('git.data'), read('pushed').has('git.malformed')]).toEqual(['5041434b00000002', false]);
    expect([read('pack').value('git.sideband_control_code'), read('pack').value('git.data')]).toEqual(['0x01', '5041434b']);
  });

  it('is the same in bodies of HTTP', () => {
    const body = dissect(examples.advertisement.hex, { as: 'http' });
    expect([body.protocols, body.values('git.packet_type'), body.values('git.length'), body.has('git.upload_pack_advertisement')]).toEqual([
      'http:git', ['0', '0'], ['0x001e', '0x000e'], true,
    ]);
  });
});
