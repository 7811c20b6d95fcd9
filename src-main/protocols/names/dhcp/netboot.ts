/** Option 43 of network boot of Macs: Apple's Boot Server Discovery Protocol (BSDP). */
import { type Cursor, type Field, bits, ipv4, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import type { Vendor } from './equipment.ts';

const BOOT: Readonly<Record<number, string>> = {
  1: 'Message Type', 2: 'Version', 3: 'Server Identifier', 4: 'Server Priority', 5: 'Reply Port', 6: 'Boot Image List Path',
  7: 'Default Boot Image', 8: 'Selected Boot Image', 9: 'Boot Image List', 10: 'NetBoot 1.0 Firmware',
  11: 'Boot Image Attributes Filter List', 12: 'Maximum Message Size',
};

export const NETBOOT_FIELDS = {
  'option.vendor.bsdp.suboption': u8('Option 43 Suboption', { values: BOOT }),
  'option.vendor.bsdp.message_type': u8('Message Type', { values: { 1: 'LIST', 2: 'SELECT', 3: 'FAILED' } }),
  'option.vendor.bsdp.version': u16('Version', { hex: true }),
  'option.vendor.bsdp.server_identifier': ipv4('Server Identifier'),
  'option.vendor.bsdp.server_priority': u16('Server Priority'),
  'option.vendor.bsdp.reply_port': u16('Reply Port'),
  'option.vendor.bsdp.boot_image_list_path': text('Boot Image List Path'),
  'option.vendor.bsdp.default_boot_image_id': u32('Default Boot Image ID', { hex: true }),
  'option.vendor.bsdp.selected_boot_image_id': u32('Selected Boot Image ID', { hex: true }),
  'option.vendor.bsdp.boot_image_list': octets('Boot Image List'),
  'option.vendor.bsdp.boot_image.desc': octets('Boot Image Description'),
  'option.vendor.bsdp.boot_image.attribute': u16('Boot Image Attribute', { hex: true }),
  'option.vendor.bsdp.boot_image.attribute.install': bits('Install', 0x8000, { hex: true, values: { 0: 'non-install', 1: 'install' } }),
  'option.vendor.bsdp.boot_image.attribute.kind': bits('Kind', 0x7f00, {
    hex: true, values: { 0: 'Mac OS 9', 1: 'Mac OS X', 2: 'Mac OS X Server', 3: 'Hardware Diagnostics' },
  }),
  'option.vendor.bsdp.boot_image.attribute.reserved': bits('Reserved', 0x00ff, { size: 2, hex: true }),
  'option.vendor.bsdp.boot_image.index': u16('Boot Image Index', { hex: true }),
  'option.vendor.bsdp.boot_image.name_len': u8('Boot Image Name Length'),
  'option.vendor.bsdp.boot_image.name': text('Boot Image Name'),
  'option.vendor.bsdp.attributes_filter_list': octets('Boot Image Attributes Filter List'),
  'option.vendor.bsdp.netboot_firmware': none('NetBoot 1.0 Firmware'),
  'option.vendor.bsdp.message_size': u16('Message Size'),
} as const;
const f = NETBOOT_FIELDS;

export const NETBOOT: Vendor = {
  title: 'Boot Server Discovery Protocol (BSDP)', classes: ['AAPLBSDPC'], names: BOOT, suboption: f['option.vendor.bsdp.suboption'],
  values: {
    1: f['option.vendor.bsdp.message_type'], 2: f['option.vendor.bsdp.version'], 3: f['option.vendor.bsdp.server_identifier'],
    4: f['option.vendor.bsdp.server_priority'], 5: f['option.vendor.bsdp.reply_port'], 6: f['option.vendor.bsdp.boot_image_list_path'],
    7: (p) => readImageNumber(p, f['option.vendor.bsdp.default_boot_image_id']),
    8: (p) => readImageNumber(p, f['option.vendor.bsdp.selected_boot_image_id']), 9: readImages, 11: readFilterList,
    10: f['option.vendor.bsdp.netboot_firmware'], 12: f['option.vendor.bsdp.message_size'],
  },
};

/** The kinds of images that the client asks for, BSDP's option 11. */
function readFilterList(p: Cursor): void {
  p.show(f['option.vendor.bsdp.attributes_filter_list'], p.remaining);
  const outer = p.under();
  while (p.remaining >= 2) takeAttribute(p);
  p.close(outer);
}

/** What kind of image it is, and whether it installs. */
function takeAttribute(p: Cursor): void {
  takeNamedBits(p, f['option.vendor.bsdp.boot_image.attribute'], [
    f['option.vendor.bsdp.boot_image.attribute.install'], f['option.vendor.bsdp.boot_image.attribute.kind'],
    f['option.vendor.bsdp.boot_image.attribute.reserved'],
  ]);
}

function readImageNumber(p: Cursor, field: Field<number>): void {
  p.show(field);
  const outer = p.under();
  readImage(p);
  p.close(outer);
}

function readImage(p: Cursor): void {
  takeAttribute(p);
  p.take(f['option.vendor.bsdp.boot_image.index']);
}

function readImages(p: Cursor): void {
  p.show(f['option.vendor.bsdp.boot_image_list'], p.remaining);
  const outer = p.under();
  while (p.remaining >= 5) {
    const length = Math.min(p.remaining, 5 + p.u8(4));
    p.show(f['option.vendor.bsdp.boot_image.desc'], length);
    const image = p.under();
    readImage(p);
    p.take(f['option.vendor.bsdp.boot_image.name'], p.take(f['option.vendor.bsdp.boot_image.name_len']));
    p.close(image);
  }
  p.close(outer);
}
