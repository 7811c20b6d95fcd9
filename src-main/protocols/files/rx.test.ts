import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
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

  it('says what a call is for', () => {
    const lines = dissect(examples.makeDirectory.hex).lines();
    expect(lines).toContain('        FileID (Target)');
    expect(lines).toContain('        Name: tmp');
    expect(lines).toContain('            Mask: 0x0000000d, Set Modification Time, Set Group, Set Mode');
    expect(dissect(examples.makeDirectory.hex).value('afs.fs.status.mode')).toBe('493');
  });

  it('counts what there is several of, and refuses what no server takes', () => {
    const packet = dissect(examples.giveUp.hex);
    expect([packet.values('afs.fs.fid.vnode'), packet.value('afs.fs.callback.expires')]).toEqual([['2', '4'], '3600.000000000']);
    expect(dissect(examples.tooMany.hex).lines()).toContain('[Malformed Packet: AFS (RX): 16777215 of fid]');
  });

  it('looks for what a call is in its first packet alone', () => {
    expect([dissect(examples.later.hex).info, dissect(examples.later.hex).has('afs.fs.opcode')]).toEqual(['FS Request', false]);
  });

  it('reads names whose characters are numbers', () => {
    expect(dissect(examples.namesToNumbers.hex).values('afs.prot.name')).toEqual(['anna']);
    expect(dissect(examples.volumeByName.hex).info).toBe('VLDB Request: get-entry-by-name (504)');
    expect(dissect(examples.volumeByName.hex).value('afs.vldb.name')).toBe('nneul.');
  });

  it('reads where a volume is, of a reply to a call that was heard', () => {
    const call = { request: 1, time: { seconds: 0, nanoseconds: 0 }, opcode: 504, reply: 2 };
    const calls = new Map([[fromHex('12345670 00000007').join(), call]]);
    const around = { conversation: () => calls, udp: () => undefined } as unknown as Surroundings;
    const packet = dissect(examples.volume.hex, { around, record: { number: 2 } });
    expect([packet.value('afs.vldb.name'), packet.values('afs.vldb.server'), packet.values('afs.vldb.partition')])
      .toEqual(['nneul.', ['10.0.0.1'], ['/vicepb']]);
    expect([packet.value('afs.vldb.rovol'), packet.value('afs.vldb.flags'), packet.value('afs.reqframe')])
      .toEqual(['536870971', '0x00003000', '1']);
  });

  it('leaves what is under the key of a session as it is', () => {
    const packet = dissect(examples.response.hex);
    expect([packet.value('rx.kvno'), packet.value('rx.ticket'), packet.range('rx.encrypted')?.[1]]).toEqual(['3', '01020304', 40]);
  });
});
