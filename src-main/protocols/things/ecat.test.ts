import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples, ofOthers } from './ecat.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const WRITTEN = '\'FPWR\': Len: 32, Adp 0x3e9, Ado 0x1000, Wc 1 ';

describe('ecat', () => {
  it.each([
    ['states', '2 Cmds, \'BWR\': len 2, \'BRD\': len 6 '], ['process', '\'LRW\': Len: 4, Adp 0x0, Ado 0x1, Wc 3 '],
    ['manyDatagrams', '5 Cmds, SumLen 5, \'NOP\'... '], ['udp', '\'APRD\': Len: 1, Adp 0x0, Ado 0x0, Wc 1 '],
  ] as const)('sums up the datagrams of %s', (name, info) => {
    const packet = read(name);
    expect([packet.protocol, packet.info, packet.trouble]).toEqual(['ECAT', info, 'none']);
  });

  it('leaves to others what has no header of its own', () => {
    expect([read('udp').protocol, dissect(ofOthers.hex, ofOthers).protocol]).toEqual(['ECAT', 'UDP']);
  });

  it('reads registers by their addresses', () => {
    const packet = read('states');
    expect([packet.value('ecat.reg.alctrl.ctrl'), packet.value('ecat.reg.alstatus.err'), packet.value('ecat.reg.alstatuscode')])
      .toEqual(['0x0002', '1', '0x0016']);
    expect(packet.lines()).toEqual(expect.arrayContaining([
      '    AL Status (0x130): 0x0012, Al Status: PREOP, Error', '    AL Status Code (0x134): Invalid mailbox configuration (PREOP) (0x0016)',
    ].map(line => expect.stringContaining(line.trim()))));
    expect([read('phy').value('ecat.reg.mio.addr.phyaddr'), read('phy').value('ecat.reg.mio.addr.mioaddr'), read('phy').value('ecat.reg.mio.data')])
      .toEqual(['0x001f', '0x0012', '0x1234']);
  });

  it('reads what maps and guards memory', () => {
    const packet = read('memory');
    expect([
      packet.value('ecat.fmmu.lstart'), packet.value('ecat.fmmu.pstart'), packet.value('ecat.fmmu.typewrite'), packet.value('ecat.fmmu.activate0'),
      packet.value('ecat.syncman.start'), packet.value('ecat.syncman.len'), packet.value('ecat.syncman.opmode'), packet.value('ecat.syncman.enable'),
    ]).toEqual(['0x00010000', '0x1100', '1', '1', '0x1080', '0x0080', '0x0002', '1']);
  });

  it('says nothing of registers that no slave has filled', () => {
    expect([read('asked').has('ecat.reg.alstatus'), read('asked').has('ecat.data'), read('asked').value('ecat.cnt')]).toEqual([false, false, '0']);
  });

  it('tells how long a frame was on its way between the ports', () => {
    const packet = read('times');
    expect(['da', 'bd', 'ba', 'cb'].map(name => packet.value(`ecat.dc.dif.${name}`))).toEqual(['200', '400', '600', undefined]);
  });

  it('gives the first ten datagrams fields of their own', () => {
    const packet = read('states');
    expect([packet.values('ecat.cmd'), packet.value('ecat.sub2.cmd'), packet.value('ecat.sub2.cnt'), packet.has('ecat.sub3.cmd')])
      .toEqual([['0x08', '0x07'], '0x07', '3', false]);
  });

  it('shows logical addresses and what fills the frame', () => {
    const packet = read('process');
    expect([packet.value('ecat.lad'), packet.value('ecat.data'), packet.value('ecat.subframe.pad_bytes'), packet.has('eth.padding')])
      .toEqual(['0x00010000', 'aabbccdd', '00'.repeat(28), false]);
  });
});

describe('ecat_mailbox', () => {
  it.each([
    ['uploadRequest', 'CoE SDO Req : \'Initiate Upload\' (2) Idx=0x1018 Sub=1'], ['uploadResponse', 'CoE SDO Res: Scs 2'],
    ['downloadByte', 'CoE SDO Req : \'Initiate Download\' (1) Idx=0x1c12 Sub=0'], ['downloadSegment', 'CoE SDO Req : \'Download Segment\' (0)'],
    ['abort', 'CoE SDO Req : \'Abort Transfer\' (4)'], ['list', 'CoE List Res - More Follows'], ['object', 'CoE Obj Res'],
    ['fileRead', 'FoE RRQ (16909060) : \'firm.efw\''], ['fileData', 'FoE DATA (1) : 4 Bytes'], ['fileTaken', 'FoE ACK (1)'],
    ['fileError', 'FoE ERR (32769) : \'not found\''], ['fileBusy', 'FoE BUSY (50%)'], ['driveRead', 'SoE: RRQ (S-0-0032, \'V\')'],
    ['driveAnswer', 'SoE: RRS (P-0-0032, \'NV\') : 6 Bytes'], ['drivePart', 'SoE: FragmentsLeft 2'], ['driveError', 'SoE: Error 7001'],
    ['frameFirst', 'EoE-Frag 0'], ['address', 'EoE'],
  ] as const)('says what %s is', (name, told) => {
    const packet = read(name);
    expect([packet.protocol, packet.info, packet.trouble]).toEqual(['ECAT', `${WRITTEN} Mbx(${told})`, 'none']);
  });

  it('stands in a frame of its own', () => {
    expect([read('mailboxFrame').protocol, read('mailboxFrame').info])
      .toEqual(['ECATF', ' Mbx(CoE SDO Req : \'Initiate Upload\' (2) Idx=0x1018 Sub=1)']);
  });

  it('reads objects', () => {
    expect([read('uploadResponse').value('ecat_mailbox.coe.sdodata'), read('uploadLong').value('ecat_mailbox.coe.dsoldata')])
      .toEqual(['0x00000002', '454c32303034']);
    const segment = read('segment');
    expect(['lastseg', 'bytes', 'toggle'].map(name => segment.value(`ecat_mailbox.coe.sdoscsus_${name}`))).toEqual(['1', '5', '1']);
    expect([read('abort').value('ecat_mailbox.coe.sdoidx'), read('abort').value('ecat_mailbox.coe.abortcode')]).toEqual(['0x1c12', '0x06020000']);
    expect([read('emergency').value('ecat_mailbox.coe.emergency.code'), read('list').values('ecat_mailbox.coe.sdoinfolist.index')])
      .toEqual(['0x1000', ['0x1000', '0x1018']]);
    expect([read('entry').value('ecat_mailbox.coe.sdoinfoname'), read('entryWithDefault').has('ecat_mailbox.coe.sdoinfoname')])
      .toEqual(['Vendor ID', false]);
  });

  it('reads frames that came in one part, and addresses lowest byte first', () => {
    const whole = read('frameWhole');
    expect([whole.values('eth.src')[1], whole.value('ecat_mailbox.eoe.timestamp')]).toEqual(['02:00:00:00:00:02', '67305985']);
    const address = read('address');
    expect(['ipaddr', 'subnetmask', 'macaddr'].map(name => address.value(`ecat_mailbox.eoe.init.${name}`)))
      .toEqual(['1.0.0.10', '255.255.255.0', undefined]);
  });

  it('has its priority above the channel, and leaves to others what is not known', () => {
    expect([read('otherMailbox').value('ecat_mailbox.priority'), read('fileUnknown').trouble]).toEqual(['1', 'malformed']);
  });
});
