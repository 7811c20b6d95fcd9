import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './rx.examples.ts';

describe('the Andrew File System', () => {
  it('calls by number, which the port gives a name', () => {
    const request = dissect(examples.request.hex);
    expect(request.protocols).toBe('eth:ethertype:ip:udp:rx:afs');
    expect(request.info).toBe('FS Request: fetch-status (132)');
    expect(request.value('rx.flags.client_init')).toBe('1');
  });

  it('answers without saying what', () => {
    expect(dissect(examples.reply.hex).info).toBe('FS Reply');
  });

  it('acknowledges, gives up and asks who somebody is', () => {
    const ack = dissect(examples.ack.hex);
    expect(ack.info).toContain('ACK Delay');
    expect(ack.value('rx.max_packets')).toBe('4');
    expect(dissect(examples.abort.hex).value('rx.abort_code')).toBe('17');
    expect(dissect(examples.challenge.hex).value('rx.nonce')).toBe('0x12345678');
  });
});
