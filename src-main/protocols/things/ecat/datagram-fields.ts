/** Fields of EtherCAT's datagrams: those that all have, and the same of the first ten by number, for filters. */
import { type Field, bits, flag, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { COMMANDS } from './commands.ts';
import { each } from './register.ts';

/** So many datagrams have fields of their own. */
const NUMBERED = 10;

const wide = (options: object = {}) => ({ little: true, ...options }) as const;

/** `prefix` is `ecat`, or `ecat.sub1` for the first datagram. */
function fieldsOf(prefix: string) {
  const id = (name: string) => ({ id: `${prefix}.${name}`, little: true }), hex = (name: string) => ({ ...id(name), hex: true });
  return {
    cmd: u8('Command', { ...hex('cmd'), values: COMMANDS }),
    idx: u8('Index', hex('idx')),
    adp: u16('Slave Addr', hex('adp')),
    ado: u16('Offset Addr', hex('ado')),
    lad: u32('Log Addr', hex('lad')),
    data: octets('Data', id('data')),
    cnt: u16('Working Cnt', id('cnt')),
    da: u32('DC D-A', id('dc.dif.da')),
    bd: u32('DC B-D', id('dc.dif.bd')),
    cd: u32('DC C-D', id('dc.dif.cd')),
    ba: u32('DC B-A', id('dc.dif.ba')),
    cb: u32('DC C-B', id('dc.dif.cb')),
    ca: u32('DC C-A', id('dc.dif.ca')),
  } as const;
}

export type Values = ReturnType<typeof fieldsOf>;

export const ANY: Values = fieldsOf('ecat');
export const NTH: readonly Values[] = each(NUMBERED - 1, nth => fieldsOf(`ecat.sub${nth + 1}`));

export const LENGTH_FIELDS = {
  length: bits('Length', 0x07ff, wide({ id: 'ecat.subframe.length' })),
  reserved: bits('Reserved', 0x3800, wide({ id: 'ecat.subframe.reserved', values: { 0: 'Valid' } })),
  circulating: flag('Round trip', 0x4000, wide({ id: 'ecat.subframe.circulating', as: ['Frame has circulated once', 'Frame is not circulating'] })),
  more: flag('Last indicator', 0x8000, wide({ id: 'ecat.subframe.more', as: ['More EtherCAT datagrams will follow', 'Last EtherCAT datagram'] })),
  interrupt: u16('Interrupt', wide({ id: 'ecat.int', hex: true })),
  padding: octets('Pad bytes', { id: 'ecat.subframe.pad_bytes' }),
} as const;

export const DATAGRAM_FIELDS: readonly Field[] = [ANY, ...NTH, LENGTH_FIELDS].flatMap(fields => Object.values(fields));
