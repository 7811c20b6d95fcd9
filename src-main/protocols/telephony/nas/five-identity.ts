/** Who a station is in 5G, and in which network's slices and areas: 3GPP TS 24.501 §9.11.2.8, §9.11.3.4, §9.11.3.8, §9.11.3.9 and §9.11.3.37. */
import type { Cursor } from '../../../dissect/index.ts';
import { operator } from '../../tunnels/gtp/elements.ts';
import { type Read, elementsOf } from './elements.ts';
import { FIVE as f } from './five-fields.ts';
import { identityDigits } from './identity.ts';
import { SHARED } from './shared.ts';

const HIDDEN = 1, FULL = 2, IMEI = 3, SHORT = 4, IMEISV = 5;
const IMSI_FORMAT = 0, NULL_SCHEME = 0;
const TAG_BYTES = 8;
/** TS 33.501 annex C: bytes of the key that goes with what a profile encrypts. */
const KEY_BYTES: Readonly<Record<number, number>> = { 1: 32, 2: 33 };

/** A digit in each half octet, the lower one first; 15 for none. */
const digitsOf = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => (byte & 0x0f).toString(16) + (byte >> 4).toString(16)).join('').replaceAll('f', '');

/** A subscriber's permanent identity, as it is said where nobody must know it. */
function concealed(p: Cursor): void {
  p.show(f.b7);
  const format = p.show(f.format);
  p.show(f.b3);
  p.take(f.kind);
  if (format !== IMSI_FORMAT) {
    p.take(f.nai, p.remaining);
    return;
  }
  operator(p, SHARED.country, SHARED.network);
  p.takeAs(f.routing, digitsOf(p.peekBytes(2)), 2);
  const scheme = p.take(f.scheme);
  p.take(f.publicKey);
  if (scheme === NULL_SCHEME) p.takeAs(f.msin, digitsOf(p.peekBytes(p.remaining)), p.remaining);
  else encrypted(p, KEY_BYTES[scheme]);
}

function encrypted(p: Cursor, key: number | undefined): void {
  p.show(f.output, p.remaining);
  if (key === undefined || p.remaining < key + TAG_BYTES) {
    p.skip(p.remaining);
    return;
  }
  const outer = p.under();
  p.take(f.ephemeral, key);
  p.take(f.ciphertext, p.remaining - TAG_BYTES);
  p.take(f.tag);
  p.close(outer);
}

function setAndPointer(p: Cursor): void {
  p.take(f.set);
  p.at -= 1;
  p.take(f.pointer);
  p.take(f.temporary);
}

function fourSpare(p: Cursor): void {
  for (const field of [f.b7, f.b6, f.b5, f.b4]) p.show(field);
}

const identity: Read = p => {
  const kind = p.u8() & 0x07;
  if (kind === HIDDEN) {
    concealed(p);
  } else if (kind === FULL) {
    fourSpare(p);
    p.show(f.b3);
    p.take(f.kind);
    operator(p, f.coreCountry, f.coreNetwork);
    p.take(f.region);
    setAndPointer(p);
  } else if (kind === SHORT) {
    p.show(f.odd);
    p.take(f.kind);
    setAndPointer(p);
  } else {
    p.show(f.odd);
    p.show(f.kind);
    if (kind === IMEI || kind === IMEISV) p.set(kind === IMEI ? f.imei : f.imeisv, identityDigits(p), p.at, p.remaining);
    p.skip(p.remaining);
  }
};

/** §9.11.2.8: a slice's type and differentiator, and what they are at home. */
export const slice: Read = p => {
  const size = p.remaining;
  p.take(f.slice);
  if (size >= 4) p.take(f.differentiator);
  if (p.more) p.take(f.mappedSlice);
  if (p.more) p.take(f.mappedDifferentiator);
};

const slices: Read = (p, uplink) => {
  for (let i = 1; p.more; i++) {
    const outer = p.open(`S-NSSAI ${i}`), value = p.within(p.take(f.sliceLength));
    value.contain(() => value.more && slice(value, uplink));
    p.close(outer);
  }
};

/** §9.11.3.46 */
const rejected: Read = p => {
  for (let i = 1; p.more; i++) {
    const outer = p.open(`Rejected S-NSSAI ${i}`), length = p.show(f.rejectedLength);
    p.take(f.rejectedCause);
    const value = p.within(length);
    if (value.more) value.take(f.slice);
    if (value.more) value.take(f.differentiator);
    p.close(outer);
  }
};

const area: Read = p => {
  operator(p, f.areaCountry, f.areaNetwork);
  p.take(f.tac);
};

const areas: Read = (p, uplink) => {
  for (let i = 1; p.more; i++) {
    const outer = p.open(`Partial tracking area list ${i}`), kind = p.show(f.list), count = p.take(f.count) + 1;
    if (kind === 2) for (let n = 0; n < count; n++) area(p, uplink);
    else operator(p, f.areaCountry, f.areaNetwork);
    if (kind < 2) for (let n = 0; n < (kind === 1 ? 1 : count); n++) p.take(f.tac);
    p.close(outer);
  }
};

const element = elementsOf(f.id), common = elementsOf(f.commonId);
export const IDENTITY = element('5GS mobile identity', identity);
export const SLICE = common('S-NSSAI', slice);
export const SLICES = element('NSSAI', slices);
export const REJECTED_SLICES = element('Rejected NSSAI', rejected);
export const AREA = element('5GS tracking area identity', area);
export const AREAS = element('5GS tracking area identity list', areas);
