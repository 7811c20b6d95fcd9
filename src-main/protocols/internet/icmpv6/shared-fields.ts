/** Fields of ICMPv6 that several kinds of its messages and options have. */
import { none, octets } from '../../../dissect/index.ts';

export const SHARED_FIELDS = {
  reserved: octets('Reserved'),
  data: octets('Data'),
  opt: none('ICMPv6 Option'),
  'opt.reserved': none('Reserved'),
  'opt.padding': none('Padding'),
};

export type SharedFields = typeof SHARED_FIELDS;
