import { describe, expect, it } from 'vitest';
import { udpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './zrtp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'zrtp' });
const values = (name: keyof typeof examples, ...fields: readonly string[]) => fields.map(field => read(name).value(`zrtp.${field}`));

describe('zrtp', () => {
  it('reads who greets and what it knows, RFC 6189 §5.2', () => {
    expect(values('hello', 'version', 'client_source_id', 'sigcap', 'hash', 'cipher', 'at', 'keya', 'sas'))
      .toEqual(['1.10', 'GNU ZRTP 4.2    ', '1', 'S256', 'AES1', 'HS32', 'DH3k', 'B32 ']);
    expect([read('hello').info, read('hello').value('zrtp.checksum.status')]).toEqual(['Hello Packet', '1']);
  });

  it('reads commitments by their key agreement, RFC 6189 §5.4', () => {
    expect(['commit', 'multistream', 'preshared'].map(name => ['hvi', 'nonce', 'key_id'].map(field => read(name as 'commit').has(`zrtp.${field}`))))
      .toEqual([[true, false, false], [false, true, false], [false, true, true]]);
  });

  it('reads the other messages', () => {
    expect(read('publicValue').value('zrtp.pv')).toHaveLength(128);
    expect([read('confirm').value('zrtp.encrypted')?.length, values('error', 'error'), read('goClear').value('zrtp.hmac')?.length])
      .toEqual([80, ['48'], 16]);
    expect(['ping', 'pingAck', 'relay', 'helloAck'].map(name => read(name as 'ping').trouble)).toEqual(['none', 'none', 'none', 'none']);
  });

  it('says when the checksum is wrong', () => {
    expect(dissect(`${examples.error.hex.slice(0, -2)}00`, { as: 'zrtp' }).remarks).toEqual(['Bad checksum']);
  });

  it('is known on any port by its cookie', () => {
    const frame = udpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 50000], payload: fromHex(examples.helloAck.hex) });
    const { around } = scanned([frame]);
    expect(dissect(frame, { around: around.at(0) }).protocol).toBe('ZRTP');
  });
});
