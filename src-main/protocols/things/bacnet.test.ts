import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './bacnet.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'bvlc' });

describe('bacnet', () => {
  it.each([
    ['whoIs', 'Unconfirmed-REQ who-Is 0 65535 '], ['iAm', 'Unconfirmed-REQ i-Am device,123 '],
    ['read', 'Confirmed-REQ   readProperty[  1] analog-input,1 present-value '],
    ['answer', 'Complex-ACK     readProperty[  1] analog-input,1 present-value '], ['multiple', 'Complex-ACK     readPropertyMultiple[ 10] '],
    ['error', 'Error           readProperty[ 12] '], ['reject', 'Reject          unrecognized-service[ 13] '],
    ['abort', 'Abort           segmentation-not-supported[ 14] '],
    ['segment', 'Confirmed-REQ   readProperty[ 16]  (Message fragment 0)'], ['forwarded', 'Unconfirmed-REQ who-Is '],
    ['changed', 'Unconfirmed-REQ unconfirmedCOVNotification device,123 analog-input,1 present-value status-flags '],
  ] as const)('sums up %s', (name, info) => {
    const packet = read(examples[name]);
    expect([packet.info, packet.trouble, packet.protocol]).toEqual([info, 'none', 'BACnet-APDU']);
  });

  it('reads who answers', () => {
    const packet = read(examples.iAm);
    expect([packet.value('bacnet.snet'), packet.value('bacnet.sadr_mstp'), packet.value('bacapp.vendor_identifier')]).toEqual(['5', '7', '260']);
    expect(packet.lines()).toContain('    Maximum ADPU Length Accepted: (Unsigned) 1476');
  });

  it('reads values by their types', () => {
    expect([read(examples.answer).value('bacapp.present_value.real'), read(examples.text).value('bacapp.object_name')]).toEqual(['100', 'devic']);
    const { lines, values } = read(examples.multiple);
    expect([values('bacapp.bit'), values('bacapp.error_code'), values('bacapp.property_identifier')])
      .toEqual([['0', '1', '1', '0'], ['32'], ['85', '111', '87']]);
    expect(lines().map(line => line.trim())).toContain('status-flags: (Bit String) (FTTF)');
    expect(read(examples.dates).lines())
      .toEqual(expect.arrayContaining(['    Date: November 21, 2022, (Day of Week = Saturday)', '    Time: 10:30:15.00']));
    expect(read(examples.write).value('bacapp.present_value.null')).toBe('NULL');
  });

  it('reads events and subscriptions', () => {
    expect([read(examples.event).value('bacapp.event_type'), read(examples.event).value('bacapp.to_state')]).toEqual(['5', '3']);
    expect(read(examples.subscribe).lines()).toContain('    life time: (hh.mm.ss) 0.01.00');
  });

  it('reads messages to operators, what they do for safety, and alarms there are', () => {
    // Object identifiers have ten bits of a type and 22 of a number: 8 is a device, 21 a life safety point, 0 an analog input (clause 21).
    expect([read(examples.told).info, read(examples.told).value('bacapp.object_name')])
      .toEqual(['Unconfirmed-REQ unconfirmedTextMessage device,1 ', 'text']);
    expect([read(examples.safety).value('bacapp.objectType'), read(examples.safety).value('bacapp.object_name')]).toEqual(['21', 'op']);
    // Five bits of the byte do not count: all three transitions were acknowledged.
    expect([read(examples.alarms).info, read(examples.alarms).values('bacapp.bit')])
      .toEqual(['Complex-ACK     getAlarmSummary[  1] analog-input,1 ', ['1', '1', '1']]);
  });

  it('reads what routers tell each other', () => {
    const packet = read(examples.routers);
    expect([packet.info, packet.protocol, packet.values('bacnet.dnet')]).toEqual(['I-Am-Router-To-Network', 'BACnet-NPDU', ['5', '6']]);
    expect([read(examples.rejected).value('bacnet.rejectreason'), read(examples.table).value('bacnet.pinfo')]).toEqual(['1', 'ff']);
  });

  it('reads virtual links', () => {
    expect([read(examples.result).value('bvlc.result'), read(examples.result).protocol]).toEqual(['0x0030', 'BVLC']);
    expect([
      read(examples.broadcastTable).value('bvlc.bdt_ip'), read(examples.forwarded).value('bvlc.fwd_port'),
      read(examples.foreign).value('bvlc.fdt_timeout'),
    ]).toEqual(['10.0.0.1', '47808', '32']);
  });
});
