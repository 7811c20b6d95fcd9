import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { usbip } from './usbip.ts';
import { examples } from './usbip.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, examples[name]);
const bytesOf = (...names: Name[]) => fromHex(names.map(name => examples[name].hex).join(' '));

/** The messages of one connection, each in a frame of its own; the last one dissected. */
function after(...names: Name[]) {
  const messages = names.map((name, i) => ({
    frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(examples[name].hex),
  }));
  const record = { number: names.length, seconds: names.length - 1 };
  return dissect(examples[names.at(-1)!].hex, { as: 'usbip', around: conversationOf(messages), record });
}

const lengthOf = (bytes: Uint8Array, end = bytes.length) => usbip.frame!(bytes, 0, end, 0);

describe('usbip', () => {
  it('lists devices with their interfaces', () => {
    const listed = read('listed');
    const names = ['number_of_devices', 'busid', 'speed', 'idVendor', 'idProduct', 'bInterfaceClass', 'bInterfaceProtocol'];
    expect(names.map(name => listed.value(`usbip.${name}`))).toEqual(['1', '1-1', '2', '0x046d', '0xc077', '0x03', '0x02']);
    expect(listed.lines()).toEqual(expect.arrayContaining([
      '            bInterfaceClass: HID (0x03)', '        idVendor: Logitech, Inc. (0x046d)', '        idProduct: Mouse (0xc077)',
    ]));
    expect([read('list').info, read('import').value('usbip.busid'), read('refused').has('usbip.system_path')])
      .toEqual(['Device List Request', '1-1', false]);
  });

  it('carries control transfers, whose answers are read by what was asked', () => {
    expect([read('askDescriptor').info, read('askDescriptor').protocol, read('askDescriptor').destination])
      .toEqual(['GET DESCRIPTOR Request DEVICE', 'USB', '1.2.0']);
    const descriptor = after('askDescriptor', 'descriptor');
    expect([descriptor.info, descriptor.value('usb.idProduct'), descriptor.value('usbip.cmd_frame'), descriptor.value('usb.time')])
      .toEqual(['GET DESCRIPTOR Response DEVICE', '0xc077', '1', '1.000000000']);
    expect(read('descriptor').has('usb.idProduct')).toBe(false);
  });

  it('carries data, in isochronous packets where it says how many', () => {
    expect([read('write').value('usb.capdata'), read('write').value('usb.dst')]).toEqual(['41424344', '1.2.2']);
    expect(read('askPackets').values('usb.iso.iso_len')).toEqual(['100', '100']);
    const packets = after('askPackets', 'packets');
    expect([packets.values('usb.iso.data'), packets.values('usb.iso.iso_actual_len')]).toEqual([['616263', '646566'], ['3', '3']]);
  });

  it('gives transfers up', () => {
    expect(after('wait', 'unlink').value('usbip.vic_frame')).toBe('1');
    const unlinked = after('wait', 'unlink', 'unlinked');
    expect([unlinked.value('usbip.vic_frame'), unlinked.value('usbip.cmd_frame'), unlinked.lines().at(-1)])
      .toEqual(['1', '2', '    Status: Connection reset by peer (-ECONNRESET) (-104)']);
  });

  it('knows where messages end: data follow what goes out when asked, and what comes in when answered', () => {
    for (const name of Object.keys(examples) as Name[]) expect([name, lengthOf(bytesOf(name))]).toEqual([name, bytesOf(name).length]);
    expect(lengthOf(bytesOf('written', 'wait'))).toBe(48);
    expect(lengthOf(bytesOf('descriptor', 'written'))).toBe(48 + 18);
    expect([lengthOf(bytesOf('listed'), 300), lengthOf(fromHex('00000009 00000000'))]).toEqual([MORE, NOT_MINE]);
  });
});
