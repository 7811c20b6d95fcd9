/** Numbers of VNC: RFC 6143 §7.4 to §7.8, and what its registries and the community's RFB protocol added. */

export const SECURITY: Readonly<Record<number, string>> = {
  0: 'Invalid', 1: 'None', 2: 'VNC', 5: 'RA2', 6: 'RA2ne', 16: 'Tight', 17: 'Ultra', 18: 'TLS', 19: 'VeNCrypt',
  20: 'GTK-VNC SASL', 21: 'MD5 hash authentication', 22: 'Colin Dean xvp', 30: 'Apple Remote Desktop',
  35: 'Mac OSX screen sharing',
};

/** The message's name in the tree, and in the Info column. */
type Names = Readonly<Record<number, readonly [name: string, info: string]>>;

export const CLIENT: Names = {
  0: ['Set Pixel Format', 'Client set pixel format'], 2: ['Set Encodings', 'Client set encodings'],
  3: ['Framebuffer Update Request', 'Client framebuffer update request'], 4: ['Key Event', 'Client key event'],
  5: ['Pointer Event', 'Client pointer event'], 6: ['Cut Text', 'Client cut text'], 128: ['MirrorLink', 'MirrorLink'],
  150: ['Enable Continuous Updates', 'Client Enable Continuous Updates'], 248: ['Fence', 'Fence'], 250: ['Xvp', 'Client Xvp'],
  251: ['Set Desktop Size', 'Client set desktop size'], 252: ['Tight', 'Client Tight'], 253: ['Gii', 'Client Gii'], 255: ['Qemu', 'Client Qemu'],
};
export const SERVER: Names = {
  0: ['Framebuffer Update', 'Server framebuffer update'], 1: ['Set Colormap Entries', 'Server set colormap entries'],
  2: ['Ring Bell', 'Server ring bell on client'], 3: ['Cut Text', 'Server cut text'], 128: ['MirrorLink', 'MirrorLink'],
  150: ['End Continuous Updates', 'Server End Continuous Updates'], 248: ['Fence', 'Fence'], 250: ['Xvp', 'Server Xvp'],
  252: ['Tight', 'Server Tight'], 253: ['Gii', 'Server Gii'], 255: ['Qemu', 'Server Qemu'],
};
export const nameOf = (names: Names) => (type: number): string | undefined => names[type]?.[0];

export const RAW = 0, COPY_RECTANGLE = 1, RRE = 2, CORRE = 4, HEXTILE = 5, ZLIB = 6, TIGHT = 7, ZRLE = 16, ZYWRLE = 17, H264 = 50;
export const DESKTOP_SIZE = -223, LAST_RECTANGLE = -224, POINTER = -232, CURSOR = -239, X_CURSOR = -240, QEMU_POINTER = -257, QEMU_KEY = -258;
export const QEMU_AUDIO = -259, TIGHT_PNG = -260, QEMU_LED = -261, GII = -305, DESKTOP_NAME = -307, SCREENS = -308, XVP = -309, FENCE = -312;
export const CONTINUOUS = -313, CURSOR_WITH_ALPHA = -314, MOUSE_BUTTONS = -316, KEYBOARD_LED = -131_072;

