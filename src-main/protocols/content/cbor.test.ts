import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './cbor.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('cbor', () => {
  it.each([
    ['largest', 'Unsigned Integer: 18446744073709551615'], ['smallest', 'Negative Integer: -18446744073709551616'],
    ['negative', 'Negative Integer: -1000'], ['bytes', 'Byte String: (4 bytes)'], ['text', 'Text String: ü'], ['arrays', 'Array: (3 items)'],
    ['map', 'Map: (2 pairs)'], ['mapInParts', 'Map: (indefinite length)'], ['date', 'Tag: Standard date/time string (0)'],
    ['selfDescribed', 'Tag: Self-describe CBOR (55799)'], ['signed', 'Tag: COSE Single Signer Data Object (18)'],
    ['half', 'Float: 65504'], ['subnormal', 'Float: 5.960464477539063e-8'], ['negativeInfinity', 'Float: -inf'], ['single', 'Float: 100000'],
    ['double', 'Float: 1.1'], ['simple', 'Simple: Unknown (255)'],
  ] as const)('reads %s', (name, heading) => {
    expect(read(name).lines().map(line => line.trim())).toContain(heading);
    expect(read(name).trouble).toBe('none');
  });

  it('gives the values to filters', () => {
    expect([read('largest').value('cbor.type.uint'), read('negative').value('cbor.type.nint'), read('double').value('cbor.type.float64')])
      .toEqual(['18446744073709551615', '-1000', '1.1']);
    expect([read('arrays').values('cbor.type.uint'), read('arrays').values('cbor.item.items')]).toEqual([['1', '2', '3', '4', '5'], ['3', '2', '2']]);
    expect([read('mapInParts').values('cbor.type.textstring'), read('mapInParts').values('cbor.type.uint')]).toEqual([['a', 'b'], ['1', '2', '3']]);
    expect([read('bytesInParts').values('cbor.type.bytestring'), read('textInParts').values('cbor.type.textstring')])
      .toEqual([['0102', '030405'], ['strea', 'ming']]);
  });

  it('shows what follows the item', () => {
    expect([read('two').values('cbor.type.uint'), read('two').value('cbor.rest')]).toEqual([['1'], '02']);
  });

  it.each(['deep', 'reserved', 'short', 'huge', 'wrongPart', 'lonelyKey'] as const)('stops where %s is not well-formed', name => {
    expect(read(name).trouble).toBe('malformed');
  });

  it('is named where it is malformed, though the Protocol column does not say it', () => {
    expect(read('lonelyKey').lines()).toContain('[Malformed Packet: cbor: a key without a value]');
  });

  it('is found in messages of CoAP', () => {
    const packet = read('measured');
    expect([packet.protocol, packet.info, packet.trouble]).toEqual(['CoAP', 'ACK, MID:1, 2.05 Content', 'none']);
    expect([packet.values('cbor.type.textstring'), packet.value('cbor.type.nint'), packet.value('cbor.type.float64')])
      .toEqual([['temp', 'temp'], '-2', '24.8']);
  });
});
