import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';
import { examples } from './grpc.examples.ts';

const example = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'grpc' });

describe('a message', () => {
  it('is a flag, a length, and Protocol Buffers', () => {
    const message = example('plain');
    expect([message.value('grpc.compressed_flag'), message.value('grpc.message_length'), message.value('grpc.message_data')]).toEqual(['0', '3', '089601']);
    expect(message.value('protobuf.field.value.uint64')).toBe('150');
  });

  it('may be empty', () => expect(example('empty').trouble).toBe('none'));

  it('may be compressed', () => {
    const packed = gzipSync(Uint8Array.from([0x08, 0x96, 0x01])).toString('hex');
    const message = dissect(`01${(packed.length / 2).toString(16).padStart(8, '0')}${packed}`, { as: 'grpc' });
    expect(message.value('protobuf.field.value.uint64')).toBe('150');
  });

  it('says when its compression cannot be undone', () => expect(example('notGzip').remarks).toEqual(['Body decompression failed']));
});