const ENCODINGS: Readonly<Record<number, string>> = {
  [RAW]: 'Raw', [COPY_RECTANGLE]: 'CopyRect', [RRE]: 'RRE', [CORRE]: 'CoRRE', [HEXTILE]: 'Hextile', [ZLIB]: 'Zlib', [TIGHT]: 'Tight',
  8: 'ZlibHex', 9: 'Ultra', [ZRLE]: 'ZRLE', [ZYWRLE]: 'Hitachi ZYWRLE', 21: 'JPEG', [H264]: 'Open H.264', 1_211_250_228: 'H264',
  [DESKTOP_SIZE]: 'DesktopSize (pseudo)', [LAST_RECTANGLE]: 'LastRect (pseudo)', [POINTER]: 'Pointer pos (pseudo)',
  [CURSOR]: 'Rich Cursor (pseudo)', [X_CURSOR]: 'X Cursor (pseudo)', [QEMU_POINTER]: 'QEMU Pointer Motion Change (pseudo)',
  [QEMU_KEY]: 'QEMU Extended Key Event (pseudo)', [QEMU_AUDIO]: 'QEMU Audio (pseudo)', [TIGHT_PNG]: 'Tight PNG',
  [QEMU_LED]: 'QEMU LED State (pseudo)',
  [GII]: 'gii (pseudo)', [DESKTOP_NAME]: 'Desktop Name', [SCREENS]: 'Extended Desktop Size', [XVP]: 'xvp (pseudo)', [FENCE]: 'Fence (pseudo)',
  [CONTINUOUS]: 'Continuous Updates (pseudo)', [CURSOR_WITH_ALPHA]: 'Cursor With Alpha (pseudo)', [MOUSE_BUTTONS]: 'Extended Mouse Buttons (pseudo)',
  [-523]: 'MirrorLink', [-524]: 'Context Information', [-525]: 'SLRLE', [-526]: 'Transform', [-527]: 'HSML', [-65_535]: 'Enable Caching',
  [-32_768]: 'Server State', [-32_767]: 'Enable Keep Alive', [-32_766]: 'FTP protocol version', [KEYBOARD_LED]: 'Keyboard LED State',
  [-131_071]: 'Supported Messages', [-131_070]: 'Supported Encodings', [-131_069]: 'Server Identity',
};

/** RFC 6143 §8.4.2; levels of quality and compression are ten numbers in a row each. */
export function encodingName(type: number): string | undefined {
  if (type >= -32 && type <= -23) return `JPEG quality level ${type + 32}`;
  if (type >= -256 && type <= -247) return `Compression level ${type + 256}`;
  return ENCODINGS[type];
}

const KEYS: Readonly<Record<number, string>> = {
  0x20: 'space', 0xff08: 'BackSpace', 0xff09: 'Tab', 0xff0a: 'Linefeed', 0xff0b: 'Clear', 0xff0d: 'Return', 0xff13: 'Pause', 0xff14: 'Scroll_Lock',
  0xff15: 'Sys_Req', 0xff1b: 'Escape', 0xff20: 'Multi_key', 0xff50: 'Home', 0xff51: 'Left', 0xff52: 'Up', 0xff53: 'Right', 0xff54: 'Down',
  0xff55: 'Page_Up', 0xff56: 'Page_Down', 0xff57: 'End', 0xff58: 'Begin', 0xff61: 'Print', 0xff63: 'Insert', 0xff67: 'Menu', 0xff7e: 'Mode_switch',
  0xff7f: 'Num_Lock', 0xff8d: 'KP_Enter', 0xffaa: 'KP_Multiply', 0xffab: 'KP_Add', 0xffad: 'KP_Subtract', 0xffae: 'KP_Decimal', 0xffaf: 'KP_Divide',
  0xffe1: 'Shift_L', 0xffe2: 'Shift_R', 0xffe3: 'Control_L', 0xffe4: 'Control_R', 0xffe5: 'Caps_Lock', 0xffe6: 'Shift_Lock', 0xffe7: 'Meta_L',
  0xffe8: 'Meta_R', 0xffe9: 'Alt_L', 0xffea: 'Alt_R', 0xffeb: 'Super_L', 0xffec: 'Super_R', 0xffff: 'Delete', 0xfe03: 'ISO_Level3_Shift',
};
const UNICODE = 0x1000000, F1 = 0xffbe, F35 = 0xffe0, KEYPAD_0 = 0xffb0;

/** X11 appendix A: keys of Latin 1 and of Unicode are their characters, the others have names of their own. */
export function keyName(key: number): string | undefined {
  if (key > UNICODE && key <= UNICODE + 0x10ffff) return String.fromCodePoint(key - UNICODE);
  if (key > 0x20 && key < 0x100 && (key < 0x7f || key > 0xa0)) return String.fromCharCode(key);
  if (key >= F1 && key <= F35) return `F${key - F1 + 1}`;
  return key >= KEYPAD_0 && key < KEYPAD_0 + 10 ? `KP_${key - KEYPAD_0}` : KEYS[key];
}
