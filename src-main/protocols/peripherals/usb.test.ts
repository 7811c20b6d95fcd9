import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { DEVICES } from './usb/devices.ts';
import { examples } from './usb.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

/** Transfers of one capture, each with what is known from the others. */
function capture(linkType: number, packets: readonly string[]): ReturnType<typeof dissect>[] {
  const bytes = packets.map(fromHex);
  const { around } = scanned(bytes, { linkType });
  return bytes.map((packet, row) => dissect(packet, { linkType, around: around.at(row), record: { number: row + 1 } }));
}

describe('usb', () => {
  it('reads a setup packet and calls the ends by bus, device and endpoint', () => {
    const packet = read('getDevice');
    expect([packet.info, packet.value('usb.src'), packet.value('usb.dst'), packet.value('usb.urb_type')])
      .toEqual(['GET DESCRIPTOR Request DEVICE', 'host', '1.5.0', '\'S\'']);
    expect(packet.lines()).toEqual(expect.arrayContaining(['    bRequest: GET DESCRIPTOR (6)', '    bDescriptorType: DEVICE (0x01)']));
  });

  it('reads what a device answers by what it was asked for', () => {
    const [, device, , configuration, , string] = capture(
      220, ['getDevice', 'device', 'getConfiguration', 'configuration', 'getString', 'string'].map(name => examples[name as 'device'].hex),
    );
    expect([device.value('usb.request_in'), device.value('usb.idVendor'), device.info]).toEqual(['1', '0x046d', 'GET DESCRIPTOR Response DEVICE']);
    expect([
      configuration.value('usb.bInterfaceClass'), configuration.value('usbhid.descriptor.hid.wDescriptorLength'),
      configuration.value('usb.bEndpointAddress'),
    ]).toEqual(['0x03', '65', '0x81']);
    expect(configuration.lines()).toContain('INTERFACE DESCRIPTOR (0.0): class HID');
    expect(string.value('usb.bString')).toBe('USB KB');
  });

  it('knows the class of an interface from the configuration that was seen before', () => {
    const [, , idle, , report] = capture(
      220, ['getConfiguration', 'configuration', 'setIdle', 'getReport', 'report'].map(name => examples[name as 'device'].hex),
    );
    expect([idle.protocol, idle.info, idle.value('usbhid.setup.bRequest')]).toEqual(['USBHID', 'SET_IDLE Request', '0x0a']);
    expect(dissect(examples.setIdle.hex, examples.setIdle).info).toBe('URB_CONTROL in');
    expect([report.info, report.values('usbhid.item.global.report_size')]).toEqual(['GET DESCRIPTOR Response HID Report', ['1', '8', '1', '3', '8']]);
    expect(report.lines().map(line => line.trim())).toEqual(expect.arrayContaining(['Usage (Keyboard)', 'Input (Data,Array,Abs)']));
  });

  it('takes all bytes of a usage page: those of vendors end in the numbers of others', () => {
    const descriptor = (hex: string): string => {
      const report = examples.report.hex, header = report.slice(0, report.indexOf('05010906'));
      const [, , , packet] = capture(220, [examples.getConfiguration.hex, examples.configuration.hex, examples.getReport.hex, header + hex]);
      return packet.lines().map(line => line.trim()).filter(line => line.startsWith('Usage (')).join();
    };
    expect([descriptor('0501 0902'), descriptor('0601ff 0902')]).toEqual(['Usage (Mouse)', 'Usage (0x02)']);
  });

  it('reads the state of a hub\'s port', () => {
    const [, packet] = capture(220, [examples.hubStatus.hex, examples.hubAnswer.hex]);
    // 0x0103: connected, enabled, powered; 0x0001: the connection changed.
    expect([packet.info, packet.value('usbhub.status.port'), packet.value('usbhub.status.port.power'), packet.value('usbhub.change.port.connection')])
      .toEqual(['GET_STATUS Response    [Port 1]', '0x0103', '1', '1']);
  });

  it('cuts the data of isochronous packets as their descriptors say', () => {
    const packet = read('isochronous');
    expect([packet.values('usb.iso.iso_len'), packet.values('usb.iso.data').length]).toEqual([['192', '10'], 1]);
  });

  it('reads the header of USBPcap', () => {
    const packet = read('windowsSetup');
    expect([packet.value('usb.function'), packet.value('usb.control_stage'), packet.info]).toEqual(['0x000b', '0', 'GET DESCRIPTOR Request DEVICE']);
    expect(read('windowsIsochronous').values('usb.win32.iso_offset')).toEqual(['0x00000000', '0x00000060']);
  });

  it('reads headers as the capture says that they are, whatever the bytes look like', () => {
    // A request of Windows with the ninth and tenth byte of a submitted control transfer of Linux, and an event of Linux that has no name.
    const request = dissect(examples.windowsSetup.hex.replace('e0ffff', 'e05302'), examples.windowsSetup);
    expect([request.trouble, request.value('usb.dst'), request.value('usb.irp_id')]).toEqual(['none', '1.5.0', '0x0253e00015a0b010']);
    expect(dissect(examples.getDevice.hex.replace(' 53 ', ' 58 '), examples.getDevice).value('usb.src')).toBe('1.5.0');
  });

  it('knows devices beyond the packets that are forgotten, unless they are a flood', () => {
    const asked = fromHex(examples.getConfiguration.hex), told = fromHex(examples.configuration.hex), frame = fromHex(examples.setIdle.hex);
    const knows = (others: number): boolean => {
      const state = DEVICES.make(), time = { seconds: 0, nanoseconds: 0 };
      const observe = (bytes: Uint8Array): void => DEVICES.observe(state, { frame: 1, time, fromClient: true, bytes });
      [asked, told].forEach(observe);
      for (let i = 0; i < others; i++) {
        for (const bytes of [asked, told].map(packet => packet.slice())) {
          bytes[11] = 6 + (i >>> 16);
          new DataView(bytes.buffer).setUint16(12, i & 0xffff);
          observe(bytes);
        }
      }
      DEVICES.forget!(state);
      observe(frame);
      return state.known.get(1)?.interface?.class === 3;
    };
    expect([knows(100), knows(70_000)]).toEqual([true, false]);
  });

  it('reads command and status blocks of mass storage', () => {
    expect([read('block').info, read('block').value('usbms.dCBWCBLength'), read('status').value('usbms.dCSWStatus')])
      .toEqual(['SCSI: Inquiry LUN: 0x00 ', '0x06', '0x00']);
  });
});
