/** The packets of RFC 9001 appendix A and RFC 9369 appendix A. */
import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../tooling/packets.ts';
import { suiteFacts } from '../../security/tls/suite-facts.ts';
import { type PacketKeys, type PacketPlace, initialKeys, openHeader, openPayload, packetKeys, updatedKeys, wholeNumber } from './protection.ts';
import { retryTag } from './retry.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const ORIGINAL = fromHex('8394c8f03e515708');

/** Number and contents of a packet whose sender has sent `largest` packets before. */
function opened(keys: PacketKeys, packet: PacketPlace, largest: number): [number, string] {
  const header = openHeader(keys, packet)!, number = wholeNumber(header, largest);
  return [number, hex(openPayload(keys, packet, header, number)!)];
}

function place(bytes: Uint8Array, numberAt: number): PacketPlace {
  return { bytes, at: 0, numberAt, end: bytes.length };
}

describe('ChaCha20-Poly1305, RFC 9001 A.5', () => {
  const secret = fromHex('9ac312a7f877468ebe69422748ad00a15443f18203a07d6060f688f30f21632b');
  const keys = packetKeys(1, suiteFacts(0x1303)!, secret);

  it('has its keys from the secret', () => {
    expect([keys.key, keys.iv, keys.header, updatedKeys(keys).secret].map(hex)).toEqual([
      'c6d98ff3441c3fe1b2182094f69caa2ed4b716b65488960a7a984979fb23e1c8', 'e0459b3474bdd0e44a41c144',
      '25a282b9e82f06f21f488917a4fc8f1b73573685608597d0efcb076b0ab7a7a4',
      '1223504755036d556342ee9361d253421a826c9ecdf3c7148684b36b714881f9',
    ]);
  });

  it('opens a packet whose number takes what came before', () => {
    expect(opened(keys, place(fromHex('4cfe4189655e5cd55c41f69080575d7999c25a5bfb'), 1), 654_360_563)).toEqual([654_360_564, '01']);
  });
});

describe('Retry packets', () => {
  it('have the tag of RFC 9001 A.4', () => {
    const packet = fromHex('ff000000010008f067a5502a4262b5746f6b656e04a265ba2eff4d829058fb3f0f2496ba');
    expect(hex(retryTag(1, ORIGINAL, packet.subarray(0, -16)))).toBe(hex(packet.subarray(-16)));
  });

  it('have the tag of RFC 9369 A.4 in version 2', () => {
    const packet = fromHex('cf6b3343cf0008f067a5502a4262b5746f6b656ec8646ce8bfe33952d955543665dcc7b6');
    expect(hex(retryTag(0x6b3343cf, ORIGINAL, packet.subarray(0, -16)))).toBe(hex(packet.subarray(-16)));
  });
});

describe('version 2, RFC 9369 A.1 and A.5', () => {
  it('has its own salt and labels', () => {
    const [client, server] = initialKeys(0x6b3343cf, ORIGINAL);
    expect([client.key, client.iv, client.header].map(hex))
      .toEqual(['8b1a0bc121284290a29e0971b5cd045d', '91f73e2351d8fa91660e909f', '45b95e15235d6f45a6b19cbcb0294ba9']);
    expect([server.key, server.iv, server.header].map(hex))
      .toEqual(['82db637861d55e1d011f19ea71d5d2a7', 'dd13c276499c0249d3310652', 'edf6d05c83121201b436e16877593c3a']);
  });

  it('protects packets with ChaCha20-Poly1305', () => {
    const keys = packetKeys(0x6b3343cf, suiteFacts(0x1303)!, fromHex('9ac312a7f877468ebe69422748ad00a15443f18203a07d6060f688f30f21632b'));
    expect(opened(keys, place(fromHex('5558b1c60ae7b6b932bc27d786f4bc2bb20f2162ba'), 1), 654_360_563)).toEqual([654_360_564, '01']);
  });
});

describe('packet numbers', () => {
  it('are found out of their low bytes, RFC 9000 A.3', () => {
    expect(wholeNumber({ first: 0, numberLength: 2, low: 0x9b32 }, 0xa82f30ea)).toBe(0xa82f9b32);
    expect([wholeNumber({ first: 0, numberLength: 1, low: 0xff }, -1), wholeNumber({ first: 0, numberLength: 1, low: 0 }, 255)]).toEqual([255, 256]);
  });
});
