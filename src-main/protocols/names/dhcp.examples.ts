/** DHCP messages: built by hand after RFC 2131 §2 and the RFCs of their options. */
const ETHERNET = '020000000002 020000000001 0800';
const zeros = (count: number): string => '00'.repeat(count);
const HEADER = `01 01 06 00 12345678 0003 8000 00000000 c0000205 c0000201 00000000 020000000001 ${zeros(10)}`;

const message = (sname: string, file: string, options: string): string => {
  const body = `${HEADER} ${sname} ${file} 63825363 ${options}`.replace(/\s+/g, '');
  const length = body.length / 2;
  const hex = (n: number): string => n.toString(16).padStart(4, '0');
  return `${ETHERNET} 4500 ${hex(length + 28)} 0000 0000 40 11 0000 c0000201 c0000205 0043 0044 ${hex(length + 8)} 0000 ${body}`;
};

export const examples = {
  offer: {
    hex: message(
      zeros(64), `626f6f742e696d67${zeros(120)}`, '350102 3604c0000201 330400000e10 0104ffffff00 0308c0000201c0000202 0c02766d 00 ff 0000',
    ),
  },
  overloaded: {
    hex: message(`3802 6869 ff ${zeros(59)}`, zeros(128), '350101 340102 ff'),
  },
  wrongLengths: {
    hex: message(zeros(64), zeros(128), '350117 2103 010203 5204 01304141'),
  },
  structured: {
    hex: message(zeros(64), zeros(128), `350103
      3d07 01 020000000001
      5206 0104 61626364
      7908 18c00002 c0000201
      770d 07 6578616d706c65 03 636f6d 00
      4d04 03 616263
      510a 01 00 00 686f73742e6578
      7d09 000000aa 04 01020304
      7c08 00000009 03 616263
      3d0f ff 00000001 0003 0001 02000000000a ff`),
  },
  // What Intel's PXE specification 2.1 §2.2.3 puts into option 43.
  networkBoot: {
    hex: message(zeros(64), zeros(128), `350102 3c09 505845436c69656e74 2b1d 060108 0807 0001 01 c0000209 0909 0000 06 4c6f63616c20 0a03 05 476f ff
      6111 00 00112233445566778899aabbccddeeff 4d04 69505845 ff`),
  },
  cableModem: {
    hex: message(zeros(64), zeros(128), '350101 3c09 646f63736973332e30 2b0d 0202434d 0803001122 0b0101 ff 5209 0907 00000009 02 abcd ff'),
  },
  netBoot: {
    hex: message(zeros(64), zeros(128), '350108 3c0e 4141504c42534450432f69333836 2b17 010101 02020101 090a 8100 0007 05 486f757365 0c0205dc ff'),
  },
  rareOptions: {
    hex: message(zeros(64), zeros(128), `350103 3f06 0604 c0000201 530a 0000 0000 0000 00000000 6307 02 5553 01 02 6162 7504 0006 0000 970300 6f6b
      9804 5f5e1000 9e05 04 c0000201 9f04 06 04 1000 890a 04 6c6f7374 03 6e6574 00 ff`),
  },
  accessPoint: {
    hex: message(zeros(64), zeros(128), '350101 3c0e 4172756261496e7374616e744150 2b18 6f72673a666f6c642c31302e312e312e312c736563726574 ff'),
  },
  telephones: {
    hex: message(zeros(64), zeros(128), `350101 3c0d 616c636174656c2e6e6f652e30 2b0e 3a020064 4001aa 4004c0000209 ff
      f223 4d4349504144443d3139322e302e322e312c4c3251564c414e3d6162632c4c32513d31 ff`),
  },
  relays: {
    hex: message(zeros(64), zeros(128), `350101 521b 9704 00726564 9708 01 00005e 00000007 0d02 0004 1300 9701 ff 0300
      5213 090f 0000118b 0a 0102 0300 0504 676f6c64 0900 ff`),
  },
  // What dhcpcd 9.4 sends of a host called "vm": a name known in part, RFC 4702 §2.3.1.
  partialName: { hex: message(zeros(64), zeros(128), '350101 5106 05 00 00 02766d 910101 5107 05 00 00 41766d00 910101 ff') },
  // What a modem of DOCSIS 1.1 and a telephone adapter write behind their names; option 125 of a modem of DOCSIS 3.0 has bytes.
  modemCapabilities: {
    hex: message(zeros(64), zeros(128), `350101 3c2c646f63736973312e313a30353066303230313031313530313035313030343030316530303035306230313034
      7d0d 0000118b 08 0506 020103 2a0100 ff`),
  },
  adapterCapabilities: {
    hex: message(zeros(64), zeros(128), `350101 3c32706b7463312e353a303531333031303130313062303230363064313230323030303231373036303230313035303130313230 ff`),
  },
  // RFC 3396: "eng.apple.com", "marketing.apple.com" and sip.example.com, each list in two options.
  longOptions: {
    hex: message(zeros(64), zeros(128), `350105 7708 03656e67 056170 70 7812 00 03736970 07 6578616d706c65 03636f6d 00
      7711 6c6503636f6d00 096d61726b6574696e67 7702 c004 7806 03 74776f c004 ff`),
  },
  cableSettings: {
    hex: message(zeros(64), zeros(128), '350102 7a12 040c 00000001 00000002 00000003 0902 0002 3d11 00 33221100554477668899aabbccddeeff ff'),
  },
  userClassText: { hex: message(zeros(64), zeros(128), '350101 4d04 69505845 ff') },
} as const;
