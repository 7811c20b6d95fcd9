import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './rtmp.examples.ts';
import { CONNECTION, Connection, PIECE } from './rtmp/chunks.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'rtmpt' });

describe('rtmp', () => {
  it('reads several messages of one segment', () => {
    const packet = read('control');
    expect(packet.info).toBe('Window Acknowledgement Size 2500000|Set Peer Bandwidth 2500000,Dynamic|Set Chunk Size 4096');
    expect(packet.values('rtmpt.scm.was')).toEqual(['2500000', '2500000']);
    expect(packet.lines()).toContain('Real Time Messaging Protocol (Set Chunk Size 4096)');
  });

  it('tells what commands are about', () => {
    expect(read('connect').info).toBe("connect('live')");
    expect(read('result').info).toBe("_result('NetConnection.Connect.Success')");
    expect(read('publish').info).toBe("publish('key')");
    expect(read('connect').lines().map(line => line.trim())).toContain("Property 'app' String 'live'");
    expect(read('connect').lines().map(line => line.trim())).toContain('Object (2 items)');
  });

  it('reads arrays, dates and numbers of AMF0', () => {
    const packet = read('metaData');
    expect(packet.values('amf.number')).toEqual(['640']);
    expect(packet.value('amf.date')).toBe('Nov 14, 2023 22:13:20.000000000 UTC');
    expect(packet.values('amf.arraylength')).toEqual(['4', '2']);
    expect(packet.info).toBe('Set Chunk Size 4096|@setDataFrame()');
  });

  it('reads an object of AMF3, and a second one by the first one’s traits', () => {
    const packet = read('amf3');
    expect(packet.values('amf.classname')).toEqual(['Cls']);
    expect(packet.values('amf.trait_reference')).toEqual(['0']);
    expect(packet.values('amf.integer')).toEqual(['5']);
    expect(packet.values('amf.boolean')).toEqual(['1', '0']);
    expect(packet.lines().map(line => line.trim())).toContain("d: String 'hi'");
    expect(packet.trouble).toBe('none');
  });

  it('ends behind a value whose type nobody knows, in parts of others too', () => {
    const unknown = '1f 0500', behind = '02 0001 61';
    for (const values of [unknown, `03 0001 62 ${unknown} 000009`, `0a 00000002 ${unknown} 05`, `08 00000001 0001 62 ${unknown} 000009`]) {
      const body = fromHex(`${values} ${behind}`), length = body.length.toString(16).padStart(2, '0');
      const packet = dissect(`04 000000 0000${length} 12 00000000 ${Buffer.from(body).toString('hex')}`, { as: 'rtmpt' });
      expect([packet.remarks.length, packet.values('amf.string').includes('a')]).toEqual([1, false]);
    }
  });

  it('tells events of the connection', () => {
    expect(read('userControl').info).toBe('Set Buffer Length 1,3000ms|Ping Request|User Control Message 0x1f');
  });

  it('adds times up where a header leaves them out', () => {
    const packet = read('media');
    expect(packet.value('rtmpt.header.ets')).toBe('16777216');
    expect(packet.values('rtmpt.header.timestamp')).toEqual(['16777215', '23', '46']);
    expect(packet.lines().map(line => line.trim())).toContain('Control: 0xaf (HE-AAC 44 kHz 16 bit stereo)');
  });

  it('ends each part of an aggregate where its length says', () => {
    const packet = read('aggregate');
    expect([packet.values('rtmpt.audio.data'), packet.values('rtmpt.tag.tagsize')]).toEqual([['01'], ['13', '12']]);
  });

  it('reads chunk stream IDs of two bytes', () => expect(read('longStreamId').value('rtmpt.header.csid')).toBe('100'));

  it('says where chunks cannot be told from each other', () => {
    const packet = read('unknownChunk');
    expect(packet.info).toBe('Acknowledgement 12345|Unknown chunks');
    expect(packet.remarks).toHaveLength(1);
  });
});

describe('chunks', () => {
  it('puts messages together whose chunks alternate, wherever segments end', () => {
    // Audio of 200 bytes on chunk stream 4, in chunks of 128 and 72 bytes; between them 3 bytes on chunk stream 6.
    const first = `04 000000 0000c8 08 01000000 ${'aa'.repeat(128)}`;
    const between = '06 000000 000003 09 01000000 bbbbbb', second = `c4 ${'cc'.repeat(72)}`;
    const stream = fromHex(first + between + second);
    for (const cut of [1, 5, 12, 140, 141, 150, 155, 160, stream.length - 1]) {
      const connection = new Connection();
      const fed = [connection.feed(stream.subarray(0, cut), 1, 0, true), connection.feed(stream.subarray(cut), 2, 0, true)];
      const messages = fed.flatMap(completed => completed.messages);
      expect(messages.map(({ type, length }) => [type, length])).toEqual([[9, 3], [8, 200]]);
      for (const { pieces, length } of messages) {
        let sum = 0;
        for (let i = PIECE - 1; i < pieces.length; i += PIECE) sum += pieces[i];
        expect(sum).toBe(length);
      }
    }
  });

  it('knows the handshake by its lengths', () => {
    const connection = new Connection();
    const client = Uint8Array.of(3, ...new Uint8Array(1536)), server = Uint8Array.of(3, ...new Uint8Array(2 * 1536));
    expect(connection.feed(client, 1, 0, true).messages.map(({ kind }) => kind)).toEqual(['first']);
    expect(connection.feed(server, 2, 0, false).messages.map(({ kind }) => kind)).toEqual(['both']);
    expect(connection.feed(new Uint8Array(1536), 3, 0, true).messages.map(({ kind }) => kind)).toEqual(['second']);
  });

  it('pairs a call with its result', () => {
    const connection = new Connection();
    const [call] = connection.feed(fromHex(examples.connect.hex), 7, 0, true).messages;
    const [result] = connection.feed(fromHex(examples.result.hex), 9, 0, false).messages;
    expect([call.call, result.call]).toEqual([{ frame: 7, response: 9 }, { frame: 7, response: 9 }]);
  });

  it('goes by the size of chunks that the side announced', () => {
    const connection = new Connection();
    connection.feed(fromHex('02 000000 000004 01 00000000 00001000'), 1, 0, true);
    expect(connection.feed(fromHex(`04 000000 0000c8 08 01000000 ${'aa'.repeat(200)}`), 2, 0, true).messages).toHaveLength(1);
  });
});

describe('what a connection keeps', () => {
  const time = { seconds: 0, nanoseconds: 0 };
  const show = (state: Connection, frame: number, bytes: Uint8Array): void => CONNECTION.observe(state, { frame, time, fromClient: true, bytes });

  it('is what messages under way need once the others are forgotten', () => {
    const bytes = fromHex(examples.connect.hex), state = CONNECTION.make();
    show(state, 1, bytes);
    const held = CONNECTION.holds!(state);
    expect(held).toBeGreaterThan(0);
    show(state, 2, bytes.subarray(0, 20));
    expect(CONNECTION.holds!(state)).toBe(2 * held);
    CONNECTION.forget!(state);
    expect(CONNECTION.holds!(state)).toBe(held);
    show(state, 3, bytes.subarray(20));
    expect(state.byFrame.get(3)?.[0].messages[0].pieces).toHaveLength(2 * PIECE);
  });
});
