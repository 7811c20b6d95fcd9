/** EtherCAT frames, built by hand after ETG.1000.4 §5 and §6 and ETG.1000.6 §5: what a master sends while it starts a slave, and process data. */
const HEADER = 'ffffffffffff 020000000001 88a4';
const DATAGRAM = '020000000002 020000000001 0800 4500002b00010000401166bf0a0000010a000002 88b888a400170000';
/** One datagram that writes a mailbox of 0x20 bytes at 0x1000 of slave 0x03e9. */
const mailbox = (body: string): { readonly linkType: 1; readonly hex: string } => {
  const bytes = body.replace(/\s/g, '').padEnd(64, '0');
  return { linkType: 1, hex: `${HEADER} 2c10 05 07 e903 0010 2000 0000 ${bytes} 0100` };
};
const COE = '00 13', coe = (length: string, body: string) => mailbox(`${length}00 0000 ${COE} ${body}`);

/** A datagram of others, whose client has the port by chance. No example: cut after its first byte, nothing tells that it is not EtherCAT's. */
export const ofOthers = { linkType: 1, hex: `${DATAGRAM} 0d68 656c6c6f20776f726c642121210a` };

export const examples = {
  /** BWR of a state, and BRD of status and status code, which three slaves have answered. */
  states: { linkType: 1, hex: `${HEADER} 2010 08 01 0000 2001 0280 0000 0200 0000 07 02 0000 3001 0600 0000 120000001600 0300` },
  process: { linkType: 1, hex: `${HEADER} 1010 0c 40 0000 0100 0400 0000 aabbccdd 0300 ${'00'.repeat(28)}` },
  times: { linkType: 1, hex: `${HEADER} 1c10 04 01 e903 0009 1000 0000 e8030000 40060000 00000000 b0040000 0100` },
  /** A request that no slave has seen: its data say nothing. */
  asked: { linkType: 1, hex: `${HEADER} 0e10 04 03 e903 3001 0200 0000 0000 0000` },
  memory: {
    linkType: 1,
    hex: `${HEADER} 3010 05 03 e903 0006 1080 0000 00000100 0400 00 07 0011 00 02 01 000000 0100 05 04 e903 0808 0800 0000 80108000 2200 0100 0100`,
  },
  phy: { linkType: 1, hex: `${HEADER} 1010 05 05 e903 1205 0400 0000 1f12 3412 0100` },
  manyDatagrams: { linkType: 1, hex: `${HEADER} 3910 ${'00 01 0000 0000 0180 0000 ff 0000'.repeat(4)} 00 01 0000 0000 0100 0000 ff 0000` },
  udp: { linkType: 1, hex: `${DATAGRAM} 0d10 01 00 0000 0000 0100 0000 11 0100` },
  mailboxFrame: { linkType: 1, hex: `${HEADER} 1050 0a00 0000 ${COE} 0020 40 1810 01 00000000` },
  uploadRequest: coe('0a', '0020 40 1810 01 00000000'),
  uploadResponse: coe('0a', '0030 43 1810 01 02000000'),
  uploadLong: coe('10', '0030 41 0810 00 06000000 454c32303034'),
  downloadByte: coe('0a', '0020 2f 121c 00 01000000'),
  downloadSegment: coe('0a', '0020 19 31323334353637'),
  downloaded: coe('0a', '0030 60 121c 00 00000000'),
  segmentTaken: coe('0a', '0030 30 00000000000000'),
  uploadSegment: coe('0a', '0020 70 00000000000000'),
  segment: coe('0a', '0030 1b 31323334353637'),
  abort: coe('0a', '0020 80 121c 00 00000206'),
  emergency: coe('0a', '0010 0010 01 0102030405'),
  processObject: coe('06', '0040 01020304'),
  listRequest: coe('08', '0080 01 00 0000 0100'),
  list: coe('0c', '0080 82 00 0100 0100 0010 1810'),
  object: coe('14', '0080 04 00 0000 1810 2300 04 09 4964656e74697479'),
  entryRequest: coe('0a', '0080 05 00 0000 1810 01 07'),
  entry: coe('19', '0080 06 00 0000 1810 01 07 0700 2000 0700 56656e646f72204944'),
  entryWithDefault: coe('14', '0080 06 00 0000 1810 01 10 0700 2000 0700 01000000'),
  unknownObject: coe('0a', '0080 07 00 0000 00000206'),
  fileRead: mailbox('0e00 0000 00 14 01 00 04030201 6669726d2e656677'),
  fileData: mailbox('0a00 0000 00 14 03 00 01000000 64617461'),
  fileTaken: mailbox('0600 0000 00 14 04 00 01000000'),
  fileError: mailbox('0f00 0000 00 14 05 00 01800000 6e6f7420666f756e64'),
  fileBusy: mailbox('0600 0000 00 14 06 00 3200 6400'),
  fileUnknown: mailbox('0400 0000 00 14 07 00 0100'),
  driveRead: mailbox('0400 0000 00 15 0140 2000'),
  driveAnswer: mailbox('0a00 0000 00 15 0242 2080 616263646566'),
  drivePart: mailbox('0700 0000 00 15 0a40 0200 616263'),
  driveError: mailbox('0600 0000 00 15 1440 2000 0170'),
  frameFirst: mailbox('0c00 0000 00 12 0000 8010 667261676d656e74'),
  frameWhole: mailbox('1600 0000 00 12 0003 4000 020000000001 020000000002 88b5 01020304'),
  address: mailbox('1600 0000 00 12 0201 0000 06000000 000000000000 0a000001 00ffffff'),
  otherMailbox: mailbox('0600 0000 40 11 010203040506'),
} as const;
