import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './pn-rt.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('profinet', () => {
  it.each([
    ['identifyAll', 'Ident Req, Xid:0x1020304, All'],
    ['identifyName', 'Ident Req, Xid:0x1020304, NameOfStation:"plc-1"'],
    ['identified', 'Ident Ok , Xid:0x1020304, NameOfStation:"plc-1", Dev-ID, Dev-Role, IP, Dev-Options(3), Dev-Instance, DeviceInitiative'],
    ['setName', 'Set Req, Xid:0x1020304, NameOfStation:"plc-2"'],
    ['setDone', 'Set Ok , Xid:0x1020304, Response(Ok)'],
    ['signal', 'Set Req, Xid:0x1020304, Signal'],
    ['reset', 'Set Req, Xid:0x1020304, Reset to Factory'],
    ['hello', 'Hello Req, Xid:0x1020304, NameOfStation:"plc-1", DeviceInitiative'],
    ['cyclic', 'RTC1, ID:0x8001, Len:  40, Cycle: 4660 (Valid,Primary,Ok,Run)'],
  ] as const)('says what %s is', (name, info) => {
    expect([read(name).info, read(name).trouble]).toEqual([info, 'none']);
  });

  it('reads what a station says of itself', () => {
    const packet = read('identified');
    expect([
      packet.protocol, packet.value('pn_dcp.suboption_ip_ip'), packet.value('pn_dcp.suboption_ip_block_info'),
      packet.value('pn_dcp.suboption_vendor_id'), packet.values('pn_dcp.suboption_device_instance'),
    ]).toEqual(['PN-DCP', '192.168.0.1', '1', '0x002a', ['0x00', '0x01']]);
    expect([read('signal').value('pn_dcp.suboption_control_signal_value'), read('reset').value('pn_dcp.block_qualifier_reset')]).toEqual([
      '0x0100',
      '2',
    ]);
    expect(read('get').values('pn_dcp.suboption_device')).toEqual(['2', '1']);
  });

  it('shows the state of cyclic data behind it', () => {
    const packet = read('cyclic');
    expect([packet.protocol, packet.value('pn_rt.cycle_counter'), packet.value('pn_rt.ds_valid'), packet.range('pn_rt.cycle_counter')])
      .toEqual(['PNIO', '4660', '0x01', [56, 2]]);
  });

  it('does not follow a block beyond its message', () => {
    expect(read('lie').trouble).toBe('malformed');
  });
});
