import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './infiniband.examples.ts';
import { OPCODES, headersOf } from './infiniband/opcodes.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);

describe('RoCE', () => {
  it('reads what is sent, with the check behind it', () => {
    const packet = read('send');
    expect([packet.info, packet.protocol, packet.value('infiniband.bth.psn'), packet.value('infiniband.bth.a'),
      packet.value('infiniband.invariant.crc')])
      .toEqual(['RC Send Only QP=0x000012 ', 'RRoCE', '256', '1', '0xaabbccdd']);
    expect(packet.value('data.data')).toBe('00'.repeat(16));
  });

  it('reads which memory is written or asked for', () => {
    expect(['va', 'r_key', 'dmalen'].map(name => read('write').value(`infiniband.reth.${name}`))).toEqual(['0x0000000010000000', '0x00001234', '32']);
    expect([read('readRequest').info, read('readRequest').has('data.data')]).toEqual(['RC RDMA Read Request QP=0x000012 ', false]);
    expect([read('immediate').value('infiniband.immdt'), read('invalidate').value('infiniband.ieth')]).toEqual(['01020304', '00001234']);
  });

  it('says why something was refused', () => {
    expect([read('acknowledge').value('infiniband.aeth.syndrome.credit_count'), read('notReady').value('infiniband.aeth.syndrome.timer')])
      .toEqual(['31', '5']);
    expect(read('notReady').lines().map(line => line.trim())).toContain('...0 0101 = Timer: 0.06 ms (5)');
    expect(read('nak').info).toBe('RC Acknowledge QP=0x000012 [Unknown (5)] ');
  });

  it('reads what is compared and swapped, and who sends a datagram', () => {
    expect([read('compare').value('infiniband.atomiceth.cmpdt'), read('atomic').value('infiniband.atomicacketh.origremdt')]).toEqual(['2', '7']);
    expect([read('datagram').value('infiniband.deth.q_key'), read('datagram').value('infiniband.deth.srcqp')]).toEqual(['0x00000011', '0x000022']);
  });

  it('knows a notice of congestion, and the header that Ethernet needs', () => {
    expect([read('congestion').info, read('congestion').value('infiniband.notice')]).toEqual(['CNP QP=0x000012 ', '00'.repeat(16)]);
    expect([read('routed').protocol, read('routed').value('infiniband.grh.sgid'), read('routed').value('infiniband.grh.paylen')])
      .toEqual(['RoCE', 'fe80::200:0:0:1', '28']);
    expect(read('unknown').has('infiniband.vendor')).toBe(true);
  });
});

it('knows which transport has which operation', () => {
  expect([OPCODES[0x24], OPCODES[0x2c], OPCODES[0x64], OPCODES[0x55], OPCODES[0x15], OPCODES[0xb7]]).toEqual([
    'Unreliable Connection (UC) - SEND Only', undefined, 'Unreliable Datagram (UD) - SEND only', 'Reliable Datagram (RD) - RESYNC', undefined,
    'Extended Reliable Connection (XRC) - SEND Only with Invalidate',
  ]);
  expect([headersOf(0x4a), headersOf(0x51), headersOf(0x0b)]).toEqual([['rdeth', 'deth', 'reth'], ['rdeth', 'aeth'], ['reth', 'immdt']]);
});
