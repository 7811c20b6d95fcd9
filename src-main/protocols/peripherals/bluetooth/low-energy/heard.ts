/** What headers before low energy packets tell the packets' layer. */

/** How many symbols a bit has on the coded radio, Bluetooth Core 5.3, volume 6, part B, §2.2.4. */
export const CODINGS = { 0: 'FEC Block 2 coded using S=8', 1: 'FEC Block 2 coded using S=2', 2: 'Reserved', 3: 'Reserved' };

/** Name of the note in which a header before the packet says that the byte about its coding stands behind the access address. */
export const CODED_NOTE = 'btle.coded';

/** Name of the note that holds what the receiver found when it checked the packet: of decrypted ones the check can no longer be reckoned. */
export const CHECK_NOTE = 'btle.check';
