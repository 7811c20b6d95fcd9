/** CBOR items, most of them of RFC 8949 appendix A. */
const item = (hex: string) => ({ as: 'cbor', hex }) as const;

export const examples = {
  largest: item('1bffffffffffffffff'),
  smallest: item('3bffffffffffffffff'),
  negative: item('3903e7'),
  bytes: item('4401020304'),
  bytesInParts: item('5f42010243030405ff'),
  text: item('62c3bc'),
  textInParts: item('7f657374726561646d696e67ff'),
  arrays: item('8301820203820405'),
  map: item('a26161016162820203'),
  mapInParts: item('bf61610161629f0203ffff'),
  date: item('c074323031332d30332d32315432303a30343a30305a'),
  selfDescribed: item('d9d9f7f6'),
  signed: item('d28043a1012640'),
  subnormal: item('f90001'),
  half: item('f97bff'),
  negativeInfinity: item('f9fc00'),
  single: item('fa47c35000'),
  double: item('fb3ff199999999999a'),
  simple: item('f8ff'),
  two: item('0102'),
  deep: item('81'.repeat(80) + '00'),
  reserved: item('1c'),
  short: item('8301'),
  huge: item('9bffffffffffffffff00'),
  wrongPart: item('5f61ff'),
  lonelyKey: item('bf01ff'),
  /** SenML (RFC 8428 §6) in an answer of CoAP, content format 112. */
  measured: {
    as: 'coap',
    hex: '6045 0001 c1 70 ff 81 a3 21 64 74656d70 00 64 74656d70 02 fb4038cccccccccccd',
  },
} as const;
