/** Ways to compress, MS-RDPBCGR §2.2.8.1.1.1.2 (compressedType). */
export const COMPRESSIONS: Readonly<Record<number, string>> = {
  0: 'RDP 4.0 bulk compression', 1: 'RDP 5.0 bulk compression', 2: 'RDP 6.0 bulk compression', 3: 'RDP 6.1 bulk compression',
};
