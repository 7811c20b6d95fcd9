/** Words of CBOR: what an item is, how long its argument is, and what tags mean (IANA's registry of CBOR tags). */
export const MAJOR_TYPES = {
  0: 'Unsigned Integer', 1: 'Negative Integer', 2: 'Byte String', 3: 'Text String', 4: 'Array', 5: 'Map', 6: 'Tagged', 7: 'Floating-Point or Simple',
};
const RESERVED = { 28: 'Reserved for future additions', 29: 'Reserved for future additions', 30: 'Reserved for future additions' };
export const SIZES = { 24: '1 byte', 25: '2 bytes', 26: '4 bytes', 27: '8 bytes', ...RESERVED, 31: 'Indefinite Length' };
export const FLOAT_TYPES = {
  24: 'Simple value', 25: 'IEEE 754 Half-Precision Float', 26: 'IEEE 754 Single-Precision Float', 27: 'IEEE 754 Double-Precision Float', ...RESERVED,
  31: 'Break indefinite length',
};
export const SIMPLE: Readonly<Record<number, string>> = { 20: 'False', 21: 'True', 22: 'Null', 23: 'Undefined' };
export const TAGS: Readonly<Record<number, string>> = {
  0: 'Standard date/time string', 1: 'Epoch-based date/time', 2: 'Positive bignum', 3: 'Negative bignum', 4: 'Decimal fraction', 5: 'Bigfloat',
  16: 'COSE Single Recipient Encrypted Data Object', 17: 'COSE MAC w/o Recipients Object', 18: 'COSE Single Signer Data Object',
  21: 'Expected conversion to base64url encoding', 22: 'Expected conversion to base64 encoding', 23: 'Expected conversion to base16 encoding',
  24: 'Encoded CBOR data item', 25: 'reference the nth previously seen string',
  26: 'Serialised Perl object with classname and constructor arguments',
  27: 'Serialised language-independent object with type name and constructor arguments', 28: 'mark value as (potentially) shared',
  29: 'reference nth marked value', 30: 'Rational number', 32: 'URI', 33: 'base64url', 34: 'base64', 35: 'Regular expression', 36: 'MIME message',
  37: 'Binary UUID', 38: 'Language-tagged string', 39: 'Identifier', 61: 'CBOR Web Token (CWT)', 63: 'Encoded CBOR Sequence',
  96: 'COSE Encrypted Data Object', 97: 'COSE MACed Data Object', 98: 'COSE Signed Data Object',
  100: 'Number of days since the epoch date 1970-01-01',
  256: 'mark value as having string references', 257: 'Binary MIME message', 264: 'Decimal fraction with arbitrary exponent',
  265: 'Bigfloat with arbitrary exponent', 1004: 'Full-date string', 22098: 'hint that indicates an additional level of indirection',
  55799: 'Self-describe CBOR',
};
