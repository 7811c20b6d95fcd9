/** Frames of Fibre Channel, put together from FCP-4 §9: one reads, and one is refused. Their ports are 01.00.01 and 02.00.01. */
const zeros = (count: number): string => '00'.repeat(count);
/** FCoE around a frame, with a check that is not looked at. */
const carried = (frame: string): string => `0efc00020001 0efc00010001 8906 ${zeros(13)} 2e ${frame} 00000000 41000000`;
const toTarget = (routing: string, control: string, exchange: string): string =>
  `${routing} 020001 00 010001 08 ${control} 00 00 0000 ${exchange} ffff 00000000`;
const toInitiator = (routing: string, control: string, exchange: string): string =>
  `${routing} 010001 00 020001 08 ${control} 00 00 0000 ${exchange} 0020 00000000`;

export const examples = {
  /** Inquiry of unit 0, which may have 255 bytes. */
  inquiry: { hex: carried(`${toTarget('06', '290000', '0010')} ${zeros(8)} 00 00 00 02 12000000ff00 ${zeros(10)} 000000ff`) },
  answer: {
    hex: carried(`${toInitiator('01', '880008', '0010')} 00000502 1f000000 ${Buffer.from('VENDOR  PRODUCT         1.00').toString('hex')}`),
  },
  good: { hex: carried(`${toInitiator('07', '990000', '0010')} ${zeros(8)} 0000 08 00 000000db 00000000 00000000`) },
  /** Write(10) to unit 5, eight blocks from 4096 on. */
  write: { hex: carried(`${toTarget('06', '290000', '0011')} 0005 ${zeros(6)} 07 01 00 01 2a000000100000000800 ${zeros(6)} 00001000`) },
  /** The first of what is to be written. */
  written: { hex: carried(`${toTarget('01', '090008', '0011')} ${zeros(36)}`) },
  /** Sense, and behind it what a command that reads and writes has read less. */
  bothWays: {
    hex: carried(
      `${toInitiator('07', '990000', '0013')} ${zeros(8)} 0000 c2 02 00000000 00000012 00000000 `
      + '70000200 0000000a 00000000 29040000 0000 00000200'),
  },
  ready: { hex: carried(`${toInitiator('05', '890000', '0011')} 00000000 00001000 00000000`) },
  /** Check condition, not ready. */
  refused: {
    hex: carried(`${toInitiator('07', '990000', '0011')} ${zeros(8)} 0000 02 02 00000000 00000012 00000000 70000200 0000000a 00000000 29040000 0000`),
  },
  reset: { hex: carried(`${toTarget('06', '290000', '0012')} 0005 ${zeros(6)} 00 00 10 00 ${zeros(16)} 00000000`) },
  failed: { hex: carried(`${toInitiator('07', '990000', '0012')} ${zeros(8)} 0000 01 00 00000000 00000000 00000008 00000005 00000000`) },
  confirm: { hex: carried(toTarget('03', '290000', '0010')) },
} as const;
