/** Operations of InfiniBand: InfiniBand Architecture Specification volume 1, table 38, and annexes A14 (XRC) and A17.9.3 (congestion notices). */

/** Three bits say how the two ends are joined, five what is done. */
const TRANSPORTS: Readonly<Record<number, readonly [string, string]>> = {
  0: ['RC', 'Reliable Connection (RC)'], 1: ['UC', 'Unreliable Connection (UC)'], 2: ['RD', 'Reliable Datagram (RD)'],
  3: ['UD', 'Unreliable Datagram (UD)'], 5: ['XRC', 'Extended Reliable Connection (XRC)'],
};
const NOTICE = 0x81;
const UC = 1, RD = 2, UD = 3;

/** Names in the list of packets and in the tree. */
const OPERATIONS: Readonly<Record<number, readonly [string, string]>> = {
  0: ['Send First', 'SEND First'], 1: ['Send Middle', 'SEND Middle'], 2: ['Send Last', 'SEND Last'],
  3: ['Send Last Immediate', 'SEND Last with Immediate'], 4: ['Send Only', 'SEND Only'], 5: ['Send Only Immediate', 'SEND Only with Immediate'],
  6: ['RDMA Write First', 'RDMA WRITE First'], 7: ['RDMA Write Middle', 'RDMA WRITE Middle'], 8: ['RDMA Write Last', 'RDMA WRITE Last'],
  9: ['RDMA Write Last Immediate', 'RDMA WRITE Last with Immediate'], 10: ['RDMA Write Only', 'RDMA WRITE Only'],
  11: ['RDMA Write Only Immediate', 'RDMA WRITE Only with Immediate'], 12: ['RDMA Read Request', 'RDMA READ Request'],
  13: ['RDMA Read Response First', 'RDMA READ response First'], 14: ['RDMA Read Response Middle', 'RDMA READ response Middle'],
  15: ['RDMA Read Response Last', 'RDMA READ response Last'], 16: ['RDMA Read Response Only', 'RDMA READ response Only'],
  17: ['Acknowledge', 'Acknowledge'], 18: ['Atomic Acknowledge', 'ATOMIC Acknowledge'], 19: ['Compare Swap', 'CmpSwap'],
  20: ['Fetch Add', 'FetchAdd'], 21: ['Resync', 'RESYNC'], 22: ['Send Last Invalidate', 'SEND Last with Invalidate'],
  23: ['Send Only Invalidate', 'SEND Only with Invalidate'],
};
const RESYNC = 21;
/** Unreliable connections have nothing that is answered; datagrams fit in one packet. */
const UNRELIABLE = 11;

/** Whether the transport has the operation. */
function isDefined(transport: number, operation: number): boolean {
  if (OPERATIONS[operation] === undefined || TRANSPORTS[transport] === undefined) return false;
  if (transport === UC) return operation <= UNRELIABLE;
  if (transport === UD) return operation === 4 || operation === 5;
  return transport === RD ? operation <= RESYNC : operation !== RESYNC;
}

const names = (which: 0 | 1): Readonly<Record<number, string>> => {
  const all: Record<number, string> = {};
  for (let opcode = 0; opcode < 256; opcode++) {
    const transport = opcode >> 5, operation = opcode & 31;
    if (!isDefined(transport, operation)) continue;
    all[opcode] = which === 0 ? `${TRANSPORTS[transport][0]} ${OPERATIONS[operation][0]}` :
      `${TRANSPORTS[transport][1]} - ${transport === UD ? OPERATIONS[operation][1].replace('Only', 'only') : OPERATIONS[operation][1]}`;
  }
  all[NOTICE] = 'CNP';
  return all;
};

export const OPCODES = names(1);
const SPOKEN = names(0);

/** What the list of packets says of an opcode, with the space behind it. */
export const spoken = (opcode: number): string => (SPOKEN[opcode] === undefined ? 'Unknown OpCode' : `${SPOKEN[opcode]} `);

type Header = 'rdeth' | 'deth' | 'reth' | 'atomiceth' | 'aeth' | 'atomicacketh' | 'immdt' | 'ieth';

/** By operation, what stands behind the base header. */
const HEADERS: Readonly<Record<number, readonly Header[]>> = {
  3: ['immdt'], 5: ['immdt'], 6: ['reth'], 9: ['immdt'], 10: ['reth'], 11: ['reth', 'immdt'], 12: ['reth'], 13: ['aeth'], 15: ['aeth'], 16: ['aeth'],
  17: ['aeth'], 18: ['aeth', 'atomicacketh'], 19: ['atomiceth'], 20: ['atomiceth'], 22: ['ieth'], 23: ['ieth'],
};
const NONE: readonly Header[] = [];

/** The headers behind the base header, in their order. Datagrams say where they come from; what answers a reliable one does not. */
export function headersOf(opcode: number): readonly Header[] {
  if (opcode === NOTICE) return NONE;
  const transport = opcode >> 5, operation = opcode & 31, own = HEADERS[operation] ?? NONE;
  if (transport === UD) return ['deth', ...own];
  if (transport !== RD) return own;
  const answers = operation >= 13 && operation <= 18;
  return answers ? ['rdeth', ...own] : ['rdeth', 'deth', ...own];
}

/** §9.7.5.2.8, table 45 */
export const TIMERS: Readonly<Record<number, string>> = Object.fromEntries([
  '655.36', '0.01', '0.02', '0.03', '0.04', '0.06', '0.08', '0.12', '0.16', '0.24', '0.32', '0.48', '0.64', '0.96', '1.28', '1.92', '2.56', '3.84',
  '5.12', '7.68', '10.24', '15.36', '20.48', '30.72', '40.96', '61.44', '81.92', '122.88', '163.84', '245.76', '327.68', '491.52',
].map((time, code) => [code, `${time} ms`]));

/** Table 46 */
export const ERRORS: Readonly<Record<number, string>> = {
  0: 'PSN Sequence Error', 1: 'Invalid Request', 2: 'Remote Access Error', 3: 'Remote Operational Error', 4: 'Invalid RD Request',
};
