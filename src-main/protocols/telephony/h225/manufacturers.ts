/** Makers of equipment of H.323 that are met often, by the codes that countries give after ITU-T T.35: country, extension, manufacturer in one. */
export const MANUFACTURERS: Readonly<Record<number, string>> = {
  0x000b2d00: 'Sony', 0x04000082: 'Siemens AG', 0x0900003d: 'Equivalence (OpenH323)', 0x3c000000: 'Nokia', 0x82000002: 'Ericsson',
  0xb5000001: 'PictureTel', 0xb5000003: 'VTEL', 0xb5000012: 'Cisco', 0xb5000015: 'RADVision, Inc.', 0xb5000028: 'AudioCodes, Inc.',
  0xb5000247: 'Lucent Technologies', 0xb5004156: 'Avaya', 0xb5004e54: 'Nortel Networks', 0xb500534c: 'Microsoft', 0xb5008080: 'Intel',
};
