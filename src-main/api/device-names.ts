/** Names that Windows gives to devices: no file there can have one. */

const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i;

/** Whether a file's name is that of a device, whatever follows a dot. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}
