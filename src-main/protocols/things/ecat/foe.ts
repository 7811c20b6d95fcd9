/** File access over EtherCAT, much like TFTP: ETG.1000.6 §5.8. */
import { octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import type { Take } from './mailbox-text.ts';

const OPERATIONS: Readonly<Record<number, string>> = { 1: 'RRQ', 2: 'WRQ', 3: 'DATA', 4: 'ACK', 5: 'ERROR', 6: 'BUSY' };
const READ = 1, WRITE = 2, DATA = 3, ACK = 4, ERROR = 5, BUSY = 6;

const id = (name: string) => ({ id: `ecat_mailbox.${name}`, little: true }) as const;

export const FOE_FIELDS = {
  foe: octets('Foe'),
  foeOperation: u8('Foe OpMode', { ...id('foe_opmode'), hex: true, values: OPERATIONS }),
  foeLength: u32('Foe FileLength', id('foe_filelength')),
  foeName: text('Foe FileName', id('foe_filename')),
  foePacket: u32('Foe PacketNo', id('foe_packetno')),
  foeErrorCode: u32('Foe ErrorCode', id('foe_errcode')),
  foeErrorText: text('Foe ErrorString', id('foe_errtext')),
  foeDone: u16('Foe BusyDone', { ...id('foe_busydone'), hex: true }),
  foeEntire: u16('Foe BusyEntire', { ...id('foe_busyentire'), hex: true }),
  foeBusyData: octets('Foe Data', id('foe_busydata')),
  foeData: octets('Firmware', id('foe.efw')),
} as const;

const f = FOE_FIELDS;

export const takeFoe: Take = (p, said) => {
  p.show(f.foe, p.available);
  p.label('Foe');
  const outer = p.under(), operation = p.take(f.foeOperation);
  p.skip(1);
  switch (operation) {
    case READ: case WRITE: {
      const length = p.take(f.foeLength);
      said.push(`FoE ${OPERATIONS[operation]} (${length}) : '${p.more ? p.take(f.foeName, p.remaining) : ''}'`);
      break;
    }
    case DATA: {
      const packet = p.take(f.foePacket);
      said.push(`FoE DATA (${packet}) : ${p.remaining} Bytes`);
      p.takeRest(f.foeData);
      break;
    }
    case ACK:
      said.push(`FoE ACK (${p.take(f.foePacket)})`);
      break;
    case ERROR: {
      const code = p.take(f.foeErrorCode);
      said.push(`FoE ERR (${code}) : '${p.more ? p.take(f.foeErrorText, p.remaining) : ''}'`);
      break;
    }
    case BUSY: {
      const done = p.take(f.foeDone), entire = p.take(f.foeEntire);
      said.push(`FoE BUSY (${entire > 0 ? Math.floor(done * 100 / entire) : 0}%)`);
      p.takeRest(f.foeBusyData);
      break;
    }
    default:
      p.malformed(`operation ${operation} of FoE`);
  }
  p.close(outer);
};
