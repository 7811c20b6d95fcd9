/** Parts of packets that collectd 5.12 sent, and of others built after its src/network.h. */
const HOST = '00000006 6800', TIME = '0008000c 1ac0d1e9ae81cb2c', INTERVAL = '0009000c 0000000040000000';
const LOAD = '00020009 6c6f616400 00040009 6c6f616400 00050005 00';

export const examples = {
  load: { as: 'collectd', hex: `${HOST} ${TIME} ${INTERVAL} ${LOAD} 00060021 0003 010101 00000000401c2540 0000000080942d40 0000000040cf2a40` },
  kinds: {
    as: 'collectd',
    hex: '0001000c 0000000000000001 0007000c 000000000000000a 00060021 0003 000203 0000000000000005 ffffffffffffffff 0000000000000007',
  },
  notice: { as: 'collectd', hex: '0101000c 0000000000000004 01000007 686900' },
  signed: { as: 'collectd', hex: `02000025 74aafd6ccc68178405718ce3cdeffeb48321f6df42c240f51c947cb55eaedfdd 75 ${HOST}` },
  sealed: { as: 'collectd', hex: '0210001b 0001 75 000102030405060708090a0b0c0d0e0f aabbccdd' },
  wrong: { as: 'collectd', hex: '00060010 0002 01 00000000401c2540 00 0777000501 000100' },
  short: { as: 'collectd', hex: '00000003' },
} as const;
