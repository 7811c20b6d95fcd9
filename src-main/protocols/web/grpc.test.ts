import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './grpc.examples.ts';

const example = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'grpc' });

describe('a message', () => {
  it('is a flag, a length, and Protocol Buffers', () => {
    const message = example('plain');
    expect([message.value('grpc.compressed_flag'), message.value('grpc.message_length'), message.value('grpc.message_data')]).toEqual([
      '0', '3', '089601',
    ]);
    expect(message.value('protobuf.field.value.uint32')).toBe('150');
  });

  it('may be empty', () => expect(example('empty').trouble).toBe('none'));

  it('may be compressed', () => {
    const packed = gzipSync(Uint8Array.from([0x08, 0x96, 0x01])).toString('hex');
    const message = dissect(`01${(packed.length / 2).toString(16).padStart(8, '0')}${packed}`, { as: 'grpc' });
    expect([message.value('grpc.message_data'), message.value('protobuf.field.value.uint32')]).toEqual(['089601', '150']);
    expect(message.lines().slice(4, 6))
      .toEqual([`    Message-encoded entity body (gzip): ${packed.length / 2} bytes -> 3 bytes`, '    Message Data: 3 bytes']);
  });

  it('counts more bytes than there are', () => expect(example('lying').remarks).toContain('16777216 bytes of message in 1'));

  it('says when its compression cannot be undone', () => expect(example('notGzip').remarks).toEqual(['Body decompression failed']));
});

describe('gRPC-Web', () => {
  const post = (type: string, body: Uint8Array) => {
    const head = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`;
    return dissect(Buffer.concat([Buffer.from(head), body]), { as: 'http' });
  };
  const trailer = Buffer.from('grpc-status: 5\r\ngrpc-message: none%20there\r\n');
  const body = Buffer.concat([Buffer.from('0000000003089601', 'hex'), Buffer.from([0x80, 0, 0, 0, trailer.length]), trailer]);

  it('carries messages in any body, and headers in the last one', () => {
    const answer = post('application/grpc-web+proto', body);
    expect(answer.values('grpc.frame_type')).toEqual(['0', '1']);
    expect(answer.value('protobuf.field.value.uint32')).toBe('150');
    expect(answer.values('grpc.trailer')).toEqual(['grpc-status: 5\r\n', 'grpc-message: none%20there\r\n']);
    expect(answer.info).toContain('grpc-status 5 NOT_FOUND: none there');
  });

  it('may be text, whose parts are encoded each by itself', () => {
    const text = `${body.subarray(0, 4).toString('base64')}${body.subarray(4).toString('base64')}`;
    expect(post('application/grpc-web-text', Buffer.from(text)).values('grpc.message_length')).toEqual(['3', String(trailer.length)]);
  });

  it('may carry JSON', () => expect(post('application/grpc-web+json', Buffer.from('00000000025b5d', 'hex')).protocols).toContain('grpc:json'));
});

describe('Connect', () => {
  const head = (type: string, length: number) =>
    `POST /shop.v1.Orders/Watch HTTP/1.1\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`;
  const post = (type: string, hex: string) =>
    dissect(Buffer.concat([Buffer.from(head(type, hex.length / 2)), Buffer.from(hex, 'hex')]), { as: 'http' });

  it('has messages like gRPC, and JSON in the last one', () => {
    const stream = post('application/connect+proto', '00000000030896010200000002' + '7b7d');
    expect([stream.protocol, stream.protocols, stream.values('grpc.end_stream')]).toEqual(['Connect/JSON', 'http:grpc:protobuf:json', ['0', '1']]);
  });

  it('has one message without a head otherwise', () => {
    const call = post('application/proto', '089601');
    expect([call.protocol, call.value('protobuf.field.value.uint32')]).toEqual(['Connect', '150']);
    expect(call.lines()).toContain('Protocol Buffers: /shop.v1.Orders/Watch,request');
  });
});
