/** Versions of SCCP that a header may name. */
export const HEADER_VERSIONS: Readonly<Record<number, string>> = {
  0x00: 'Basic', 0x0a: 'V10', 0x0b: 'V11', 0x0f: 'V15', 0x10: 'V16', 0x11: 'V17', 0x12: 'V18', 0x13: 'V19', 0x14: 'V20', 0x15: 'V21',
  0x16: 'V22',
};

/** From this version on addresses say of which kind they are. */
export const BOTH_KINDS = 17;
export const ADDRESS_KINDS: Readonly<Record<number, string>> = { 0: 'v4', 1: 'v6', 2: 'v4_v6', 3: '_Invalid' };
